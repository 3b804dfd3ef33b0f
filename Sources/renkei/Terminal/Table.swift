import Checking

/// Rows in columns that align under full-width characters.
struct Table {
  /// Which side a column's texts lean to.
  enum Alignment {
    case left
    case right
  }

  /// One column: its heading, and whether it gives way when the terminal is narrow.
  struct Column {
    let heading: String
    var alignment = Alignment.left
    var isFlexible = false
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: String...) { rows.append(cells.map(Self.onOneLine)) }

  /// The table as lines; the flexible columns are cut where a limit is given.
  func lines(width limit: Int?, colour: Paint) -> [String] {
    let widths = fitted(to: limit)
    let head = line(columns.map(\.heading), widths)
    return [colour(head, .bold)] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let parts = zip(zip(cells, columns), widths).map { pair, width in
      let text = DisplayWidth.cut(pair.0, to: width)
      let space = String(repeating: " ", count: width - DisplayWidth.of(text))
      return pair.1.alignment == .left ? text + space : space + text
    }
    var line = parts.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private func fitted(to limit: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      max(
        DisplayWidth.of(columns[index].heading),
        rows.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    guard let limit else { return widths }
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - limit
    // The widest gives way first, so that short columns stay whole.
    while excess > 0,
      let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 10
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
