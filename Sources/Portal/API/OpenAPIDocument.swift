import Foundation
import Yams

/// The description of the API, kept as YAML and served as JSON.
struct OpenAPIDocument: Sendable {
  /// The document.
  let document: JSONValue

  init(file: URL) throws { document = try YAMLDecoder().decode(from: Data(contentsOf: file)) }

  /// The paths it describes.
  var paths: [String] { document["paths"]?.members.keys.sorted() ?? [] }

  /// The paths with what each answers.
  func operations(in language: Language) -> [APIPage.Operation] {
    paths.map { path in
      let methods = document["paths"]?[path]
      let operation = methods?["get"] ?? methods?["post"]
      let key = language == .japanese ? "x-summary-ja" : "summary"
      return APIPage.Operation(path: path, summary: operation?[key]?.text ?? "")
    }
  }
}

/// The description itself.
enum OpenAPIRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    request.site.openAPI.document
  }
}

/// A JSON value of any form.
enum JSONValue: Sendable, Codable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    if let object = try? [String: JSONValue](from: decoder) {
      self = .object(object)
    } else if let array = try? [JSONValue](from: decoder) {
      self = .array(array)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let bool = try? container.decode(Bool.self) {
        self = .bool(bool)
      } else if let integer = try? container.decode(Int.self) {
        self = .integer(integer)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The members of an object; none of any other value.
  var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

  /// The text of a string.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  subscript(key: String) -> JSONValue? { members[key] }
}
