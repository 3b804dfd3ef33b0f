import Checking
import Interchange
import Lists
import LocalGovernments
import Participation

/// One programme with everything that was read from its row.
struct ProgrammeSheet {
  let gazetteer: Gazetteer
  let terminal: Terminal

  func lines(of programme: Programme, in edition: Edition) -> [String] {
    let number = programme.number.map { "No. \($0)" } ?? programme.id
    var lines = [
      "\(number) ・ \(programme.theme) ・ \(programme.bureau)",
      terminal.colour(programme.name, .bold), "",
    ]
    if !programme.description.isEmpty { lines += [programme.description, ""] }
    lines += programme.links
    if !programme.links.isEmpty { lines.append("") }
    lines.append(terminal.colour(said("関係自治体", "Participants"), .bold))
    lines += ExpressionTree(gazetteer: gazetteer, language: Speech.language).lines(
      of: programme.participants)
    for extra in programme.extras {
      lines.append("\(extra.heading ?? said("（見出しなし）", "(no heading)")): \(extra.text)")
    }
    lines += ["", source(of: programme, in: edition)]
    return lines
  }

  private func source(of programme: Programme, in edition: Edition) -> String {
    terminal.colour(
      "\(edition.title) (\(edition.id)), \(programme.span.place.spoken)", .dim)
  }
}
