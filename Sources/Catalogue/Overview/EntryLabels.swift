import Participation

/// The theme and the bureau of each entry, as numbers into the lists of their names.
struct EntryLabels: Sendable {
  let themes: LabelColumn
  let bureaus: LabelColumn
  let bureauNames: BureauNames

  init(_ programmes: [Programme], ranges: [Range<Int>]) {
    themes = LabelColumn(programmes.lazy.map(\.theme), ranges: ranges)
    bureaus = LabelColumn(programmes.lazy.map(\.bureau), ranges: ranges)
    bureauNames = BureauNames(bureaus.names)
  }
}

/// One label for each entry; names are numbered in the order they first appear.
struct LabelColumn: Sendable {
  /// A name and how many entries of an edition bear it.
  struct Use: Sendable {
    let number: Int
    var count: Int
  }

  let names: [String]
  /// The names as folded for search.
  let folded: [[UInt16]]
  let entries: [UInt32]
  /// For each edition the names in the order they first appear in it.
  private let uses: [[Use]]

  init(_ labels: some Sequence<String>, ranges: [Range<Int>]) {
    var interned = Interner<String>()
    let entries = labels.map { interned.number(of: $0) }
    uses = ranges.map { range in
      var counts = [Int](repeating: 0, count: interned.values.count)
      var order: [Int] = []
      for entry in range {
        let number = Int(entries[entry])
        if counts[number] == 0 { order.append(number) }
        counts[number] += 1
      }
      return order.map { Use(number: $0, count: counts[$0]) }
    }
    names = interned.values
    folded = names.map { TextFolding.units(of: $0) }
    self.entries = entries
  }

  /// The names that occur in a scope, in the order they first appear, and how often.
  func uses(in scope: CatalogueScope) -> [Use] {
    var merged: [Use] = []
    for use in scope.editions.flatMap({ uses[$0] }) {
      if let place = merged.firstIndex(where: { $0.number == use.number }) {
        merged[place].count += use.count
      } else {
        merged.append(use)
      }
    }
    return merged
  }

  /// The numbers of the names that occur in a scope.
  func numbers(in scope: CatalogueScope) -> [Int] { uses(in: scope).map(\.number) }
}
