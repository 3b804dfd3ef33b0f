import ListWriting
package import Lists

/// What of the last edition its forms do not hold, told so that nothing is lost unseen.
package enum FormGap: Sendable, Hashable {
  /// Rows that could not be read stand in no form.
  case unreadRows(Int)
  /// Further columns than a form can have; `nil` is one without a heading.
  case columns([String?])
  /// Rows with a text that is longer than a cell can be.
  case longTexts([String])

  /// All gaps of a list's forms.
  static func all(in content: ListContent, leavingOut columns: [String?]) -> [FormGap] {
    let unread = content.sections.flatMap(\.items).count {
      if case .unread = $0 { true } else { false }
    }
    let long = content.rows.filter(\.isTooLongForACell).map { $0.number ?? $0.name ?? "" }
    var gaps: [FormGap] = []
    if unread > 0 { gaps.append(.unreadRows(unread)) }
    if !columns.isEmpty { gaps.append(.columns(columns)) }
    if !long.isEmpty { gaps.append(.longTexts(long)) }
    return gaps
  }

  /// What is missing, and what to do.
  package var message: Bilingual {
    switch self {
    case .unreadRows(let count):
      Bilingual(
        ja: "読めなかった行\(count)件は、どの記入票にもありません。renkei check で確かめてください",
        en: "\(count) rows that could not be read stand in no form; see renkei check")
    case .columns(let titles):
      Bilingual(
        ja: "列が多いため、次の\(titles.count)列は記入票にありません: "
          + EnumeratedWords.ja(titles.map { $0 ?? "（見出しなし）" }),
        en: "these \(titles.count) columns are too many for the forms: "
          + EnumeratedWords.en(titles.map { $0 ?? "(no heading)" }))
    case .longTexts(let rows):
      Bilingual(
        ja: "セルに収まらない長い文がある\(rows.count)行は、記入票では途中で切れています: "
          + EnumeratedWords.ja(rows),
        en: "\(rows.count) rows have texts longer than a cell can be, and are cut in the forms: "
          + EnumeratedWords.en(rows))
    }
  }
}

extension ListContent.Row {
  fileprivate var isTooLongForACell: Bool {
    let texts = [name, description, participants, links.joined(separator: "\n")].compactMap { $0 }
    return (texts + extras.map(\.text)).contains { text in
      text.utf8.count > WorkbookFile.mostCharacters
        && text.utf16.count > WorkbookFile.mostCharacters
    }
  }
}
