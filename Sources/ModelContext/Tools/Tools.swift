import Interchange

/// The register of tools.
enum Tools {
  static let all: [Tool] = [
    SearchTool.tool, GovernmentTool.tool, ProgrammeTool.tool, ResolveTool.tool, CheckTool.tool,
  ]

  /// The schema of an answer: the members that are always there, and their types.
  static func schema(_ members: [String: JSONValue], cited: Bool) -> JSONValue {
    var properties = members.mapValues { type -> JSONValue in ["type": type] }
    if cited { properties["citations"] = Citation.listSchema }
    return [
      "type": "object", "properties": .object(properties),
      "required": .array(properties.keys.sorted().map(JSONValue.string)),
    ]
  }
}
