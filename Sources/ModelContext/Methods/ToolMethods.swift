import Interchange
import Lists

/// The tools as a client is told of them.
struct ToolsListing: Encodable, Sendable {
  let tools = Tools.all.map(\.declaration)
}

/// The call of a tool. What the caller can mend is told in the result, so that the model reads it.
enum ToolCalling {
  struct Result: Encodable, Sendable {
    let content: [Text]
    let structuredContent: (any Encodable & Sendable)?
    let isError: Bool

    struct Text: Encodable, Sendable {
      let type = "text"
      let text: String
    }

    private enum CodingKeys: CodingKey { case content, structuredContent, isError }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(content, forKey: .content)
      try structuredContent?.encode(to: container.superEncoder(forKey: .structuredContent))
      try container.encode(isError, forKey: .isError)
    }
  }

  static func result(of call: MethodCall) async throws -> Result {
    let name = try call.text("name")
    guard let tool = Tools.all.first(where: { $0.name == name }) else {
      let known = Tools.all.map(\.name).joined(separator: ", ")
      throw RPCError.invalidParams(
        Bilingual(
          ja: "「\(name.prefix(100))」というツールはありません（あるのは \(known)）",
          en: "there is no tool \(name.prefix(100)) (there are \(known))"))
    }
    let arguments = try ToolArguments(call.params["arguments"], of: tool)
    let toolCall = ToolCall(call, arguments)
    do {
      let answer = try await tool.answer(toolCall)
      return Result(
        content: [Result.Text(text: answer.text)], structuredContent: answer.structured,
        isError: false)
    } catch let fault as ToolFault {
      return Result(
        content: [Result.Text(text: fault.text(in: toolCall.language))], structuredContent: nil,
        isError: true)
    }
  }
}
