import Interchange

/// Which stretch of a list an answer holds, by `offset` and `limit`.
struct APIPaging: Sendable {
  /// The most that one answer holds.
  static let mostItems = 200

  /// The offsets that are read.
  static let offsets = 0...1_000_000

  let offset: Int
  let limit: Int

  init(_ query: Query, usually: Int = 50) throws(RequestFault) {
    offset = try query.integer("offset", in: Self.offsets, usually: 0)
    limit = try query.integer("limit", in: 1...Self.mostItems, usually: usually)
  }

  /// The items of the stretch.
  func cut<Item>(_ items: [Item]) -> [Item] { Array(items.dropFirst(offset).prefix(limit)) }
}

/// A stretch of a list, and where the next one begins.
struct Listing<Item: Encodable & Sendable>: Stretch {
  let total: Int
  let offset: Int
  /// The offset of the next stretch; `null` at the end.
  @Nullable var next: Int?
  let items: [Item]

  init(_ items: [Item], total: Int, paging: APIPaging) {
    self.total = total
    offset = paging.offset
    next =
      paging.offset + items.count < total && !items.isEmpty
      ? paging.offset + items.count : nil
    self.items = items
  }
}
