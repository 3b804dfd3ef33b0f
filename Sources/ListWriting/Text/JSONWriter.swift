import CivilDates
import Foundation
package import Lists

/// The list as JSON, in the names that all of Renkei's JSON has; what its wording comes to is not in
/// it.
package enum JSONWriter: ListWriter {
  package static let name = "json"
  package static let mediaType = "application/json"

  package static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(JSONFile(content))) + [0x0A]
    } catch {
      throw .failed("\(error)")
    }
  }
}

/// The file's shape.
private struct JSONFile: Encodable {
  struct Edition: Encodable {
    let title: String
    let fiscalYear: Int?
    let asOf: String?
    let stated: Totals
  }

  struct Totals: Encodable {
    let bureaus: Int?
    let programmes: Int?
  }

  struct Programme: Encodable {
    let number: String?
    let theme: String
    let name: String
    let bureau: String
    let description: String
    let links: [String]
    let participants: Participants
    let extras: [Extra]
  }

  struct Participants: Encodable {
    let text: String
  }

  struct Extra: Encodable {
    let heading: String?
    let text: String
  }

  /// A remark or a row beyond reading, and the place among the programmes before which it stands.
  struct Passage: Encodable {
    let before: Int
    let kind: String
    let theme: String
    let text: String
  }

  let edition: Edition
  let preamble: [String]
  private(set) var programmes: [Programme] = []
  private(set) var passages: [Passage] = []

  init(_ content: ListContent) {
    let statement = content.statement
    edition = Edition(
      title: content.title ?? "", fiscalYear: statement.fiscalYear, asOf: statement.asOf?.iso,
      stated: Totals(bureaus: statement.bureaus, programmes: statement.programmes))
    preamble = content.preamble
    for section in content.sections {
      for item in section.items { add(item, theme: section.theme) }
    }
  }

  private mutating func add(_ item: ListContent.Item, theme: String) {
    func passage(_ kind: String, _ text: String) -> Passage {
      Passage(before: programmes.count, kind: kind, theme: theme, text: text)
    }
    switch item {
    case .unread(let text): passages.append(passage("unread", text))
    case .text(let text): passages.append(passage("text", text))
    case .row(let row):
      programmes.append(
        Programme(
          number: row.number, theme: theme, name: row.name ?? "", bureau: row.bureau ?? "",
          description: row.description ?? "", links: row.links,
          participants: Participants(text: row.participants ?? ""),
          extras: row.extras.map { Extra(heading: $0.heading, text: $0.text) }))
    }
  }
}
