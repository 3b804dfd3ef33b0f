import CivilDates
import Interchange
import Lists

/// The arguments of a call, held to what the tool takes.
struct ToolArguments: Sendable {
  private let values: [String: JSONValue]
  private let parameters: [ToolParameter]

  init(_ arguments: JSONValue?, of tool: Tool) throws(RPCError) {
    parameters = tool.parameters
    switch arguments {
    case nil: values = [:]
    case .object(let members): values = members
    default:
      throw .invalidParams(
        Bilingual(ja: "arguments はオブジェクトです", en: "arguments are an object"))
    }
    for name in values.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      let known = parameters.map(\.name).joined(separator: ", ")
      throw .invalidParams(
        Bilingual(
          ja: "\(tool.name) に「\(name.prefix(100))」という引数はありません（あるのは \(known)）",
          en: "\(tool.name) takes no \(name.prefix(100)) (it takes \(known))"))
    }
    for parameter in parameters {
      guard let value = values[parameter.name] else {
        guard !parameter.isRequired else {
          throw .invalidParams(
            Bilingual(
              ja: "\(tool.name) には \(parameter.name) が必要です",
              en: "\(tool.name) needs \(parameter.name)"))
        }
        continue
      }
      try parameter.check(value)
    }
  }

  /// A text; `nil` where it was not given.
  func text(_ name: String) -> String? { values[name]?.text }

  /// A day by ISO 8601; `nil` where it was not given.
  func day(_ name: String) throws(ToolFault) -> CivilDate? {
    guard let text = text(name) else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw ToolFault(
        Bilingual(ja: "「\(text)」は日付ではありません", en: "\(text) is no date"),
        hint: Bilingual(ja: "2025-04-01 のように書いてください", en: "write it as 2025-04-01"))
    }
    return date
  }

  /// A whole number, or the usual one.
  func integer(_ name: String) -> Int {
    if case .integer(let number) = values[name] { return number }
    guard case .integer(_, let usual) = parameters.first(where: { $0.name == name })?.form else {
      return 0
    }
    return usual
  }
}
