/// A short name for bytes, the same on every machine and day: FNV-1a of 64 bits.
struct StableHash: CustomStringConvertible {
  let description: String

  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    description = String(hash, radix: 36)
  }
}
