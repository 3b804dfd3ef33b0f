import Lists

/// The new edition's content: rows in the order of the last edition, new ones behind those of their
/// theme, numbered anew, with the remarks that stood between them.
struct NextContent {
  let content: ListContent
  let remarks: [FormRemark]

  private struct Kept {
    let order: Int
    let item: ListContent.Item
    var theme: String
  }

  // Behind all rows of the last edition.
  private static let newRow = 1_000_000_000

  init(of forms: [ReturnedForm], frame: FormFrame, themes: [String], year: Int) {
    var kept: [Kept] = []
    for (place, form) in forms.enumerated() {
      for row in form.rows where row.status != .ended {
        let order = row.identity.flatMap { Int($0.dropFirst()) } ?? Self.newRow + place
        kept.append(Kept(order: order, item: .row(row.content), theme: row.theme))
      }
    }
    let rowThemes = Set(kept.map(\.theme))
    var remarks: [FormRemark] = []
    // A remark stands behind the row before it.
    for remark in frame.remarks {
      guard rowThemes.contains(remark.theme) || remark.theme.isEmpty else {
        remarks.append(.leftOut(remark.text, theme: remark.theme))
        continue
      }
      remarks.append(.carried(remark.text))
      kept.append(
        Kept(order: remark.place ?? .max, item: .text(remark.text), theme: remark.theme))
    }
    kept = Self.sorted(kept)
    let groups = Dictionary(grouping: kept, by: \.theme)
    // What stands under no heading comes first where it did, else behind all others.
    var order = kept.first?.theme == "" ? [""] + themes : themes
    var known = Set(order)
    for item in kept where known.insert(item.theme).inserted { order.append(item.theme) }
    var number = 0
    let sections = order.compactMap { theme -> ListContent.Section? in
      guard let kept = groups[theme] else { return nil }
      return ListContent.Section(
        heading: frame.headings[theme], theme: theme,
        items: kept.map { kept in
          guard case .row(var row) = kept.item else { return kept.item }
          number += 1
          row.number = String(number)
          return .row(row)
        })
    }
    let title = EditionTitle(
      year: year, bureaus: Set(sections.flatMap(\.bureaus)).count, programmes: number,
      after: frame.preamble)
    let lines = frame.preamble.map(title.line)
    let preamble = frame.titleIndex == nil ? [title.plain] + lines : lines
    content = ListContent(
      preamble: preamble, titleIndex: frame.titleIndex ?? 0,
      statement: ListContent.statement(of: preamble), columnTitles: frame.columnTitles,
      sections: sections)
    self.remarks = remarks
  }

  /// In order; what has the same place stays as it came, rows before remarks.
  private static func sorted(_ kept: [Kept]) -> [Kept] {
    kept.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }
}

extension ListContent.Section {
  fileprivate var bureaus: [String] {
    items.compactMap { if case .row(let row) = $0 { row.bureau } else { nil } }
  }
}
