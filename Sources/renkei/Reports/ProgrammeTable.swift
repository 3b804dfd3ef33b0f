import LocalGovernments
import Participation

/// Programmes one a line, with how many governments each concerns.
enum ProgrammeTable {
  static func lines(of programmes: [Programme], on terminal: Terminal) -> [String] {
    guard !programmes.isEmpty else {
      return [said("該当する事業はありません", "no programme matches")]
    }
    var table = Table([
      .init(heading: "No.", alignment: .right),
      .init(heading: said("事業名", "Programme"), isFlexible: true),
      .init(heading: said("所管局", "Bureau"), isFlexible: true),
      .init(heading: said("分野", "Theme")),
      .init(heading: said("名前", "Named"), alignment: .right),
      .init(heading: said("総称", "Included"), alignment: .right),
      .init(heading: said("可能性", "Possible"), alignment: .right),
    ])
    for programme in programmes {
      let participants = programme.participants
      table.add(
        programme.number ?? "–", programme.name, programme.bureau, programme.theme,
        count(participants.named), count(participants.covered), count(participants.possible))
    }
    return table.lines(width: terminal.width, colour: terminal.colour)
  }

  private static func count(_ set: GovernmentSet) -> String {
    set.isEmpty ? "–" : String(set.count)
  }
}
