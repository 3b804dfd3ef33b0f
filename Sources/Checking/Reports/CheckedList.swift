public import Lists

/// A list with what was found in it, ready to be reported.
public struct CheckedList: Sendable {
  /// The list as read.
  public let document: ListDocument
  /// What was found and is to be told, by place.
  public internal(set) var findings: [Diagnostic]
  /// What was found and accepted, each with the reason.
  public internal(set) var accepted: [AcceptedFinding] = []
  /// How many findings were known before and are not told.
  public internal(set) var knownCount = 0
  let rows: [ListRow]

  /// Puts a list and its findings together.
  public init(document: ListDocument, findings: [Diagnostic]) {
    self.document = document
    self.findings = findings
    rows = document.rows
  }

  /// Puts a file that is no list and its findings together, so that they are told alike.
  package init(_ source: SourceFile, findings: [Diagnostic]) {
    self.init(
      document: ListDocument(
        source: source, title: nil, statement: TitleStatement(), sections: [], diagnostics: []),
      findings: findings)
  }

  /// The list with further findings, put in their places.
  package func adding(_ further: [Diagnostic]) -> CheckedList {
    guard !further.isEmpty else { return self }
    var list = self
    list.findings = Findings(findings + further, in: document.source).merged
    return list
  }

  /// The row that a finding stands in; `nil` for what belongs to no row.
  package func row(of finding: Diagnostic) -> ListRow? {
    guard let place = finding.span.flatMap(document.source.range)?.lowerBound else {
      return rows.first { row in
        finding.programme != nil && row.number?.text == finding.programme
      }
    }
    return row(at: place)
  }

  /// The row that holds a byte of the text.
  func row(at place: Int) -> ListRow? {
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

  /// The name on one line; of a name that is no name only the beginning, for each finding shows it.
  package var shownName: String? {
    guard let name = name?.text else { return nil }
    let shown = name.utf8.count > Self.longestName ? name.prefix(Self.longestName / 4) : name[...]
    return shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      + (shown.endIndex < name.endIndex ? "…" : "")
  }

  // In bytes.
  private static let longestName = 1_200
}
