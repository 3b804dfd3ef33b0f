public import CivilDates
import DelimitedText
public import Lists

/// A finding that someone has looked at and left as it is.
public struct Acceptance: Sendable, Hashable {
  /// The rule.
  public let rule: String
  /// The programme's number; `nil` for any.
  public let programme: String?
  /// The words that the finding points at; `nil` for any.
  public let words: String?
  /// Why it is left as it is.
  public let reason: String
  /// Who decided that.
  public let person: String?
  /// When.
  public let date: CivilDate?

  /// Makes an acceptance.
  public init(
    rule: String, programme: String? = nil, words: String? = nil, reason: String,
    person: String? = nil, date: CivilDate? = nil
  ) {
    self.rule = rule
    self.programme = programme
    self.words = words
    self.reason = reason
    self.person = person
    self.date = date
  }
}

/// A finding with the acceptance that keeps it from being told.
public struct AcceptedFinding: Sendable, Hashable {
  /// What was found.
  public let finding: Diagnostic
  /// Why it stays.
  public let acceptance: Acceptance
}

/// The findings that are accepted in a list, kept as a CSV file beside it.
///
/// ```
/// 規則,番号,箇所,理由,承認者,承認日
/// incomplete-class,76,【政令指定都市】,千葉市は千葉県の欄に含めて掲載,政策企画局,2025-04-10
/// ```
public struct Acceptances: Sendable {
  /// The acceptances in the order of the file.
  public private(set) var rows: [Acceptance]

  /// The columns of the file.
  public static let headings = ["規則", "番号", "箇所", "理由", "承認者", "承認日"]
  private static let english = ["rule", "programme", "words", "reason", "by", "date"]

  /// No acceptances.
  public init() { rows = [] }

  /// Reads a file.
  ///
  /// - Throws: `NarrowingError` with the line that cannot be used.
  public init(_ bytes: [UInt8], named name: String) throws(NarrowingError) {
    let bytes = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    let text = DelimitedText(lenient: bytes)
    func line(at offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == 0x0A } }
    if let fault = text.faults.first {
      throw .brokenQuotes(file: name, line: line(at: fault.place))
    }
    let records = text.records.map { record in
      (
        record.fields.map { Self.trimmed(DelimitedText.text(of: $0, in: bytes)) },
        record.range.lowerBound
      )
    }
    let head = records.first?.0.map { $0.lowercased() } ?? []
    let columns = zip(Self.headings, Self.english).map { names in
      head.firstIndex { $0 == names.0 || $0 == names.1 }
    }
    let missing = [0, 3].filter { columns[$0] == nil }.map { Self.headings[$0] }
    guard missing.isEmpty else { throw .noHeadings(file: name, missing: missing) }
    rows = []
    for (cells, place) in records.dropFirst() where cells.contains(where: { !$0.isEmpty }) {
      func cell(_ column: Int) -> String? {
        columns[column].flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
      }
      let rule = cell(0) ?? ""
      guard Rules.card(named: rule) != nil else {
        throw .unknownRule(file: name, line: line(at: place), rule: rule)
      }
      guard let reason = cell(3) else { throw .noReason(file: name, line: line(at: place)) }
      rows.append(
        Acceptance(
          rule: rule, programme: cell(1), words: cell(2), reason: reason, person: cell(4),
          date: cell(5).flatMap { CivilDate(iso: $0) }))
    }
  }

  /// Adds an acceptance.
  public mutating func add(_ acceptance: Acceptance) { rows.append(acceptance) }

  /// The file: UTF-8 with a byte order mark, for spreadsheets.
  public var bytes: [UInt8] {
    let lines = [Self.headings] + rows.map(Self.cells)
    return [0xEF, 0xBB, 0xBF]
      + lines.map { $0.map(DelimitedField.quoted).joined(separator: ",") + "\r\n" }.joined().utf8
  }

  private static func cells(_ row: Acceptance) -> [String] {
    [
      row.rule, row.programme ?? "", row.words ?? "", row.reason, row.person ?? "",
      row.date.map { "\($0)" } ?? "",
    ]
  }

  private static func trimmed(_ cell: String) -> String {
    var cell = cell[...]
    while cell.first?.isWhitespace == true { cell.removeFirst() }
    while cell.last?.isWhitespace == true { cell.removeLast() }
    return String(cell)
  }
}

extension DelimitedText.Fault {
  fileprivate var place: Int {
    switch self {
    case .unclosedQuote(let offset), .textAfterQuote(let offset): offset
    }
  }
}
