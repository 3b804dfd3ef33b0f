import Interchange
import Lists

/// One parameter of an operation, as the description has it.
struct ParameterDescription: Sendable {
  /// Where a request has it.
  enum Place: String, Sendable {
    case path, query
  }

  let name: String
  let place: Place
  let meaning: Bilingual
  let isRequired: Bool
  /// Whether it may stand several times.
  let isRepeatable: Bool
  /// What each of its values must be.
  let rule: ValueRule
  /// The value that counts where there is none.
  let usual: String?

  init(_ parameter: JSONValue, of operation: String, in document: JSONValue) throws {
    guard let name = parameter["name"]?.text,
      let place = parameter["in"]?.text.flatMap(Place.init), let given = parameter["schema"]
    else { throw OpenAPIDocument.Fault.incomplete(place: operation, "readable parameter") }
    self.name = name
    self.place = place
    meaning = try Bilingual(parameter, "description", of: "\(operation) \(name)")
    isRequired = parameter["required"]?.bool ?? false
    let schema = given.resolved(in: document)
    isRepeatable = schema["type"]?.text == "array"
    usual = schema["default"]?.text ?? schema["default"]?.integer.map(String.init)
    rule = ValueRule(schema["items"]?.resolved(in: document) ?? schema)
  }
}
