import Lists

/// How often the list uses each word and each domain in its addresses.
struct AddressIndex: Sendable {
  private let words: [String: Int]
  private let domains: [String: Int]
  /// The domains in frequent use, most used first.
  private let usual: [String]

  init(_ programmes: [CheckedProgramme]) {
    var words: [String: Int] = [:]
    var domains: [String: Int] = [:]
    for programme in programmes {
      let addresses = programme.row.links.map { Address($0.text) }
      for word in Set(addresses.flatMap { $0.words.map(\.text) }) { words[word, default: 0] += 1 }
      for domain in Set(addresses.map(\.domain)) { domains[domain, default: 0] += 1 }
    }
    self.words = words
    self.domains = domains
    usual = domains.filter { $0.value >= 3 && $0.key.utf8.count >= 8 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(200).map(\.key)
  }

  /// How many programmes use a word in their addresses.
  func uses(of word: String) -> Int { words[word] ?? 0 }

  /// The domain in frequent use that an address's own is one slip away from.
  func domainCorrection(for address: Address) -> (
    text: String, range: Range<Int>, domain: String, uses: Int
  )? {
    let domain = address.domain
    guard domains[domain] == 1 else { return nil }
    let letters = Array(domain.utf8)
    guard
      let right = usual.first(where: {
        NameLikeness.distance(Array($0.utf8), letters, within: 1) == 1
      }), domain.utf8.count <= address.host.range.count
    else { return nil }
    let end = address.host.range.upperBound
    return (right, end - domain.utf8.count..<end, right, domains[right] ?? 0)
  }
}
