import Participation

/// The orders that results can be shown in: for each entry its rank in each.
struct EntryOrders: Sendable {
  /// Newer editions first, then by number, 74 before 100; every other order ends here.
  let number: [UInt32]
  /// By name, as folded for search.
  let name: [UInt32]
  /// By bureau in the order that bureaus first appear.
  let bureau: [UInt32]
  /// The entries in the order of `number`.
  let byNumber: [UInt32]

  init(_ programmes: [Programme], labels: EntryLabels, ranges: [Range<Int>]) {
    var byNumber: [UInt32] = []
    byNumber.reserveCapacity(programmes.count)
    for range in ranges {
      let keys = range.map { NumberKey(programmes[$0].number) }
      byNumber.append(
        contentsOf: range.sorted {
          let (left, right) = (keys[$0 - range.lowerBound], keys[$1 - range.lowerBound])
          return left == right ? $0 < $1 : left < right
        }.map { UInt32($0) })
    }
    let number = Self.ranks(of: byNumber)
    let names = programmes.map { TextFolding.units(of: $0.name) }
    let everyone = (0..<UInt32(programmes.count))
    self.byNumber = byNumber
    self.number = number
    name = Self.ranks(
      of: everyone.sorted {
        let (left, right) = (names[Int($0)], names[Int($1)])
        return left == right
          ? number[Int($0)] < number[Int($1)] : left.lexicographicallyPrecedes(right)
      })
    bureau = Self.ranks(
      of: everyone.sorted {
        (labels.bureaus.entries[Int($0)], number[Int($0)])
          < (labels.bureaus.entries[Int($1)], number[Int($1)])
      })
  }

  private static func ranks(of order: [UInt32]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, index) in order.enumerated() { ranks[Int(index)] = UInt32(rank) }
    return ranks
  }
}

/// A programme's number compared as people count: by its leading digits, then by the rest.
private struct NumberKey: Comparable {
  let digits: Int
  let rest: String

  /// Rows without a number come last.
  init(_ number: String?) {
    let leading = number?.prefix { $0.isASCII && $0.isNumber } ?? ""
    digits = Int(leading) ?? .max
    rest = String(number?.dropFirst(leading.count) ?? "")
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.digits, left.rest) < (right.digits, right.rest)
  }
}
