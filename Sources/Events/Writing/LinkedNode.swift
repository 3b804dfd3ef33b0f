/// A value of JSON-LD.
enum LinkedNode: Encodable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([LinkedNode])
  case object([(String, LinkedNode)])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .flag(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .list(let nodes):
      var container = encoder.unkeyedContainer()
      for node in nodes { try container.encode(node) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, node) in members { try container.encode(node, forKey: Key(name)) }
    }
  }
}
