import Events
import Foundation
import GRDB

extension EventCalendar {
  /// Reads every event and all news.
  static func fetch(from database: Database) throws -> EventCalendar {
    let decoder = JSONDecoder()
    func all<Thing: Decodable>(_ kind: String) throws -> [Thing] {
      try String.fetchAll(
        database, sql: "SELECT content FROM happenings WHERE kind = ? ORDER BY id",
        arguments: [kind]
      ).map { try decoder.decode(Thing.self, from: Data($0.utf8)) }
    }
    return EventCalendar(events: try all("event"), news: try all("news"))
  }
}
