import Hummingbird
import Lists

/// A number that several programmes have.
struct AmbiguousNumber: PortalError {
  let key: String
  let identifiers: [String]

  var status: HTTPResponse.Status { .conflict }
  var code: String { "ambiguous" }
  var message: Bilingual {
    let list = identifiers.joined(separator: ", ")
    return Bilingual(
      ja: "番号が「\(key)」の事業は複数あります。識別子で指定してください：\(list)",
      en: "Several programmes have the number “\(key)”. Use an identifier: \(list)",
      easy: "番号が「\(key)」の 事業は いくつか あります。")
  }
}
