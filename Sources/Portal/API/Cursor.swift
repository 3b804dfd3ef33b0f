import Foundation

/// A place in a list of answers, as clients carry it to the next request: opaque to them, and good
/// only for the same question to the same state of the data.
struct Cursor: Sendable, Hashable {
  private static let version = "1"
  private static let longest = 200

  let offset: Int
  private let state: String
  private let question: String

  /// The place in the answer to a question.
  init(offset: Int, of question: CursorQuestion) {
    self.offset = offset
    state = question.state
    self.question = question.key
  }

  /// Reads a cursor that a client brings along.
  ///
  /// - Throws: where it is none, belongs to another question, or to a state that is gone.
  init(_ text: String, of question: CursorQuestion) throws(RequestFault) {
    guard text.utf8.count <= Self.longest, let data = Data(base64Encoded: Self.padded(text)),
      let plain = String(data: data, encoding: .utf8)
    else { throw .unreadableCursor }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0] == Self.version, let offset = Int(parts[1]),
      APIPaging.offsets.contains(offset)
    else { throw .unreadableCursor }
    guard parts[3] == question.key else { throw .cursorOfOtherQuestion }
    guard parts[2] == question.state else { throw .staleCursor }
    self.offset = offset
    state = parts[2]
    self.question = parts[3]
  }

  /// The cursor as clients see it.
  var text: String {
    Data("\(Self.version).\(offset).\(state).\(question)".utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func padded(_ text: String) -> String {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    return standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
  }
}

/// What a cursor belongs to: the address, the query without the paging, the state of the data.
struct CursorQuestion: Sendable, Hashable {
  /// The names that say which stretch is wanted, not of what.
  static let pagingNames: Set<String> = ["cursor", "limit", "offset"]

  let key: String
  let state: String

  init(path: String, query: Query, snapshot: PortalSnapshot) {
    let rest = query.items.filter { !Self.pagingNames.contains($0.name) && !$0.value.isEmpty }
    let text = rest.reduce(path) { $0 + "\u{1F}\($1.name)\u{1E}\($1.value)" }
    key = ContentHash(text.utf8).description
    state = snapshot.state
  }
}
