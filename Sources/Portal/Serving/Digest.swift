import CGLib

/// The SHA-256 of bytes, by which whoever downloaded them knows that they are whole.
final class Digest {
  private let checksum: OpaquePointer?

  init() { checksum = g_checksum_new(G_CHECKSUM_SHA256) }

  deinit { g_checksum_free(checksum) }

  /// Takes further bytes.
  func add(_ bytes: UnsafeRawBufferPointer) {
    let bytes = bytes.assumingMemoryBound(to: UInt8.self)
    g_checksum_update(checksum, bytes.baseAddress, bytes.count)
  }

  /// The digest in hexadecimal, after which nothing more can be added.
  var hexadecimal: String { g_checksum_get_string(checksum).map { String(cString: $0) } ?? "" }

  /// The digest of some bytes.
  static func of(_ bytes: [UInt8]) -> String {
    let digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.hexadecimal
  }
}
