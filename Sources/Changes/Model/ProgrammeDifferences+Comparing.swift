import LocalGovernments
import Participation

extension ProgrammeDifferences {
  /// Compares rows that are one programme.
  init(from old: [Programme], to new: [Programme], _ alignment: GovernmentAlignment) {
    self.init()
    bureau = TextChange(Self.together(old, \.bureau), Self.together(new, \.bureau))
    theme = TextChange(Self.together(old, \.theme), Self.together(new, \.theme))
    links = LinksChange(Self.links(of: old), Self.links(of: new))
    participants = ParticipantsChange(from: old, to: new, alignment)
    guard old.count == 1, new.count == 1 else { return }
    number = TextChange(old[0].number ?? "", new[0].number ?? "")
    name = TextChange(old[0].name, new[0].name)
    description = TextChange(old[0].description, new[0].description)
  }

  private static func links(of rows: [Programme]) -> [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.links).filter { seen.insert($0).inserted }
  }

  /// What the rows say, each wording once.
  static func together(_ rows: [Programme], _ text: (Programme) -> String) -> String {
    var seen: Set<String> = []
    return rows.map(text).filter { seen.insert($0).inserted }.joined(separator: "／")
  }
}

extension ParticipantsChange {
  /// Compares the participants of rows that are one programme; `nil` where nothing differs.
  init?(from old: [Programme], to new: [Programme], _ alignment: GovernmentAlignment) {
    wording = TextChange(
      ProgrammeDifferences.together(old, \.participants.text),
      ProgrammeDifferences.together(new, \.participants.text))
    func members(_ set: (ParticipantExpression) -> GovernmentSet) -> Members {
      func union(_ rows: [Programme]) -> GovernmentSet {
        rows.dropFirst().reduce(rows.first.map { set($0.participants) } ?? GovernmentSet()) {
          $0.union(set($1.participants))
        }
      }
      return alignment.members(from: union(old), to: union(new))
    }
    named = members(\.named)
    covered = members(\.covered)
    possible = members(\.possible)
    all = members { $0.named.union($0.covered) }
    wasOpen = old.contains(where: \.participants.isOpen)
    isOpen = new.contains(where: \.participants.isOpen)
    // Rows of a split say the same in their own words; only who takes part can be compared.
    let isWordingTold = wording == nil || old.count + new.count > 2
    if isWordingTold, named.isEmpty, covered.isEmpty, possible.isEmpty { return nil }
  }
}
