import Interchange
import Lists

/// Operations that belong together, as the description groups them.
struct OperationGroup: Sendable {
  /// The word that stands for it in addresses.
  let name: String
  let title: Bilingual
  let summary: Bilingual
  let operations: [OperationDescription]

  init(_ tag: JSONValue, of operations: [OperationDescription]) throws {
    guard let name = tag["name"]?.text else {
      throw OpenAPIDocument.Fault.incomplete(place: "tags", "name")
    }
    self.name = name
    title = try Bilingual(tag, "title", of: name)
    summary = try Bilingual(tag, "description", of: name)
    self.operations = operations.filter { $0.group == name }
  }
}
