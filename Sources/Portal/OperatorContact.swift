import Foundation

/// Whom readers tell of mistakes: a page with a form, or an address for mail.
package struct OperatorContact: Sendable, Hashable {
  /// The address as it was given: `https://…`, `mailto:…`.
  package let address: String
  /// The address for mail alone; `nil` where there is a page.
  package let mail: String?

  /// Takes an address; `nil` where it is none of these.
  ///
  /// - Parameter text: an http or https address, or `mailto:` with one address for mail.
  package init?(_ text: String) {
    let parts = URLComponents(string: text)
    switch parts?.scheme?.lowercased() {
    case "http", "https":
      guard parts?.host?.isEmpty == false else { return nil }
      mail = nil
    case "mailto":
      let name = parts?.path ?? ""
      let ends = name.split(separator: "@", omittingEmptySubsequences: false)
      guard ends.count == 2, ends.allSatisfy({ !$0.isEmpty }), parts?.query == nil,
        !name.contains(where: { $0.isWhitespace || $0 == "," })
      else { return nil }
      mail = name
    default: return nil
    }
    address = text
  }

  /// The link of a page: mail gets a subject that names the page, and the page's address as its text.
  func href(subject: String, page: String) -> String {
    guard mail != nil, var parts = URLComponents(string: address) else { return address }
    parts.queryItems = [
      URLQueryItem(name: "subject", value: subject), URLQueryItem(name: "body", value: page),
    ]
    return parts.string ?? address
  }

  /// The contact of a dataset, by vCard.
  var linkedData: LinkedData {
    [
      "@type": "vcard:Kind", "vcard:fn": "連携 Renkei",
      (mail == nil ? "vcard:hasURL" : "vcard:hasEmail"): .reference(address),
    ]
  }
}
