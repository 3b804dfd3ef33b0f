import Catalogue
import LocalGovernments
import Participation
import Testing

/// Lists made by chance, searched by the index and by reading every programme.
struct AgainstPlainScanTests {
  /// SplitMix64: the same list for the same seed on every machine.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &self)]
    }
  }

  // Few letters, so that pairs meet by chance without the word standing there.
  private static let letters = ["水", "道", "木", "街", "産", "業", "a", "b", "観", "光"]
  private static let cells = [
    "全国道府県", "福島県、茨城県", "【支援】横浜市 【受援】川崎市", "東北地方", "都外市町村", "全国関係自治体等", "",
    "全国道府県、区市町村", "つくば市、福島県", "全国道府県（福島県を含む）", "福島県ほか関係自治体",
  ]
  private static let themes = ["産業", "観光", "環境"]
  private static let bureaus = ["水道局", "交通局", "環境局", "総務局"]

  private static func text(_ length: ClosedRange<Int>, _ chance: inout Chance) -> String {
    (0..<Int.random(in: length, using: &chance)).map { _ in chance.pick(letters) }.joined()
  }

  private static func rows(_ chance: inout Chance) -> [SampleList.Row] {
    (1...60).map { number in
      SampleList.Row(
        number: String(number), theme: chance.pick(themes), bureau: chance.pick(bureaus),
        name: text(2...6, &chance), description: text(0...14, &chance),
        participants: chance.pick(cells))
    }
  }

  private func stands(_ word: String, in programme: Programme) -> Bool {
    [
      programme.name, programme.description, programme.bureau, programme.theme,
      programme.participants.text,
    ].contains { $0.contains(word) }
  }

  @Test("Words are found exactly where reading finds them", arguments: UInt64(1)...12)
  func words(seed: UInt64) throws {
    var chance = Chance(state: seed)
    let catalogue = try SampleList().catalogue(Self.rows(&chance))
    let programmes = catalogue.entries(of: "tokyo-2025").map(\.programme)
    for _ in 0..<60 {
      let word = Self.text(1...4, &chance)
      let other = Self.text(1...2, &chance)
      let minus = Bool.random(using: &chance) ? "-" : ""
      let found = catalogue.search("\"\(word)\" \(minus)\"\(other)\"").numbers
      let expected = programmes.filter {
        stands(word, in: $0) && stands(other, in: $0) == minus.isEmpty
      }
      #expect(Set(found) == Set(expected.compactMap(\.number)), "\(word) \(minus)\(other)")
      #expect(found.count == expected.count)
    }
  }

  @Test("A facet's count is how many programmes choosing it leaves", arguments: UInt64(20)...27)
  func facets(seed: UInt64) throws {
    var chance = Chance(state: seed)
    let catalogue = try SampleList().catalogue(Self.rows(&chance))
    for _ in 0..<12 {
      let word = chance.pick(Self.letters)
      let place = chance.pick(["", " 福島県", " 横浜市", " 東北"])
      var filters = SearchFilters()
      if Bool.random(using: &chance) { filters.themes = [chance.pick(Self.themes)] }
      if Bool.random(using: &chance) { filters.bureaus.excluded = [chance.pick(Self.bureaus)] }
      if Bool.random(using: &chance) { filters.relations = ["named", "possible"] }
      for facet in catalogue.search(word + place, filters: filters).facets {
        for value in facet.values where !value.isExcluded {
          var chosen = filters
          chosen.choose(value.key, in: facet.kind)
          let left = catalogue.search(word + place, filters: chosen).total
          #expect(left == value.count, "\(word)\(place) \(facet.kind) \(value.key)")
        }
      }
    }
  }

  @Test("Counts and summaries agree with every programme's expression", arguments: UInt64(40)...43)
  func participation(seed: UInt64) throws {
    var chance = Chance(state: seed)
    let list = try SampleList()
    let catalogue = try list.catalogue(Self.rows(&chance))
    let programmes = catalogue.entries(of: "tokyo-2025").map(\.programme)
    let counts = catalogue.counts()
    for code in [7_000, 8_000, 8_220, 14_000, 14_100, 2_000, 13_000, 13_101] {
      let government = try list.government(code)
      let strongest = programmes.compactMap {
        $0.participants.participations(of: government).first?.relation
      }
      let expected = RelationCounts(
        named: strongest.count { $0 == .named }, covered: strongest.count { $0 == .covered },
        possible: strongest.count { $0 == .possible })
      #expect(counts[government] == expected, "\(government.name)")
      let summary = catalogue.summary(of: government)
      #expect(summary.counts == expected)
      #expect(summary.named.count == expected.named)
      #expect(summary.covered.reduce(0) { $0 + $1.items.count } == expected.covered)
      #expect(summary.possible.count == expected.possible)
    }
  }

  @Test("The same list gives the same answers in the same order")
  func determinism() throws {
    var chance = Chance(state: 99)
    let rows = Self.rows(&chance)
    let list = try SampleList()
    let answers = try (0..<3).map { _ in
      let catalogue = try list.catalogue(rows)
      return ["水", "水道", "福島県 木", "東北"].map { catalogue.search($0).hits.map(\.entry.id) }
        + [
          catalogue.similar(to: try #require(catalogue.entries(number: "7").first)).map(\.entry.id)
        ]
    }
    #expect(answers[0] == answers[1] && answers[1] == answers[2])
  }
}

extension SearchFilters {
  /// Chooses one value alone in a facet.
  fileprivate mutating func choose(_ key: String, in kind: FacetKind) {
    let choice = FacetChoice(included: [key], excluded: self[kind].excluded)
    switch kind {
    case .theme: themes = choice
    case .bureau: bureaus = choice
    case .prefecture: prefectures = choice
    case .relation: relations = choice
    case .role: roles = choice
    }
  }
}
