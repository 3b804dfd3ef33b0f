import Foundation
import Testing

/// One case of the Markdown files under `Wordings`: a cell and how an official reads it.
struct WordingCase: Sendable, CustomTestStringConvertible {
  let cell: String
  let file: String
  let line: Int
  let reason: String
  /// The issuing government's name; `nil` for none.
  let issuer: String?
  let asOf: String
  let named: ExpectedSet
  let covered: ExpectedSet
  let possible: ExpectedSet
  let isOpen: Bool
  /// What the file says only where it matters.
  let kinds: [String]?
  let roles: [(government: String, role: String?)]
  let rules: [String]?

  var testDescription: String { "\(file):\(line) \(cell)" }
}

/// Governments by name, or how many, with some that are in it and some that are not.
struct ExpectedSet: Sendable {
  var names: [String]?
  var count: Int?
  var members: [String] = []
  var strangers: [String] = []

  init(_ text: String?) throws {
    guard let text, text != "なし" else {
      count = 0
      return
    }
    guard let first = text.first, first.isNumber else {
      names = text.split(separator: "、").map(String.init)
      return
    }
    let parts = text.split(separator: "（", maxSplits: 1)
    count = Int(parts[0])
    guard parts.count == 2 else { return }
    for clause in parts[1].dropLast().split(separator: "、") {
      let words = clause.split(separator: " ", maxSplits: 1)
      let list = words.last.map { $0.split(separator: "・").map(String.init) } ?? []
      switch words.first {
      case "含む": members = list
      case "除く": strangers = list
      default: throw WordingFileError(what: "neither 含む nor 除く: \(clause)")
      }
    }
  }
}

struct WordingFileError: Error {
  let what: String
}

extension WordingCase {
  /// Every case of every file, in the order of names and lines.
  static func all() throws -> [WordingCase] {
    let folder = Bundle.module.bundleURL.appending(path: "Wordings")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
    return try files.sorted().flatMap { file in
      try cases(
        of: String(contentsOf: folder.appending(path: file), encoding: .utf8), file: file)
    }
  }

  private static func cases(of text: String, file: String) throws -> [WordingCase] {
    var cases: [WordingCase] = []
    var block: [Substring] = []
    var start = 0
    func finish() throws {
      if !block.isEmpty { cases.append(try WordingCase(block, file: file, line: start)) }
      block = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("## ") {
        try finish()
        start = index + 1
      }
      if start > 0, !line.isEmpty { block.append(line) }
    }
    try finish()
    return cases
  }

  private init(_ lines: [Substring], file: String, line: Int) throws {
    var fields: [String: String] = [:]
    var reasons: [Substring] = []
    for text in lines.dropFirst() {
      guard text.hasPrefix("- ") else {
        reasons.append(text)
        continue
      }
      let parts = text.dropFirst(2).split(separator: ":", maxSplits: 1)
      let name = String(parts[0])
      guard Self.fieldNames.contains(name), fields[name] == nil else {
        throw WordingFileError(what: "\(file):\(line): \(name) is no field, or stands twice")
      }
      fields[name] =
        parts.count == 2 ? parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " ")) : ""
    }
    guard !reasons.isEmpty else {
      throw WordingFileError(what: "\(file):\(line): no reason is given")
    }
    cell = String(lines[0].dropFirst(3).replacing("⏎", with: "\n"))
    self.file = file
    self.line = line
    reason = reasons.joined(separator: " ")
    issuer = fields["発行"].flatMap { $0 == "なし" ? nil : $0 }
    asOf = fields["時点"] ?? "2025-04-01"
    named = try ExpectedSet(fields["名前"])
    covered = try ExpectedSet(fields["総称"])
    possible = try ExpectedSet(fields["可能性"])
    isOpen = fields["未確定"] != nil
    kinds = fields["読み"].map { $0.split(separator: " ").map(String.init) }
    rules = fields["指摘"].map { $0.split(separator: " ").map(String.init) }
    roles = (fields["役割"] ?? "").split(separator: "、").map { pair in
      let parts = pair.split(separator: "＝")
      let role = parts.count == 2 ? String(parts[1]) : nil
      return (String(parts[0]), role == "なし" ? nil : role)
    }
  }

  private static let fieldNames: Set<String> = [
    "発行", "時点", "名前", "総称", "可能性", "未確定", "読み", "役割", "指摘",
  ]
}
