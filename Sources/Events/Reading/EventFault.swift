import Lists
import LocalGovernments

/// Something that reading a table of events or news can find wrong, with its wording.
struct EventFault: Sendable {
  let rule: String
  let severity: Diagnostic.Severity
  let message: Bilingual

  init(_ rule: String, _ severity: Diagnostic.Severity, ja: String, en: String) {
    self.rule = rule
    self.severity = severity
    message = Bilingual(ja: ja, en: en)
  }
}

/// Faults of the table.
extension EventFault {
  static func missingColumn(_ heading: String) -> Self {
    Self(
      "missing-column", .error,
      ja: "「\(heading)」の列がありません。見出しを確かめてください",
      en: "there is no column \(heading). Check the headings")
  }

  static func expectedColumns(_ headings: [String]) -> Self {
    Self(
      "expected-column", .warning,
      ja: "標準にある列がありません：\(headings.joined(separator: "、"))",
      en: "columns of the standard are missing: \(headings.joined(separator: ", "))")
  }

  static func surplusCells(_ count: Int) -> Self {
    Self(
      "surplus-cell", .warning,
      ja: "見出しより\(count)個多くセルがあります。引用符の付け忘れがないか確かめてください",
      en:
        "the row has \(count) more cells than there are headings. Check for a missing quotation mark"
    )
  }

  static func unreadRow(_ missing: String) -> Self {
    Self(
      "unread-row", .error,
      ja: "「\(missing)」がないか読めないため、この行は取り込めません",
      en: "without a readable \(missing) this row cannot be taken in")
  }

  static func duplicateID(_ id: String) -> Self {
    Self(
      "duplicate-id", .error,
      ja: "ID「\(id)」が重複しています。行ごとに別のIDを付けてください",
      en: "the ID “\(id)” is used before. Give each row its own")
  }

  static func rowDiffers(_ heading: String, _ text: String, from first: String) -> Self {
    Self(
      "row-differs", .warning,
      ja:
        "同じIDの行と合わせましたが、「\(heading)」が「\(text)」で、最初の行の「\(first)」と違います。最初の行のほうを使います。日によって違うなら、別のIDにしてください",
      en:
        "the row was put together with the one of its ID, whose \(heading) is “\(first)”, not “\(text)”; the first is used. If days differ in it, give each its own ID"
    )
  }

  static func idOfAnotherFile(_ id: String, title: String, file: String) -> Self {
    Self(
      "id-of-another-file", .error,
      ja:
        "ID「\(id)」は、別のファイル「\(file)」の「\(title)」がもう使っています。「図書館-\(id)」のような別のIDにしてください",
      en:
        "the ID “\(id)” is that of “\(title)” in another file, \(file). Give it another, like library-\(id)"
    )
  }

  static func trailingRemark(_ text: String) -> Self {
    Self(
      "trailing-remark", .note,
      ja: "最後の行「\(text)」は名称も日付もないため、イベントではなく注記として読みました",
      en: "the last row, “\(text)”, has neither name nor day; it was read as a remark"
    )
  }

  static let firstUse = Bilingual(ja: "最初の記載はここです", en: "it is first used here")

  static let derivedID = Self(
    "derived-id", .note,
    ja: "IDがないため、名称と開始日から作りました。どちらかが変わると別のイベントになります",
    en: "it has no ID; one was made of its name and first day, and changes with them")
}

/// Faults of governments, places and programmes.
extension EventFault {
  static func wrongCheckDigit(_ text: String, right: LocalGovernmentCode) -> Self {
    Self(
      "wrong-check-digit", .error,
      ja: "「\(text)」の検査数字が違います。\(right.sixDigits)ではありませんか",
      en: "the check digit of “\(text)” is wrong; \(right.sixDigits) may be meant")
  }

  static func unknownCode(_ text: String) -> Self {
    Self(
      "unknown-government-code", .error, ja: "「\(text)」という団体コードの自治体はありません",
      en: "no local government has the code “\(text)”")
  }

  static func lostZero(_ text: String, _ government: LocalGovernment) -> Self {
    Self(
      "lost-leading-zero", .warning,
      ja: "「\(text)」は先頭の0が落ちています。\(government.code.sixDigits)（\(government.name)）として読みました",
      en:
        "“\(text)” lost its leading zero; it was read as \(government.code.sixDigits) (\(government.name))"
    )
  }

  static func lostTelephoneZero(_ text: String, _ whole: String) -> Self {
    Self(
      "lost-leading-zero", .warning,
      ja: "電話番号「\(text)」は先頭の0が落ちています。\(whole)として読みました",
      en: "the telephone number “\(text)” lost its leading zero; it was read as \(whole)")
  }

  static func ambiguousHolder(_ text: String, _ names: [String]) -> Self {
    Self(
      "ambiguous-holder", .warning,
      ja: "「\(text)」は\(names.joined(separator: "と"))のどれか決まりません。団体コードを入れるか、--holder で指定してください",
      en:
        "“\(text)” may be \(names.joined(separator: " or ")). Fill in the code, or give the holder by --holder"
    )
  }

  static func governmentNameDiffers(_ written: String, _ government: String) -> Self {
    Self(
      "government-name-differs", .warning,
      ja: "団体コードは\(government)のもので、「\(written)」と合いません",
      en: "the code is that of \(government), not of “\(written)”")
  }

  static let missingHolder = Self(
    "missing-holder", .warning, ja: "どの自治体のイベントか分かりません。団体コードを入れてください",
    en: "it does not say whose it is. Fill in the government's code")

  static func unreadableCoordinate(_ text: String) -> Self {
    Self(
      "unreadable-coordinate", .warning,
      ja: "「\(text)」を緯度・経度として読めません。35.6895のように度で書いてください",
      en: "“\(text)” is not read as degrees. Write them like 35.6895")
  }

  static let lonelyCoordinate = Self(
    "lonely-coordinate", .warning, ja: "緯度と経度の一方がありません",
    en: "one of latitude and longitude is missing")

  static let swappedCoordinates = Self(
    "swapped-coordinates", .warning, ja: "緯度と経度が入れ替わっています。入れ替えて読みました",
    en: "latitude and longitude stand in each other's place; they were read the other way round")

  static func outsideJapan(_ latitude: Double, _ longitude: Double) -> Self {
    Self(
      "outside-japan", .warning, ja: "緯度\(latitude)、経度\(longitude)は日本の外です。使いません",
      en: "latitude \(latitude), longitude \(longitude) is outside Japan; it is not used")
  }

  static func unknownPlace(_ address: String?) -> Self {
    Self(
      "unknown-place", .warning,
      ja: address.map { "「\($0)」がどの自治体にあるか分かりません。都道府県名から書いてください" }
        ?? "緯度・経度だけでは、どの都道府県か分かりません。住所を都道府県名から書いてください",
      en: address.map {
        "“\($0)” is in no government that is known. Write it from the prefecture on"
      }
        ?? "the coordinates alone do not tell the prefecture. Write the address from it on")
  }

  static func placeFromCoordinates(_ prefecture: LocalGovernment) -> Self {
    Self(
      "inferred-place", .note,
      ja: "住所からは分からないため、緯度・経度から\(prefecture.name)とみなしました",
      en: "the address does not tell where it is; by its coordinates it is in \(prefecture.name)")
  }

  static func inferredPlace(_ name: String) -> Self {
    Self(
      "inferred-place", .note,
      ja: "同じ名前の自治体がほかにもあります。主催者の近くの\(name)とみなしました",
      en: "several governments bear the name; it was taken for the holder's neighbour, \(name)")
  }

  static func placeDiffers(_ name: String, _ kilometres: Int) -> Self {
    Self(
      "place-differs", .warning,
      ja: "緯度・経度は、住所の\(name)から約\(kilometres)km離れています。どちらかを確かめてください",
      en:
        "the coordinates are about \(kilometres) km from \(name), where the address lies. Check both"
    )
  }

  static func unknownProgramme(_ text: String) -> Self {
    Self(
      "unknown-programme", .warning,
      ja: "「\(text)」という連携事業は、公開された一覧にありません",
      en: "no programme of the published lists is known as “\(text)”")
  }
}

/// Faults of other cells.
extension EventFault {
  static func malformedAddress(_ text: String) -> Self {
    Self(
      "malformed-address", .warning,
      ja: "「\(text)」はウェブのアドレスではありません。https://から書いてください",
      en: "“\(text)” is no address of the web. Write it from https:// on")
  }

  static func drawing(_ name: String) -> Self {
    Self(
      "malformed-address", .warning,
      ja: "「\(name)」はSVGです。SVGの画像は使えません。PNG、JPEG、WebP、GIF、AVIFのどれかにしてください",
      en: "“\(name)” is an SVG, which is not taken. Give a PNG, JPEG, WebP, GIF or AVIF")
  }

  static func unknownStatus(_ text: String) -> Self {
    Self(
      "unknown-status", .warning,
      ja: "「\(text)」は知られた状態ではありません。開催予定、中止、延期のどれかにしてください",
      en: "“\(text)” is no status that is known. Use 開催予定, 中止 or 延期")
  }

  static func unknownKind(_ text: String) -> Self {
    Self(
      "unknown-kind", .warning,
      ja: "「\(text)」は知られた種別ではありません。お知らせ、募集、レポートのどれかにしてください",
      en: "“\(text)” is no kind of post that is known. Use お知らせ, 募集 or レポート")
  }

  static let imageWithoutWords = Self(
    "image-without-words", .warning,
    ja: "画像の代替テキストがありません。書くまでは飾りとして扱い、画像が見えない人には伝わりません。何が写っているかを書いてください",
    en:
      "the image has no words in its place. Until it has, it counts as decoration, and who does not see it is told nothing. Say what it shows"
  )
}
