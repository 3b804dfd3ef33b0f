import Foundation
import Interchange
import Lists
import Yams

/// The description of the API: kept as YAML, served as JSON, held to by the server, and printed by
/// the page about the interface.
struct OpenAPIDocument: Sendable {
  /// The document, with its examples.
  let document: JSONValue
  /// What holds for all operations.
  let remarks: [Remark]
  /// The groups of operations, in the order of the document.
  let groups: [OperationGroup]

  private let operations: [OperationKey: OperationDescription]

  /// A paragraph under its own heading.
  struct Remark: Sendable {
    let title: Bilingual
    let text: Bilingual
  }

  /// What is wrong with the document.
  enum Fault: Error, CustomStringConvertible {
    case incomplete(place: String, String)

    var description: String {
      switch self {
      case .incomplete(let place, let what): "the description of the API: \(place) has no \(what)"
      }
    }
  }

  /// Reads the description, and the examples that are kept beside it; says whom to write to, where
  /// somebody is told.
  init(file: URL, examples: URL, contact: OperatorContact? = nil) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let examples = try OperationExample.all(in: examples)
    var document: JSONValue = try YAMLDecoder().decode(from: text)
    remarks = try (document["info"]?["x-general"]?.elements ?? []).map { remark in
      Remark(
        title: try Bilingual(remark, "title", of: "info"),
        text: try Bilingual(remark, "text", of: "info"))
    }
    // Only the nodes know in which order the addresses stand.
    let paths = try Yams.compose(yaml: text)?["paths"]?.mapping?.keys.compactMap(\.string) ?? []
    var operations: [OperationDescription] = []
    for path in paths {
      for (method, operation) in document["paths"]?[path]?.members.sorted(by: { $0.key < $1.key })
        ?? []
      {
        let example = operation["operationId"]?.text.flatMap { examples[$0] }
        let key = OperationKey(method: method, path: path)
        operations.append(
          try OperationDescription(operation, key: key, example: example, in: document))
        if let example {
          document = document.setting(example.shown(in: operation), at: ["paths", path, method])
        }
      }
    }
    groups = try (document["tags"]?.elements ?? []).map { tag in
      try OperationGroup(tag, of: operations)
    }
    self.operations = Dictionary(operations.map { ($0.key, $0) }) { first, _ in first }
    let general = remarks.map { "**\($0.title.en).** \($0.text.en)" }.joined(separator: "\n\n")
    document = document.setting(.string(general), at: ["info", "description"])
    if let contact {
      document = document.setting(
        .string(contact.mail ?? contact.address),
        at: ["info", "contact", contact.mail == nil ? "url" : "email"])
    }
    self.document = document
  }

  /// Holds a request's query to what the document says of its operation.
  ///
  /// - Throws: the first value that the document does not allow, or what is missing.
  func check(_ query: Query, of address: Address, method: String = "get") throws(RequestFault) {
    try operations[OperationKey(method: method, path: address.pattern)]?.check(query)
  }
}

extension JSONValue {
  /// What a reference inside a document leads to; any other value is itself.
  func resolved(in document: JSONValue) -> JSONValue {
    guard let reference = self["$ref"]?.text, reference.hasPrefix("#/") else { return self }
    let steps = reference.dropFirst(2).split(separator: "/").map(String.init)
    return steps.reduce(document) { $0[$1] ?? .null }
  }

  /// The same with another value at a place inside its objects.
  func setting(_ value: JSONValue, at steps: [String]) -> JSONValue {
    guard let step = steps.first else { return value }
    var members = members
    members[step] = (members[step] ?? .object([:])).setting(value, at: Array(steps.dropFirst()))
    return .object(members)
  }
}

extension Bilingual {
  /// A text of the description: in English under its name, in Japanese beside it under `x-ja`.
  init(_ value: JSONValue, _ name: String, of place: String) throws {
    let japanese = value["x-ja"]?.text ?? value["x-ja"]?[name]?.text
    guard let english = value[name]?.text ?? value["x-" + name]?.text, let japanese else {
      throw OpenAPIDocument.Fault.incomplete(place: place, "\(name) in both languages")
    }
    self.init(ja: japanese, en: english)
  }
}

/// The description itself.
enum OpenAPIRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    request.site.openAPI.document
  }
}
