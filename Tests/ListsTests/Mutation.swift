/// Damage to a file, the same for the same seed.
struct Mutation {
  private var state: UInt64

  // What breaks tables: delimiters, markup whole and half, headings, bytes of no encoding.
  private static let fragments: [[UInt8]] =
    [
      "\t", "\n", "\r", "\"", "\"\"", ",", "<", ">", "<p>", "</p>", "<br>", "<a href=\"", "</a>",
      "&amp;", "&#", "【", "】", "①", "※", "No.\t", "<td>", "</td>", "<tr>", "<table>", "</table>",
      "<!--", "<script>", "<foo>", "1", "　", "\u{FFFD}", "事業名\t関係自治体\n", "<産業の連携>\n",
    ].map { Array($0.utf8) } + [[0x00], [0xFF], [0x81], [0xE3], [0xC0, 0x80]]

  init(seed: UInt64) { state = seed }

  /// The next number of the sequence (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func applied(to original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(5) {
      guard !bytes.isEmpty else { return bytes }
      let start = below(bytes.count)
      let end = min(bytes.count, start + 1 + below(below(2) == 0 ? 8 : 1000))
      switch below(7) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count + 1))
      case 2, 3: bytes.insert(contentsOf: Self.fragments[below(Self.fragments.count)], at: start)
      case 4: bytes[start] = UInt8(truncatingIfNeeded: next())
      case 5: bytes.removeSubrange(start...)
      default: bytes[start..<end].reverse()
      }
    }
    return bytes
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
