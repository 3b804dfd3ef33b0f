import Foundation

/// Addresses that may be made links: of the web, with a host.
enum WebAddress {
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 2_000, let url = URL(string: text),
      let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http"
    else { return false }
    return url.host()?.contains(".") == true
  }
}
