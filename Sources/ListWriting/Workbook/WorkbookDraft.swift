/// A workbook to be written, as plain values.
package struct WorkbookDraft: Sendable {
  /// The document's title.
  package var title: String
  /// Who made it; empty where nobody is named.
  package var author: String
  /// When it was made, in seconds since 1970; without it, now.
  package var made: Int?
  /// Properties that people do not see, by which the file is known when it comes back.
  package var marks: [(name: String, value: String)] = []
  /// The sheets in the order of their tabs.
  package var sheets: [SheetDraft]

  /// Makes a workbook.
  package init(title: String, author: String = "", sheets: [SheetDraft]) {
    self.title = title
    self.author = author
    self.sheets = sheets
  }
}

/// A sheet to be written.
package struct SheetDraft: Sendable {
  /// The name on its tab: at most 31 characters, none of `[]:*?/\`.
  package var name: String
  /// The columns' widths, in characters of the standard font.
  package var widths: [Double]
  /// The rows from the top.
  package var rows: [[CellDraft]] = []
  /// The row of titles, from 0: it stays when the sheet is scrolled, is repeated on each printed
  /// page, and filters the rows below it.
  package var titleRow: Int?
  /// Whether the titles filter the rows below.
  package var hasFilter = true
  /// Choices that cells offer.
  package var choices: [ChoiceDraft] = []
  /// Whether only unlocked cells can be changed.
  package var isProtected = false
  /// Whether its tab is hidden.
  package var isHidden = false
  /// Columns that are hidden, from 0.
  package var hiddenColumns: Set<Int> = []
  /// The colour of its tab, `0xRRGGBB`.
  package var tabColour: UInt32?

  /// Makes an empty sheet.
  package init(name: String, widths: [Double]) {
    self.name = name
    self.widths = widths
  }
}

/// Cells of a column that offer a list of values.
package struct ChoiceDraft: Sendable {
  package let column: Int
  package let rows: ClosedRange<Int>
  /// A formula for the cells that hold the values: `=分野!$A$1:$A$9`.
  package let source: String
  /// What is said about another value.
  package let message: String
  /// Whether another value is refused, or only asked about.
  package let isStrict: Bool

  /// Makes choices.
  package init(
    column: Int, rows: ClosedRange<Int>, source: String, message: String, isStrict: Bool
  ) {
    self.column = column
    self.rows = rows
    self.source = source
    self.message = message
    self.isStrict = isStrict
  }
}

/// A cell to be written.
package struct CellDraft: Sendable {
  /// What is in it. There are no formulas: a text that begins with `=` is a text.
  package enum Value: Sendable {
    case empty
    case text(String)
    case number(Int)
    case decimal(Double)
    /// An address that is shown and leads somewhere.
    case link(String)
    /// A text that leads to a cell of the workbook: `'Sheet'!D12`.
    case jump(to: String, shown: String)
  }

  package var value: Value
  package var style: CellStyle
  package var comment: String?

  /// Makes a cell.
  package init(_ value: Value = .empty, _ style: CellStyle = .init(), comment: String? = nil) {
    self.value = value
    self.style = style
    self.comment = comment
  }
}

/// How a cell looks.
package struct CellStyle: Sendable, Hashable {
  package var isBold = false
  package var size: Double = 10
  /// The colour of the letters, `0xRRGGBB`.
  package var colour: UInt32 = 0x1A1A1A
  /// The colour behind them.
  package var fill: UInt32?
  package var hasBorder = false
  package var wraps = false
  package var isCentred = false
  package var isUnderlined = false
  /// Whether the cell can be changed in a protected sheet.
  package var isUnlocked = false

  /// The plain look.
  package init() {}

  /// A changed copy.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellStyle {
  /// A cell of a table: ruled, its text wrapped and at the top.
  package static let body = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }
  /// A column's title.
  package static let title = body.with {
    $0.isBold = true
    $0.fill = 0xE3E9F0
    $0.isCentred = true
  }
  /// The name of a sheet's table.
  package static let heading = CellStyle().with {
    $0.isBold = true
    $0.size = 14
  }
}
