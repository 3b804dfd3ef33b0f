import Foundation
import Interchange
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
      let key = language.isJapanese ? "x-summary-ja" : "summary"
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
