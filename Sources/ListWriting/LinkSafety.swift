/// Tells addresses that lead to a page from those that make a program do something.
enum LinkSafety {
  private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "tel"]

  /// Whether an address may be made a link that works when it is clicked.
  static func mayLead(_ address: String) -> Bool {
    // Browsers pass over white space and controls in a scheme.
    let bare = address.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = bare.firstIndex(of: ":"),
      !bare[..<colon].contains(where: { "/?#".unicodeScalars.contains($0) })
    else { return true }
    return schemes.contains(String(String.UnicodeScalarView(bare[..<colon])).lowercased())
  }

  /// Whether an address is one of the web and has no character that a file format marks or changes.
  static func isPlainWebAddress(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return (start.hasPrefix("https://") || start.hasPrefix("http://"))
      && address.utf8.count <= 2000
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\[]^`{}".utf8.contains($0) }
  }
}
