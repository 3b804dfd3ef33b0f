import Catalogue
import Interchange
import Lists
import LocalGovernments

/// A tool: what it is called, what it takes, and the function that answers.
struct Tool: Sendable {
  let name: String
  let title: Bilingual
  let description: Bilingual
  let parameters: [ToolParameter]
  let output: JSONValue
  let answer: @Sendable (ToolCall) async throws -> ToolAnswer

  /// Makes a tool; every one takes the language of its answer, too.
  init(
    _ name: String, title: Bilingual, description: Bilingual, takes parameters: [ToolParameter],
    gives output: JSONValue, answer: @escaping @Sendable (ToolCall) async throws -> ToolAnswer
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.parameters = parameters + [.language]
    self.output = output
    self.answer = answer
  }

  /// The tool as a client is told of it.
  var declaration: JSONValue {
    let title = JSONValue.string(title.both)
    return [
      "name": .string(name), "title": title, "description": .string(description.both),
      "inputSchema": inputSchema, "outputSchema": output,
      "annotations": [
        "title": title, "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true,
        "openWorldHint": false,
      ],
    ]
  }

  private var inputSchema: JSONValue {
    [
      "type": "object", "additionalProperties": false,
      "properties": .object(
        Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.schema) })),
      "required": .array(parameters.filter(\.isRequired).map { .string($0.name) }),
    ]
  }
}

/// What a tool gives: the data, and the same for people.
struct ToolAnswer: Sendable {
  let structured: any Encodable & Sendable
  let text: String
}

/// What a tool is answered from.
struct ToolCall: Sendable {
  let catalogue: Catalogue
  let addresses: PortalAddresses
  let desk: any LongWorkDesk
  let arguments: ToolArguments

  init(_ call: MethodCall, _ arguments: ToolArguments) {
    catalogue = call.catalogue
    addresses = call.addresses
    desk = call.desk
    self.arguments = arguments
  }

  var gazetteer: Gazetteer { catalogue.gazetteer }

  var language: OutputLanguage {
    arguments.text(ToolParameter.language.name).flatMap(OutputLanguage.init) ?? .ja
  }

  /// The text in the language of the answer.
  func said(_ ja: String, _ en: String) -> String {
    Bilingual(ja: ja, en: en).text(in: language)
  }
}

extension Bilingual {
  /// Both texts, for what is told once to callers of either language.
  var both: String { "\(en) / \(ja)" }
}
