/// The order of the hits, and the part of it that is asked for.
struct HitOrder {
  let contents: CatalogueContents
  let request: SearchRequest
  let terms: [TermReader.ReadTerm]
  /// The relation of the place to each entry.
  let relations: [UInt8]?

  /// Closer relations outweigh any match of letters.
  private static let relationWeight = 1_000_000

  /// The entries from the request's offset on, at most its limit, with their scores.
  func page(of entries: [UInt32]) -> [(entry: Int, score: Int)] {
    let offset = max(0, request.offset)
    let limit = max(0, request.limit)
    guard offset < entries.count, limit > 0 else { return [] }
    let sortKeys: [UInt64]
    let orders = contents.orders
    switch request.sort {
    case .relevance:
      let scores = scores(of: entries)
      sortKeys = zip(entries, scores).map { entry, score in
        UInt64(UInt32.max - UInt32(clamping: score)) << 32 | UInt64(orders.number[Int(entry)])
      }
    case .number: sortKeys = keys(of: entries, by: orders.number)
    case .name: sortKeys = keys(of: entries, by: orders.name)
    case .bureau: sortKeys = keys(of: entries, by: orders.bureau)
    }
    let page = Selection.smallest(offset + min(limit, entries.count - offset), of: sortKeys)
      .dropFirst(offset)
      .map { orders.byNumber[Int($0 & 0xFFFF_FFFF)] }
    return Array(zip(page.map(Int.init), scores(of: page)))
  }

  private func keys(of entries: [UInt32], by rank: [UInt32]) -> [UInt64] {
    entries.map {
      UInt64(rank[Int($0)]) << 32 | UInt64(contents.orders.number[Int($0)])
    }
  }

  private func scores(of entries: [UInt32]) -> [Int] {
    var scores: [Int]
    if let relations {
      scores = entries.map { relations[Int($0)].significantBits * Self.relationWeight }
    } else {
      scores = Array(repeating: 0, count: entries.count)
    }
    let ranking = Ranking(index: contents.search)
    for term in terms where !term.term.isExcluded && !term.letters.isEmpty {
      ranking.add(term.letters, fields: term.matches, of: entries, to: &scores)
    }
    return scores
  }
}

extension UInt8 {
  /// 1, 2, 3 for the bits of the relations.
  fileprivate var significantBits: Int { Self.bitWidth - leadingZeroBitCount }
}
