import DelimitedText
import Foundation
import Interchange
import LocalGovernments
import Participation

/// An edition as CSV by RFC 4180: a row a programme, codes separated by spaces.
struct ProgrammesCSV {
  private static let header = [
    "edition", "number", "theme", "name", "bureau", "description", "links", "participants",
    "named", "covered", "possible", "open",
  ]

  let gazetteer: Gazetteer

  func write(_ edition: Edition, byteOrderMark: Bool, to sink: (Data) -> Void) {
    sink(Data(((byteOrderMark ? "\u{FEFF}" : "") + line(Self.header)).utf8))
    for programme in edition.programmes {
      let participants = programme.participants
      sink(
        Data(
          line(
            [
              edition.id, programme.number ?? "", programme.theme, programme.name,
              programme.bureau, programme.description, programme.links.joined(separator: " "),
              participants.text, codes(participants.named), codes(participants.covered),
              codes(participants.possible), String(participants.isOpen),
            ].map { byteOrderMark ? withoutFormula($0) : $0 }
          ).utf8))
    }
  }

  /// A cell that a spreadsheet shows as text, as the portal's tables for spreadsheets have it.
  private func withoutFormula(_ cell: String) -> String {
    DelimitedField.beginsLikeFormula(cell) && Double(cell) == nil ? "'" + cell : cell
  }

  private func codes(_ set: GovernmentSet) -> String {
    gazetteer.fiveDigits(of: set).joined(separator: " ")
  }

  private func line(_ cells: [String]) -> String {
    cells.map(DelimitedField.quoted).joined(separator: ",") + "\r\n"
  }
}
