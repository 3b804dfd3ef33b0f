/// A set of local governments: one bit for each that the gazetteer knows, in code order.
///
/// A value; copying shares the bits until one copy changes. Sets of different gazetteers must not
/// be mixed: a bit's meaning is the gazetteer's.
public struct GovernmentSet: Sendable, Hashable {
  // Trailing zero words are never kept, so that equal sets have equal storage.
  private var words: [UInt64]

  /// The empty set.
  public init() { words = [] }

  package init(ordinals: some Sequence<Int>) {
    self.init()
    for ordinal in ordinals { insert(ordinal: ordinal) }
  }

  /// Whether no government is in it.
  public var isEmpty: Bool { words.isEmpty }

  /// How many governments are in it.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package func contains(ordinal: Int) -> Bool {
    let word = ordinal >> 6
    return word < words.count && words[word] & (1 << UInt64(ordinal & 63)) != 0
  }

  package mutating func insert(ordinal: Int) {
    let word = ordinal >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(ordinal & 63)
  }

  package mutating func remove(ordinal: Int) {
    let word = ordinal >> 6
    guard word < words.count else { return }
    words[word] &= ~(1 << UInt64(ordinal & 63))
    trim()
  }

  /// Whether the government is in the set.
  public func contains(_ government: LocalGovernment) -> Bool {
    contains(ordinal: government.ordinal)
  }

  /// Adds a government.
  public mutating func insert(_ government: LocalGovernment) {
    insert(ordinal: government.ordinal)
  }

  /// Takes a government out.
  public mutating func remove(_ government: LocalGovernment) {
    remove(ordinal: government.ordinal)
  }

  /// The governments in either set.
  public func union(_ other: GovernmentSet) -> GovernmentSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// Adds the other set's governments.
  public mutating func formUnion(_ other: GovernmentSet) {
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// The governments in both sets.
  public func intersection(_ other: GovernmentSet) -> GovernmentSet {
    var result = self
    result.words.removeLast(max(0, words.count - other.words.count))
    for index in result.words.indices { result.words[index] &= other.words[index] }
    result.trim()
    return result
  }

  /// The governments of this set that are not in the other.
  public func subtracting(_ other: GovernmentSet) -> GovernmentSet {
    var result = self
    for index in 0..<min(words.count, other.words.count) {
      result.words[index] &= ~other.words[index]
    }
    result.trim()
    return result
  }

  /// Whether every government of this set is in the other.
  public func isSubset(of other: GovernmentSet) -> Bool { subtracting(other).isEmpty }

  /// Whether the sets share no government.
  public func isDisjoint(with other: GovernmentSet) -> Bool {
    for index in 0..<min(words.count, other.words.count)
    where words[index] & other.words[index] != 0 { return false }
    return true
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }
}

extension GovernmentSet {
  /// The ordinals of the members in code order.
  package var ordinals: Ordinals { Ordinals(words: words) }

  /// Walks the members' ordinals, lowest first.
  package struct Ordinals: Sequence, IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var rest: UInt64

    fileprivate init(words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    package mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return index * 64 + bit
    }
  }
}
