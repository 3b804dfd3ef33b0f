import ArgumentParser
import BureauWorkbooks
import Checking
import Foundation
import Interchange
import Lists
import LocalGovernments

/// Tells what is wrong or doubtful in lists, and mends what can be mended.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said("一覧の誤りと確認事項を示す", "Show what is wrong or doubtful in lists."),
      discussion: said(
        """
        例:
          renkei check list.txt
          renkei check list.txt --notes                注記も示す
          renkei check list.txt --fix                  確実な修正を当てた list.fixed.txt を書く
          renkei check list.txt --bureau 環境局 --format html --output 環境局.html
          renkei check list.txt --format json > known.json
          renkei check list.txt --baseline known.json  その後に増えた指摘だけ

        指摘を理由とともに承認するには renkei accept を使います。
        """,
        """
        EXAMPLES:
          renkei check list.txt
          renkei check list.txt --notes                notes, too
          renkei check list.txt --fix                  write list.fixed.txt, sure fixes applied
          renkei check list.txt --bureau 環境局 --format html --output report.html
          renkei check list.txt --format json > known.json
          renkei check list.txt --baseline known.json  only what is new since

        A finding is accepted, with a reason, by renkei accept.
        """))
  }

  /// How the findings are given out.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case html
    case xlsx
  }

  @Argument(help: ArgumentHelp(said("一覧のファイル。- は標準入力", "The lists' files; - is standard input.")))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      said("出力の形式", "The form of the output."), valueName: "text|json|sarif|html|xlsx"))
  var format = Format.text
  @Option(
    help: ArgumentHelp(
      said("結果の書き出し先（省略時は標準出力）", "Where the report goes (else standard output)."),
      valueName: "file"))
  var output: String?
  @Flag(help: ArgumentHelp(said("注記も示す", "Show notes, too.")))
  var notes = false
  @OptionGroup var fixing: FixOptions
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var asking: OnlineOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    if fixing.fixTo != nil, files.count > 1 {
      throw ValidationError(
        said("--fix-to は一つの一覧にだけ使えます", "--fix-to takes one list at a time"))
    }
    if fixing.reach != nil, files.contains("-"), fixing.fixTo == nil {
      throw ValidationError(
        said("標準入力を直すには --fix-to を付けてください", "give --fix-to to mend standard input"))
    }
    if format == .xlsx, output == nil {
      throw ValidationError(
        said("xlsx には --output でファイルを指定してください", "name a file for xlsx with --output"))
    }
  }

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let terminal = Terminal()
    var lists: [CheckedList] = []
    var repairs: [FileRepair] = []
    for file in files {
      let input = ListInput(file, columns: list.columns)
      let check = { (bytes: [UInt8]) in
        try input.read(bytes, gazetteer: gazetteer, issuer: issuer, asOf: list.date).checked
      }
      let checked: CheckedList
      if let reach = fixing.reach {
        let repair = try Repair(of: try input.bytes(), upTo: reach.confidence, check: check)
        checked = repair.repaired
        repairs.append(FileRepair(repair, of: file, fixing))
      } else {
        checked = try check(try input.bytes())
      }
      let asked = await asking.applied(to: checked, on: terminal)
      lists.append(try narrowing.applied(to: asked, of: file, on: terminal))
    }
    // Nothing is written before everything was read.
    for repair in repairs { try repair.write() }
    try report(lists, repairs, on: terminal)
    if lists.contains(where: { $0.findings.contains { $0.severity == .error } }) {
      throw Ending(status: .findings)
    }
  }

  private func report(
    _ lists: [CheckedList], _ repairs: [FileRepair], on terminal: Terminal
  ) throws {
    var text: [UInt8] = []
    if format == .json {
      var stream = JSONObjectStream { text += $0 }
      try stream.member(
        "diagnostics", each: lists.flatMap { zip($0.findings, $0.fingerprints) }
      ) { DiagnosticOutput($0.0, in: Speech.language, fingerprint: $0.1) }
      try stream.member("accepted", each: lists.flatMap(\.accepted)) {
        AcceptedOutput($0, in: Speech.language)
      }
      if !repairs.isEmpty {
        try stream.member("fixed", each: repairs) { RepairOutput($0, in: Speech.language) }
      }
      stream.finish()
    } else if format == .xlsx {
      let options = ReportOptions(on: terminal, showsNotes: true)
      text = try FindingsWorkbook.bytes(of: lists, options)
    } else if let report = ReportFormats.named(format.rawValue) {
      let options = ReportOptions(on: terminal, showsNotes: notes || format != .text)
      text = Array(report.render(lists, options).utf8)
    }
    if let output {
      try OutputFile(output).write(text, replacing: true)
    } else if format == .text {
      // For people, line by line; the last line's break is written with it.
      terminal.write(String(decoding: text.dropLast(text.last == 0x0A ? 1 : 0), as: UTF8.self))
    } else {
      terminal.write(Data(text))
    }
    let options = ReportOptions(on: terminal)
    for repair in repairs {
      let lines = repair.lines(options)
      if format == .text, output == nil {
        terminal.write(lines)
      } else {
        terminal.remark(lines.joined(separator: "\n"))
      }
    }
  }
}
