import Hummingbird
import Lists

/// A name that several governments bear.
struct AmbiguousName: PortalError {
  let key: String
  let codes: [String]

  var status: HTTPResponse.Status { .conflict }
  var code: String { "ambiguous" }
  var message: Bilingual {
    let list = codes.joined(separator: ", ")
    return Bilingual(
      ja: "「\(key)」という自治体は複数あります。コードで指定してください：\(list)",
      en: "Several local governments are called “\(key)”. Use a code: \(list)")
  }
}
