/// For each key the entries under it, in order: one array for all, and where each key's part begins.
struct Postings: Sendable {
  private let offsets: [UInt32]
  let values: [UInt32]

  /// Gathers pairs under their keys; pairs of one key keep their order.
  init(pairs: [(key: UInt32, value: UInt32)], keys: Int) {
    var offsets = [UInt32](repeating: 0, count: keys + 1)
    for pair in pairs { offsets[Int(pair.key) + 1] += 1 }
    for key in 0..<keys { offsets[key + 1] += offsets[key] }
    var cursor = offsets
    var values = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      values[Int(cursor[Int(pair.key)])] = pair.value
      cursor[Int(pair.key)] += 1
    }
    self.offsets = offsets
    self.values = values
  }

  /// Where the values of a key stand in `values`; empty for a key that has none.
  func range(of key: Int) -> Range<Int> {
    guard key + 1 < offsets.count else { return 0..<0 }
    return Int(offsets[key])..<Int(offsets[key + 1])
  }

  /// Whether a key has no values.
  func isEmpty(_ key: Int) -> Bool { offsets[key] == offsets[key + 1] }

  subscript(key: Int) -> ArraySlice<UInt32> { values[range(of: key)] }
}

/// Gives equal values one number.
struct Interner<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: UInt32] = [:]

  mutating func number(of value: Value) -> UInt32 {
    if let number = numbers[value] { return number }
    let number = UInt32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }
}
