import Lists
import Participation

/// The cell of a published row that a finding speaks of, the words that it quotes marked.
///
/// The published file is not at hand on a page; the finding's message quotes the words it is about,
/// and the row has them.
enum MarkedCell {
  // Around the marked words; a cell of many pages would hide them.
  private static let reach = 120

  /// - Returns: the cell; `nil` where the message quotes nothing that stands in the row.
  static func html(
    of finding: Diagnostic, in programme: Programme, _ request: PageRequest
  ) -> SafeHTML? {
    let wording = programme.participants.text
    let cells = [programme.name, wording, programme.description] + programme.links
    for words in quotations(in: finding.message.ja) {
      guard let cell = cells.first(where: { $0.contains(words) }) else { continue }
      let quotation = marked(words, in: cell)
      // A remark may point at who takes part, where something else speaks of them.
      guard cell != wording, finding.notes.contains(where: { $0.span != nil }) else {
        return quotation
      }
      let head = request.phrase("changes.wording") + request.phrase("events.colon")
      return "\(quotation)<br><span class=\"quiet\">\(head)</span>\(wording)"
    }
    return nil
  }

  /// The words in 「」 of a message.
  static func quotations(in message: String) -> [String] {
    message.split(separator: "「", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "」", omittingEmptySubsequences: false).first }
      .filter { !$0.isEmpty }.map(String.init)
  }

  private static func marked(_ words: String, in cell: String) -> SafeHTML {
    let pieces = cell.split(separator: words, omittingEmptySubsequences: false)
    let last = pieces.count - 1
    return SafeHTML.joined(
      pieces.enumerated().map { index, piece in
        index == 0 && piece.count > reach
          ? "…\(String(piece.suffix(reach)))"
          : index == last && piece.count > reach
            ? "\(String(piece.prefix(reach)))…" : SafeHTML(text: piece)
      }, separator: "<mark>\(words)</mark>")
  }
}
