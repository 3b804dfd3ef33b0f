import GRDB
import LocalGovernments

/// Government sets as the database keeps them: each once, as a JSON array of five-digit codes.
///
/// Sets are held by code, since ordinals are the gazetteer's and change when it grows.
struct SetShelf {
  private let gazetteer: Gazetteer
  private let path: String
  private var sets: [Int: GovernmentSet] = [:]
  private var keys: [GovernmentSet: Int] = [:]
  private var next = 1

  /// Takes every set that the database holds into memory.
  init(_ database: Database, gazetteer: Gazetteer, path: String) throws {
    self.gazetteer = gazetteer
    self.path = path
    let rows = try Row.fetchCursor(database, sql: "SELECT key, codes FROM government_sets")
    while let row = try rows.next() {
      let set = try set(fromCodes: row[1])
      sets[row[0]] = set
      keys[set] = row[0]
      next = max(next, row[0] + 1)
    }
  }

  /// The set under a key; the empty set is never stored and has none.
  func set(_ key: Int?) throws -> GovernmentSet {
    guard let key else { return GovernmentSet() }
    guard let set = sets[key] else {
      throw StoreError.damaged(path: path, detail: "government_sets \(key)")
    }
    return set
  }

  /// The key of a set, which is stored when it is new.
  mutating func key(of set: GovernmentSet, storingBy insertion: Statement) throws -> Int? {
    guard !set.isEmpty else { return nil }
    if let key = keys[set] { return key }
    let key = next
    next += 1
    try insertion.execute(arguments: [key, set.count, codes(of: set)])
    sets[key] = set
    keys[set] = key
    return key
  }

  private func codes(of set: GovernmentSet) -> String {
    "["
      + set.ordinals.map { "\"" + gazetteer[ordinal: $0].code.fiveDigits + "\"" }
      .joined(separator: ",") + "]"
  }

  private func set(fromCodes text: String) throws -> GovernmentSet {
    var set = GovernmentSet()
    for digits in text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }) {
      guard let code = LocalGovernmentCode(Substring(digits)), let government = gazetteer[code]
      else { throw StoreError.damaged(path: path, detail: "code \(Substring(digits))") }
      set.insert(government)
    }
    return set
  }
}
