/// Tells addresses of the web from other text.
enum WebAddressText {
  /// Whether a text is an address that a page may lead to.
  static func isSound(_ text: String) -> Bool {
    guard text.utf8.count <= 2_000,
      let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      text.unicodeScalars.allSatisfy({
        $0.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains($0)
      })
    else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isHostByte($0) }
      }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x80...: true
    default: false
    }
  }
}
