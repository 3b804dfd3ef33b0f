import Participation

/// What of a programme is compared, prepared once.
struct ProgrammeTraits {
  let name: ComparableText
  /// Pairs of scalars, sorted: of the name, the description, the participants.
  let namePairs: [UInt32]
  let descriptionPairs: [UInt32]
  let participantPairs: [UInt32]
  /// The links, hashed and sorted, each once.
  let links: [UInt64]
  let bureau: ComparableText
  let theme: ComparableText
  /// Hashes by which rows that may belong together are found, each once.
  let marks: [UInt64]

  init(_ programme: Programme) {
    name = ComparableText(programme.name)
    let description = ComparableText(programme.description)
    namePairs = name.pairs
    descriptionPairs = description.pairs
    participantPairs = ComparableText(programme.participants.text).pairs
    links = Set(programme.links.map(Self.hash(ofLink:))).sorted()
    bureau = ComparableText(programme.bureau)
    theme = ComparableText(programme.theme)
    marks = Self.marks(name: name, pairs: namePairs, description: description, links: links)
  }

  /// Pairs of name and description together, sorted.
  var textPairs: [UInt32] { (namePairs + descriptionPairs).sorted() }

  /// Everything but the number and the place in the file.
  static func content(of programme: Programme) -> UInt64 {
    var hash = StableHash()
    hash.add(programme.name)
    hash.add(programme.bureau)
    hash.add(programme.theme)
    hash.add(programme.description)
    hash.add(programme.participants.text)
    for link in programme.links { hash.add(link) }
    return hash.value
  }

  /// How many stretches of a description stand for it.
  private static let sampleSize = 16
  private static let stretch = 5

  private static func marks(
    name: ComparableText, pairs: [UInt32], description: ComparableText, links: [UInt64]
  ) -> [UInt64] {
    var marks = Set(links)
    func mark(_ kind: UInt64, _ scalars: some Sequence<UInt32>) -> UInt64 {
      var hash = StableHash()
      hash.add(kind)
      for scalar in scalars { hash.add(UInt64(scalar)) }
      return hash.value
    }
    marks.insert(mark(1, name.scalars))
    for part in name.parts { marks.insert(mark(2, part.scalars)) }
    for pair in Set(pairs) { marks.insert(mark(3, [pair])) }
    // The smallest hashes of all stretches: texts that share much share some of them (MinHash).
    let scalars = description.scalars
    if scalars.count >= stretch {
      let all = Set((0...scalars.count - stretch).map { mark(4, scalars[$0..<$0 + stretch]) })
      marks.formUnion(all.sorted().prefix(sampleSize))
    }
    return Array(marks)
  }

  private static func hash(ofLink link: String) -> UInt64 {
    var text = Substring(link.lowercased())
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if let fragment = text.firstIndex(of: "#") { text = text[..<fragment] }
    while text.last == "/" { text.removeLast() }
    var hash = StableHash()
    hash.add(String(text))
    return hash.value
  }
}
