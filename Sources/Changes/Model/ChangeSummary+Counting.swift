import LocalGovernments
import Participation

extension ChangeSummary {
  /// Counts in one walk over the entries.
  init(
    of programmes: [ProgrammeChange], from old: Edition, to new: Edition, gazetteer: Gazetteer
  ) {
    oldCount = old.programmes.count
    newCount = new.programmes.count
    var counts: [ChangeKind: Int] = [:]
    for kind in programmes.lazy.flatMap(\.kinds) { counts[kind, default: 0] += 1 }
    self.counts = counts
    unchanged = programmes.count(where: \.isUnchanged)
    doubtful = programmes.count { $0.match?.isDoubtful == true }
    themes = Self.groups(of: programmes, by: \.theme)
    bureaus = Self.groups(of: programmes, by: \.bureau)
    prefectures = Self.prefectures(of: programmes, gazetteer: gazetteer)
    bureauMoves = Self.bureauMoves(of: programmes, from: old, to: new)
  }

  private static func groups(
    of programmes: [ProgrammeChange], by label: (Programme) -> String
  ) -> [Group] {
    var order: [String] = []
    var groups: [String: Group] = [:]
    func change(_ name: String, _ count: (inout Group) -> Void) {
      if groups[name] == nil {
        order.append(name)
        groups[name] = Group(name: name)
      }
      count(&groups[name, default: Group(name: name)])
    }
    for entry in programmes {
      for row in entry.new { change(label(row)) { $0.newCount += 1 } }
      for row in entry.old { change(label(row)) { $0.oldCount += 1 } }
      guard let programme = entry.programme else { continue }
      change(label(programme)) { group in
        if entry.old.isEmpty {
          group.new += 1
        } else if entry.new.isEmpty {
          group.ended += 1
        } else if entry.isUnchanged {
          group.unchanged += 1
        } else {
          group.changed += 1
        }
      }
    }
    return order.compactMap { groups[$0] }
  }

  private static func prefectures(
    of programmes: [ProgrammeChange], gazetteer: Gazetteer
  ) -> [PrefectureGroup] {
    func prefectures(of rows: [Programme]) -> Set<LocalGovernmentCode> {
      Set(
        rows.flatMap { row in
          row.participants.named.ordinals.map { gazetteer[ordinal: $0].code.prefecture }
        })
    }
    var groups: [LocalGovernmentCode: PrefectureGroup] = [:]
    for entry in programmes {
      let before = prefectures(of: entry.old)
      let after = prefectures(of: entry.new)
      for code in before.union(after) {
        var group = groups[code] ?? PrefectureGroup(prefecture: code)
        if before.contains(code) { group.oldCount += 1 } else { group.joined += 1 }
        if after.contains(code) { group.newCount += 1 } else { group.left += 1 }
        groups[code] = group
      }
    }
    return groups.values.sorted { $0.prefecture < $1.prefecture }
  }

  private static func bureauMoves(
    of programmes: [ProgrammeChange], from old: Edition, to new: Edition
  ) -> [BureauMove] {
    struct Way: Hashable {
      let old: String
      let new: String
    }
    var order: [Way] = []
    var counts: [Way: Int] = [:]
    for entry in programmes where entry.kinds.contains(.bureau) {
      guard let before = entry.old.first, let after = entry.new.first,
        before.bureau != after.bureau
      else { continue }
      let way = Way(old: before.bureau, new: after.bureau)
      if counts[way] == nil { order.append(way) }
      counts[way, default: 0] += 1
    }
    let before = Set(old.programmes.map(\.bureau))
    let after = Set(new.programmes.map(\.bureau))
    return order.map { way in
      BureauMove(
        old: way.old, new: way.new, count: counts[way] ?? 0,
        isLikelyRenamed: !after.contains(way.old) && !before.contains(way.new))
    }
  }
}
