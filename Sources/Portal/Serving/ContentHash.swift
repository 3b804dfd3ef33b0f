/// A short name for bytes that changes whenever they do: FNV-1a of 64 bits, in hexadecimal.
///
/// It names versions of our own pages and files; nothing rests on its being hard to forge.
struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  let description: String

  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash as an entity tag: a weak one, for it names the content whether compressed or not.
  var etag: String { "W/\"\(description)\"" }
}
