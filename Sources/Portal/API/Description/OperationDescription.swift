import Interchange
import Lists

/// What tells an operation from the others.
struct OperationKey: Sendable, Hashable {
  /// In small letters: `get`.
  let method: String
  /// With its parameters in braces.
  let path: String
}

/// One thing that can be asked of the API, as its description has it.
struct OperationDescription: Sendable {
  let key: OperationKey
  /// Its own name: `listProgrammes`.
  let id: String
  /// The group that it belongs to.
  let group: String
  /// What it does, in a line.
  let summary: Bilingual
  /// What else there is to say of it.
  let detail: Bilingual
  let parameters: [ParameterDescription]
  /// What is sent with it.
  let body: Bilingual?
  let answers: [Answer]
  let example: OperationExample?

  /// One way in which it is answered.
  struct Answer: Sendable {
    let status: String
    let meaning: Bilingual
    /// Whether it means the same for every operation that has it.
    let isCommon: Bool
  }

  init(
    _ operation: JSONValue, key: OperationKey, example: OperationExample?, in document: JSONValue
  ) throws {
    self.key = key
    self.example = example
    let place = "\(key.method) \(key.path)"
    guard let id = operation["operationId"]?.text,
      let group = operation["tags"]?.elements.first?.text
    else { throw OpenAPIDocument.Fault.incomplete(place: place, "name and group") }
    self.id = id
    self.group = group
    summary = try Bilingual(operation, "summary", of: place)
    detail = try Bilingual(operation, "description", of: place)
    parameters = try (operation["parameters"]?.elements ?? []).map {
      try ParameterDescription($0.resolved(in: document), of: place, in: document)
    }
    body = try operation["requestBody"].map { try Bilingual($0, "description", of: place) }
    answers = try (operation["responses"]?.members ?? [:]).sorted { $0.key < $1.key }.map {
      Answer(
        status: $0.key,
        meaning: try Bilingual($0.value.resolved(in: document), "description", of: place),
        isCommon: $0.value["$ref"] != nil)
    }
  }

  /// Holds a query to the parameters; names that are not among them are nobody's.
  func check(_ query: Query) throws(RequestFault) {
    for parameter in parameters where parameter.place == .query {
      let values = query.items.filter { $0.name == parameter.name }.map(\.value)
      if values.isEmpty && parameter.isRequired { throw .missing(name: parameter.name) }
      guard parameter.isRepeatable || values.count <= 1 else {
        throw .tooMany(name: parameter.name, limit: 1)
      }
      for value in values { try parameter.rule.check(value, of: parameter.name) }
    }
  }
}
