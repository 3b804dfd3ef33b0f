import ArgumentParser
import BureauWorkbooks
import Checking
import CivilDates
import Foundation
import ListWriting
import Lists
import LocalGovernments
import Participation

/// Puts the forms that came back together to the new edition's list.
struct CollectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "collect",
      abstract: said(
        "戻ってきた記入票をまとめて新しい一覧を作る", "Put the forms that came back together to the new list."),
      discussion: said(
        """
        例: renkei collect 記入票 --to xlsx --output 令和8年度.xlsx

        未提出の局、列や行の欠け、別の年度の票などがあれば示し、何も書き出しません（終了コード 1）。
        """,
        """
        EXAMPLE: renkei collect forms --to xlsx --output list.xlsx

        Bureaus that have not answered, lost rows or columns and forms of another year are told, and
        nothing is written then (exit status 1).
        """))
  }

  @Argument(help: ArgumentHelp(said("記入票のフォルダー", "The folder with the forms.")))
  var directory: String
  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: ListFileFormat.valueName))
  var to = ListFileFormat.text
  @OptionGroup var file: ListFileOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let terminal = Terminal()
    let collected = CollectedEdition(try forms())
    guard let content = collected.content else {
      for problem in collected.problems { terminal.remark(problem.message.spoken) }
      terminal.remark(
        said("\(collected.problems.count)件あるため、一覧は作りませんでした", "no list was made"))
      throw Ending(status: .findings)
    }
    let counts = FormStatus.allCases.map { "\($0.rawValue) \(collected.counts[$0] ?? 0)" }
    terminal.remark(counts.joined(separator: said("、", ", ")))
    let bytes = try TextWriter.write(content, WritingOptions())
    let document = try ListReader.read(bytes, named: file.output ?? directory)
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(
      document, issuer: issuer, asOf: list.date, today: .today ?? gazetteer.date)
    let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    let checked = CheckedList(document: document, findings: findings)
    terminal.remark(TerminalReport.render([checked], ReportOptions(on: terminal)))
    try file.write(
      content, of: resolved.edition, as: to,
      gazetteer: gazetteer.asOf(resolved.edition.asOf), on: terminal)
    if findings.contains(where: { $0.severity == .error }) { throw Ending(status: .findings) }
  }

  /// The workbooks of the folder, by name; Office's own temporary files are none.
  private func forms() throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: directory)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      throw Failure(
        code: "missing-folder",
        message: Bilingual(
          ja: "フォルダー \(directory) を開けません", en: "the folder \(directory) cannot be opened"),
        hint: Bilingual(ja: "パスを確認してください", en: "check the path"))
    }
    return try names.filter { $0.lowercased().hasSuffix(".xlsx") && !$0.hasPrefix("~$") }.map {
      (name: $0, bytes: try ListInput(folder.appending(path: $0).path).bytes())
    }
  }
}
