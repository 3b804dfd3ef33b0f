public import Lists

/// A list with what was found in it, ready to be reported.
public struct CheckedList: Sendable {
  /// The list as read.
  public let document: ListDocument
  /// What was found, by place.
  public let findings: [Diagnostic]
  private let rows: [ListRow]

  /// Puts a list and its findings together.
  public init(document: ListDocument, findings: [Diagnostic]) {
    self.document = document
    self.findings = findings
    rows = document.rows
  }

  /// The row that a finding stands in; `nil` for what belongs to no row.
  func row(of finding: Diagnostic) -> ListRow? {
    guard let place = finding.span.flatMap(document.source.range)?.lowerBound else {
      return rows.first { row in
        finding.programme != nil && row.number?.text == finding.programme
      }
    }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].source.cell.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].source.cell.contains(place) else { return nil }
    return rows[low - 1]
  }
}

extension ListRow {
  /// The bureau as shown, without brackets.
  var bureauName: String? { bureau?.text }

  /// The name on one line.
  var shownName: String? {
    name?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
