package import Lists

/// An Excel workbook with one sheet, ready to be mailed on: titles that stay and filter, set up to be
/// printed on A4. Themes stand in a column, so that the rows can be sorted without losing theirs.
package enum XLSXWriter: ListWriter {
  package static let name = "xlsx"
  package static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let sheet = ListSheet(content)
    return try WorkbookFile.bytes(
      of: WorkbookDraft(title: content.title ?? "", sheets: [sheet.draft]))
  }
}

/// The sheet of a list: a row for each record of its layout, in the same order.
package struct ListSheet: Sendable {
  /// The layout that the rows follow.
  package let layout: ListLayout
  /// The sheet.
  package var draft: SheetDraft

  /// Lays out a sheet.
  package init(_ content: ListContent) {
    layout = ListLayout(content, style: .columns)
    draft = SheetDraft(name: "一覧", widths: layout.columns.columns.map(Self.width))
    for (index, record) in layout.records.enumerated() {
      draft.rows.append(row(of: record))
      if record == .titles { draft.titleRow = index }
    }
  }

  private static let escaping = MarkupEscaping(.quotedField)

  private func row(of record: ListLayout.Record) -> [CellDraft] {
    switch record {
    case .title(let text): [CellDraft(.text(Self.escaping.text(text)), .heading)]
    case .text(let text): [CellDraft(.text(Self.escaping.text(text)))]
    case .heading(let text, _):
      [CellDraft(.text(Self.escaping.text(text)), CellStyle().with { $0.isBold = true })]
    case .titles:
      layout.titles.map { CellDraft($0.isEmpty ? .empty : .text(Self.escaping.text($0)), .title) }
    case .row(let cells):
      zip(cells, layout.columns.columns).map { Self.cell($0, in: $1) }
    }
  }

  private static func cell(_ cell: ListCell, in column: ListColumns.Column) -> CellDraft {
    switch cell {
    case .text(""), .links([]): return CellDraft(.empty, .body)
    case .text(let text):
      if column == .role(.number), let number = Int(text), String(number) == text,
        abs(number) < 1_000_000_000
      {
        return CellDraft(.number(number), .body)
      }
      return CellDraft(.text(escaping.text(text)), .body)
    case .links(let addresses):
      // A cell leads to one place only; several addresses stand one a line, to be read and copied.
      if addresses.count == 1, let only = addresses.first, LinkSafety.isPlainWebAddress(only),
        escaping.links([only], separator: "") == only
      {
        return CellDraft(.link(only), .link)
      }
      return CellDraft(.text(escaping.links(addresses, separator: "\n")), .body)
    }
  }

  private static func width(of column: ListColumns.Column) -> Double {
    switch column {
    case .role(.number): 5
    case .role(.theme): 11
    case .role(.name): 25
    case .role(.bureau): 14
    case .role(.description): 46
    case .role(.links): 25
    case .role(.participants): 33
    case .extra: 18
    }
  }
}

extension CellStyle {
  /// A cell that leads somewhere.
  package static let link = body.with {
    $0.colour = 0x0645AD
    $0.isUnderlined = true
  }
}
