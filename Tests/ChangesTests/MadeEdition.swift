import CivilDates
import Foundation
import Lists
import LocalGovernments
import Participation
import Testing

/// The published list, a made list of the year before, and what was changed between the two.
///
/// `Tests/editions/make_earlier_edition.py` makes the list; the same seed gives the same one.
struct MadeEdition: Sendable {
  let old: Edition
  let new: Edition
  let truth: Truth

  /// What the script says it changed, programmes by their numbers.
  struct Truth: Decodable, Sendable {
    let new: [String]
    let ended: [String]
    let matches: [[String]]
    let split: [Split]
    let merged: [Merger]
    let unchanged: [String]
    let renamed: [String: Bool]
    let bureau: [String: Bool]
    let theme: [String: Bool]
    let description: [String: Bool]
    let links: [String: Bool]
    let participants: [String: Participants]

    struct Split: Decodable, Sendable {
      let old: String
      let new: [String]
    }

    struct Merger: Decodable, Sendable {
      let old: [String]
      let new: String
    }

    struct Participants: Decodable, Sendable {
      let joined: [String]
      let left: [String]
      let covered: [Int]
    }
  }

  static let gazetteer = Result { try Gazetteer.bundled() }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The list that the package holds.
  static func published() throws -> Edition {
    try edition([UInt8](Data(contentsOf: root.appending(path: "lists/tokyo-2025.txt"))))
  }

  init(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/env")
    script.arguments = [
      "python3", Self.root.appending(path: "Tests/editions/make_earlier_edition.py").path,
      Self.root.appending(path: "lists/tokyo-2025.txt").path, folder.path, "--seed", "\(seed)",
    ]
    try script.run()
    script.waitUntilExit()
    try #require(script.terminationStatus == 0)
    old = try Self.edition([UInt8](Data(contentsOf: folder.appending(path: "earlier.txt"))))
    new = try Self.published()
    truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: folder.appending(path: "truth.json")))
  }

  /// Reads a list whose issuer is Tokyo.
  static func edition(_ bytes: [UInt8], asOf: String? = nil) throws -> Edition {
    let gazetteer = try Self.gazetteer.get()
    let tokyo = LocalGovernmentCode(number: 13_000).flatMap { gazetteer[$0] }
    return EditionResolver(gazetteer: gazetteer).resolve(
      try ListReader.read(bytes, named: "list.txt"), issuer: tokyo,
      asOf: asOf.flatMap { CivilDate(iso: $0) }, today: gazetteer.date
    ).edition
  }

  /// A list of rows: name, bureau, description, link, participants.
  static func edition(
    _ rows: [(String, String, String, String, String)], asOf: String = "2025-04-01"
  ) throws -> Edition {
    let lines = rows.enumerated().map { index, row in
      "\(index + 1)\t\(row.0)【\(row.1)】\t\(row.2)\t\(row.3)\t\(row.4)"
    }
    let text =
      "<産業の連携>\nNo.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n" + lines.joined(separator: "\n")
    return try edition(Array(text.utf8), asOf: asOf)
  }
}
