public import Lists

extension CheckedList {
  /// For each finding a word that stays the same while the list changes around it: it is made of
  /// the rule, the row's name and the words pointed at, not of lines or numbers.
  public var fingerprints: [String] {
    var copies: [String: Int] = [:]
    return findings.map { finding in
      let parts = [finding.rule, identity(of: row(of: finding)), words(of: finding) ?? ""]
      let print = Self.hexadecimal(WordHash.of(parts.joined(separator: "\u{0}").utf8))
      let copy = copies[print, default: 0]
      copies[print] = copy + 1
      return copy == 0 ? print : "\(print)-\(copy + 1)"
    }
  }

  /// The words that a finding points at; `nil` for a whole row, a whole cell or the file.
  func words(of finding: Diagnostic) -> String? {
    guard let range = finding.span.flatMap(document.source.range),
      (1...Self.longestWords).contains(range.count)
    else { return nil }
    return document.source.text(in: range)
  }

  // In bytes; longer stretches are cells, which change too easily.
  private static let longestWords = 240

  private func identity(of row: ListRow?) -> String {
    row?.shownName ?? row?.number?.text ?? ""
  }

  private static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
