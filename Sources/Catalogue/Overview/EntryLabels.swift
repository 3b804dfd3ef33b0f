import Participation

/// The theme and the bureau of each entry, as numbers into the lists of their names.
struct EntryLabels: Sendable {
  private(set) var themes = LabelColumn()
  private(set) var bureaus = LabelColumn()

  init(_ programmes: [Programme]) {
    for programme in programmes {
      themes.append(programme.theme)
      bureaus.append(programme.bureau)
    }
  }
}

/// One label for each entry; names are numbered in the order they first appear.
struct LabelColumn: Sendable {
  private(set) var names: [String] = []
  private(set) var entries: [UInt32] = []
  private var numbers: [String: UInt32] = [:]

  mutating func append(_ name: String) {
    if let number = numbers[name] {
      entries.append(number)
      return
    }
    let number = UInt32(names.count)
    numbers[name] = number
    names.append(name)
    entries.append(number)
  }

  /// How many entries of the ranges bear each name; names that none bears are left out.
  func counts(in ranges: [Range<Int>]) -> [(number: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: names.count)
    var order: [Int] = []
    for index in ranges.joined() {
      let number = Int(entries[index])
      if counts[number] == 0 { order.append(number) }
      counts[number] += 1
    }
    return order.map { ($0, counts[$0]) }
  }
}
