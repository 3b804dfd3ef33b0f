/// Numbers characters and pairs of neighbours.
///
/// A table of its own because building asks it twice for every character of every text: with open
/// addressing and one multiplication it costs a third of a dictionary's time.
struct GramTable: Sendable {
  private var keys: [UInt32] = Array(repeating: 0, count: 1 << 16)
  private var numbers: [UInt32] = Array(repeating: 0, count: 1 << 16)
  private var bits: UInt32 = 16
  private(set) var count = 0

  /// The key of one character; no text has U+0000, so a key is never 0.
  static func key(_ unit: UInt16) -> UInt32 { UInt32(unit) }

  /// The key of two neighbours.
  static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// The number of a gram that was numbered before.
  func number(of key: UInt32) -> Int? {
    let slot = slot(of: key)
    return keys[slot] == key ? Int(numbers[slot]) : nil
  }

  /// The number of a gram; the next free one where it is new.
  mutating func number(_ key: UInt32) -> Int {
    let slot = slot(of: key)
    if keys[slot] == key { return Int(numbers[slot]) }
    keys[slot] = key
    numbers[slot] = UInt32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  private func slot(of key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int((key &* 0x9E37_79B1) >> (32 - bits))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, numbers).filter { $0.0 != 0 }
    bits += 1
    keys = Array(repeating: 0, count: 1 << Int(bits))
    numbers = Array(repeating: 0, count: 1 << Int(bits))
    for (key, number) in old {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = number
    }
  }
}

/// Walks the grams of all texts, to count and then to list where they stand.
struct GramWalk {
  let units: [UInt16]
  let starts: [UInt32]

  /// Numbers all grams and gives where the postings of each begin; one more for the end.
  func offsets(numbering grams: inout GramTable) -> [UInt32] {
    var counts: [UInt32] = []
    var last: [UInt32] = []
    func see(_ key: UInt32, in entry: UInt32) {
      let number = grams.number(key)
      if number == counts.count {
        counts.append(0)
        last.append(.max)
      }
      if last[number] != entry {
        last[number] = entry
        counts[number] += 1
      }
    }
    walk { key, entry, _ in see(key, in: entry) }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(counts.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      offsets.append(sum)
    }
    return offsets
  }

  /// Lists for each gram the entries that have it, each once, with the fields as bits.
  func postings(offsets: [UInt32], grams: GramTable) -> [UInt32] {
    var cursor = offsets
    var postings = [UInt32](repeating: 0, count: Int(offsets.last ?? 0))
    walk { key, entry, field in
      guard let number = grams.number(of: key) else { return }
      let place = Int(cursor[number])
      let bit: UInt32 = 1 << UInt32(field)
      if place > Int(offsets[number]), postings[place - 1] >> SearchIndex.fieldBits == entry {
        postings[place - 1] |= bit
      } else {
        postings[place] = entry << SearchIndex.fieldBits | bit
        cursor[number] += 1
      }
    }
    return postings
  }

  @inline(__always)
  private func walk(_ body: (_ key: UInt32, _ entry: UInt32, _ field: Int) -> Void) {
    let fields = SearchIndex.fields.count
    for place in 0..<max(0, starts.count - 1) {
      let entry = UInt32(place / fields)
      let field = place % fields
      var previous: UInt16 = 0
      for index in Int(starts[place])..<Int(starts[place + 1]) {
        let unit = units[index]
        body(GramTable.key(unit), entry, field)
        if previous != 0 { body(GramTable.key(previous, unit), entry, field) }
        previous = unit
      }
    }
  }
}
