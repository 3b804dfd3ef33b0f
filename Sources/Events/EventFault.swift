import Lists

/// What can be wrong with a file of events: the identifier, how much it matters, and the words.
enum EventFault {
  static func missingColumn(_ field: EventField) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "missing-column", .error,
      Bilingual(
        ja: "「\(field.heading)」の列がありません。1行目に見出しを置いてください",
        en: "there is no column \(field.heading); put the headings into the first row")
    )
  }

  static func missingValue(_ field: EventField) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "missing-value", .error,
      Bilingual(ja: "「\(field.heading)」が空です", en: "\(field.heading) is empty")
    )
  }

  static func repeatedColumn(_ heading: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "repeated-column", .warning,
      Bilingual(
        ja: "「\(heading)」の列がもう一つあります。先の列を読みました",
        en: "there is a second column \(heading); the first was read")
    )
  }

  static func unknownCode(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "unknown-code", .error,
      Bilingual(
        ja: "「\(text)」という全国地方公共団体コードはありません",
        en: "no local government has the code \(text)")
    )
  }

  static func wrongCheckDigit(
    _ text: String, shouldBe digits: String
  ) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "wrong-check-digit", .error,
      Bilingual(
        ja: "コード「\(text)」の検査数字が違います。正しくは\(digits)です",
        en: "the check digit of \(text) is wrong; it should be \(digits)")
    )
  }

  static func notADay(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "not-a-day", .error,
      Bilingual(
        ja: "「\(text)」という日はありません。2025-04-01 のように書いてください",
        en: "\(text) is no day; write it like 2025-04-01")
    )
  }

  static func notATime(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "not-a-time", .warning,
      Bilingual(
        ja: "「\(text)」を時刻として読めません。特記事項として残しました。09:30 のように書いてください",
        en: "\(text) cannot be read as a time; it was kept as a note. Write it like 09:30")
    )
  }

  static func endBeforeStart() -> (String, Diagnostic.Severity, Bilingual) {
    (
      "end-before-start", .error,
      Bilingual(ja: "終了が開始より前です", en: "it ends before it begins")
    )
  }

  static func notARule(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "not-a-rule", .warning,
      Bilingual(
        ja: "「\(text)」を繰返しとして読めません。特記事項として残しました",
        en: "\(text) cannot be read as a recurrence; it was kept as a note")
    )
  }

  static func notACoordinate(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "not-a-coordinate", .warning,
      Bilingual(
        ja: "「\(text)」は日本の緯度・経度ではありません。位置は使いません",
        en: "\(text) is no place in Japan; the position is left out")
    )
  }

  static func swappedCoordinates() -> (String, Diagnostic.Severity, Bilingual) {
    (
      "swapped-coordinates", .warning,
      Bilingual(
        ja: "緯度と経度が入れ替わっているようです。位置は使いません",
        en: "latitude and longitude seem to be swapped; the position is left out")
    )
  }

  static func notALink(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "malformed-link", .warning,
      Bilingual(
        ja: "「\(text)」は https:// または http:// で始まるURLではありません。リンクにはしません",
        en: "\(text) is no address that begins with https:// or http://; it is not made a link")
    )
  }

  static func unknownStatus(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "unknown-status", .warning,
      Bilingual(
        ja: "状態「\(text)」を読めません。予定どおりとして扱い、備考に残しました",
        en: "the status \(text) is not known; the event counts as scheduled, and the word is kept")
    )
  }

  static func repeatedIdentifier(_ id: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "repeated-identifier", .error,
      Bilingual(
        ja: "ID「\(id)」が別のイベントにも使われています",
        en: "another event has the identifier \(id), too")
    )
  }

  static func madeIdentifier(_ id: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "made-identifier", .note,
      Bilingual(
        ja: "IDがないため、名称と開始日から「\(id)」としました。名称を直すと別のイベントになります",
        en: "there is no identifier; \(id) was made of the name and the day. "
          + "When the name changes it becomes another event")
    )
  }

  static func unknownProgramme(_ text: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "unknown-programme", .warning,
      Bilingual(
        ja: "連携事業「\(text)」は公開中の一覧にありません", en: "no published list has the programme \(text)"
      )
    )
  }

  static func unknownColumn(_ heading: String) -> (String, Diagnostic.Severity, Bilingual) {
    (
      "unknown-column", .note,
      Bilingual(
        ja: "「\(heading)」の列は決まった項目ではないため、そのまま残します",
        en: "the column \(heading) is none of the standard's; it is kept as it is")
    )
  }
}
