import LocalGovernments
import Participation

/// Who takes part in what, in both directions.
///
/// Names are listed one by one; what group wordings cover is kept once for each distinct outcome
/// (a profile), because a hundred thousand programmes of all prefectures share a handful of them.
struct ParticipationIndex: Sendable {
  /// What an entry's group and open wordings come to.
  struct Profile: Hashable, Sendable {
    var covered = GovernmentSet()
    var possible = GovernmentSet()
  }

  let profiles: [Profile]
  let profileOfEntry: [UInt32]
  let entriesOfProfile: Postings
  /// The governments that each entry names, by ordinal, each once.
  let namedOfEntry: Postings
  /// The entries that name each government.
  let entriesNaming: Postings
  /// For each entry one bit for each `Relation` that occurs in it.
  let relationsOfEntry: [UInt8]
  let prefectures: PrefectureColumn
  let roles: RoleColumn
  let groups: GroupColumn
  /// For each edition how often each government takes part.
  let counts: [GovernmentCounts]

  init(_ programmes: [Programme], ranges: [Range<Int>], gazetteer: Gazetteer) {
    var interned = Interner<Profile>()
    var profileOfEntry: [UInt32] = []
    var named: [(key: UInt32, value: UInt32)] = []
    var relations: [UInt8] = []
    var prefectures = PrefectureColumn.Builder(gazetteer: gazetteer)
    var roles = RoleColumn.Builder()
    var groups = GroupColumn.Builder()
    for (entry, programme) in programmes.enumerated() {
      let expression = programme.participants
      var profile = Profile()
      var names = GovernmentSet()
      for node in expression.nodes {
        if node.kind == .named {
          names.formUnion(node.members)
        } else {
          profile.covered.formUnion(node.members)
        }
        profile.possible.formUnion(node.possible)
        // An exclusion (…を除く) names a group that does not take part.
        if let group = node.group, !(node.members.isEmpty && node.possible.isEmpty) {
          groups.add(group, node: node, entry: entry)
        }
      }
      profile.possible = profile.possible.intersection(expression.possible)
      for ordinal in names.ordinals { named.append((UInt32(entry), UInt32(ordinal))) }
      relations.append(
        (names.isEmpty ? 0 : Relation.named.bit)
          | (profile.covered.isEmpty ? 0 : Relation.covered.bit)
          | (profile.possible.isEmpty ? 0 : Relation.possible.bit))
      prefectures.append(names.union(profile.covered).union(profile.possible))
      roles.append(expression)
      profileOfEntry.append(interned.number(of: profile))
    }
    profiles = interned.values
    entriesOfProfile = Postings(
      pairs: profileOfEntry.enumerated().map { ($1, UInt32($0)) }, keys: interned.values.count)
    namedOfEntry = Postings(pairs: named, keys: programmes.count)
    let ordinals = (named.map(\.value).max() ?? 0) + 1
    entriesNaming = Postings(pairs: named.map { ($0.value, $0.key) }, keys: Int(ordinals))
    self.profileOfEntry = profileOfEntry
    relationsOfEntry = relations
    self.prefectures = prefectures.column
    self.roles = roles.column
    self.groups = groups.column
    let (profiles, namedOfEntry) = (profiles, namedOfEntry)
    counts = ranges.map {
      GovernmentCounts(
        entries: $0, profiles: profiles, profileOfEntry: profileOfEntry, named: namedOfEntry)
    }
  }

  /// For each of the entries, how the strongest of the governments stands to it: the bit of its
  /// `Relation`, or none.
  func relations(of governments: GovernmentSet, entries count: Int) -> [UInt8] {
    var relations = [UInt8](repeating: 0, count: count)
    for (number, profile) in profiles.enumerated() {
      let bit: UInt8
      if !profile.covered.isDisjoint(with: governments) {
        bit = Relation.covered.bit
      } else if !profile.possible.isDisjoint(with: governments) {
        bit = Relation.possible.bit
      } else {
        continue
      }
      for entry in entriesOfProfile[number] { relations[Int(entry)] = bit }
    }
    for ordinal in governments.ordinals {
      for entry in entriesNaming[ordinal] { relations[Int(entry)] = Relation.named.bit }
    }
    return relations
  }
}

extension Relation {
  /// Its bit in a set of relations; the stronger, the higher.
  var bit: UInt8 {
    switch self {
    case .possible: 1
    case .covered: 2
    case .named: 4
    }
  }

  init?(bit: UInt8) {
    guard let relation = Relation.allCases.first(where: { $0.bit == bit }) else { return nil }
    self = relation
  }
}
