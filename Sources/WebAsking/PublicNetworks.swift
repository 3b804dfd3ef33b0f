/// Which addresses lie in the public web (the special-purpose registries of IANA).
enum PublicNetworks {
  private struct Block {
    let start: [UInt8]
    let bits: Int

    init(_ start: [UInt8], _ bits: Int) {
      self.start = start
      self.bits = bits
    }

    func contains(_ address: ArraySlice<UInt8>) -> Bool {
      (0..<bits).allSatisfy { bit in
        let (byte, mask) = (bit / 8, UInt8(0x80) >> UInt8(bit % 8))
        let own = byte < start.count ? start[byte] : 0
        return own & mask == address[address.startIndex + byte] & mask
      }
    }
  }

  // Of IPv4, all but these.
  private static let reserved = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24),
    Block([203, 0, 113], 24), Block([224], 4), Block([240], 4),
  ]

  // Of IPv6, those that are given out, but for documentation, Teredo and 6to4.
  private static let global = Block([0x20], 3)
  private static let notGlobal = [
    Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x20, 0x01, 0, 0], 32), Block([0x20, 0x02], 16),
    Block([0x3F, 0xFF], 20),
  ]

  // IPv4 addresses in the dress of IPv6.
  private static let dresses = [
    Block(Array(repeating: 0, count: 10) + [0xFF, 0xFF], 96),
    Block([0, 0x64, 0xFF, 0x9B], 96),
  ]

  static func contain(_ address: [UInt8]) -> Bool { contain(address[...]) }

  private static func contain(_ address: ArraySlice<UInt8>) -> Bool {
    switch address.count {
    case 4: !reserved.contains { $0.contains(address) }
    case 16 where dresses.contains { $0.contains(address) }: contain(address.suffix(4))
    case 16: global.contains(address) && !notGlobal.contains { $0.contains(address) }
    default: false
    }
  }
}
