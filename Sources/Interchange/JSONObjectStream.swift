package import Foundation

/// One JSON object written member by member, so that a list of any length needs little memory.
package struct JSONObjectStream {
  private static let chunk = 1 << 16

  private let sink: (Data) -> Void
  private let encoder = JSONText.encoder()
  private var pending = Data("{".utf8)
  private var isFirst = true

  /// - Parameter sink: takes the text piece by piece.
  package init(to sink: @escaping (Data) -> Void) { self.sink = sink }

  /// Writes a member.
  package mutating func member(_ key: String, _ value: some Encodable) throws {
    try begin(key)
    pending += try encoder.encode(value)
  }

  /// Writes a member whose value is an array, one element at a time.
  package mutating func member<Elements: Sequence>(
    _ key: String, each elements: Elements, _ value: (Elements.Element) -> some Encodable
  ) throws {
    try begin(key)
    pending += Data("[".utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { pending += Data(",".utf8) }
      pending += try encoder.encode(value(element))
      if pending.count > Self.chunk { flush() }
    }
    pending += Data("]".utf8)
  }

  /// Writes a member whose value is an object, itself written member by member.
  package mutating func object(
    _ key: String, _ members: (inout JSONObjectStream) throws -> Void
  ) throws {
    try begin(key)
    pending += Data("{".utf8)
    isFirst = true
    try members(&self)
    pending += Data("}".utf8)
    isFirst = false
  }

  /// Ends the object, and the line.
  package mutating func finish() {
    pending += Data("}\n".utf8)
    flush()
  }

  private mutating func begin(_ key: String) throws {
    if !isFirst { pending += Data(",".utf8) }
    isFirst = false
    pending += try encoder.encode(key)
    pending += Data(":".utf8)
  }

  private mutating func flush() {
    sink(pending)
    pending = Data()
  }
}
