import Participation

/// The pieces of a cell as one short text: `n0 s9-12 n1 l20-31` (node, separator, label).
enum PieceText {
  static func text(of pieces: [ParticipantExpression.Piece]) -> String {
    var text = ""
    for piece in pieces {
      if !text.isEmpty { text += " " }
      switch piece {
      case .node(let index): text += "n\(index)"
      case .label(let range): text += "l\(range.lowerBound)-\(range.upperBound)"
      case .separator(let range): text += "s\(range.lowerBound)-\(range.upperBound)"
      }
    }
    return text
  }

  /// Reads the pieces back; `nil` where the text is not of that form.
  static func pieces(of text: String) -> [ParticipantExpression.Piece]? {
    var pieces: [ParticipantExpression.Piece] = []
    for word in text.utf8.split(separator: 0x20) {
      let numbers = word.dropFirst().split(separator: 0x2D, omittingEmptySubsequences: false)
        .map { Int(Substring($0)) }
      switch (word.first, numbers.count) {
      case (0x6E, 1):
        guard let index = numbers[0], index >= 0 else { return nil }
        pieces.append(.node(index))
      case (0x6C, 2), (0x73, 2):
        guard let lower = numbers[0], let upper = numbers[1], lower <= upper else { return nil }
        pieces.append(word.first == 0x6C ? .label(lower..<upper) : .separator(lower..<upper))
      default: return nil
      }
    }
    return pieces
  }
}
