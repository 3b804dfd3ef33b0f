import ArgumentParser
import BureauWorkbooks
import Checking
import CivilDates
import Foundation
import Interchange
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
        記入票は .xlsx か .ods で、Excel でも LibreOffice でも記入できます。--json では結果だけを標準
        出力に出し、一覧は --output を指定したときに書きます。
        """,
        """
        EXAMPLE: renkei collect forms --to xlsx --output list.xlsx

        Bureaus that have not answered, lost rows or columns and forms of another year are told, and
        nothing is written then (exit status 1). Forms are .xlsx or .ods, filled in with Excel or
        LibreOffice. With --json only the result goes to standard output, and the list is written
        where --output says.
        """))
  }

  @Argument(help: ArgumentHelp(said("記入票のフォルダー", "The folder with the forms.")))
  var directory: String
  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: ListFileFormat.valueName))
  var to = ListFileFormat.text
  @OptionGroup var file: ListFileOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let terminal = Terminal()
    let files = try ReturnedFiles(of: directory)
    let collected = CollectedEdition(files.forms)
    let remarks = files.others.map(ReturnedFiles.remark) + collected.remarks.map(\.message)
    if !output.json {
      for remark in remarks { terminal.remark(said("注意: ", "note: ") + remark.spoken) }
    }
    guard let content = collected.content else {
      try tellProblems(of: collected, passedOver: files.others, on: terminal)
      throw Ending(status: .findings)
    }
    let bytes = try TextWriter.write(content, WritingOptions())
    let document = try ListReader.read(bytes, named: file.output ?? directory)
    let resolved = EditionResolver(gazetteer: gazetteer).resolve(
      document, issuer: issuer, asOf: list.date, today: .today ?? gazetteer.date)
    let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    // In JSON nothing else goes to standard output, so that a list without a file is not written.
    if !output.json || file.output != nil {
      try file.write(
        content, of: resolved.edition, as: to,
        gazetteer: gazetteer.asOf(resolved.edition.asOf), on: terminal)
    }
    if output.json {
      try write(
        CollectionOutput(
          collected, passedOver: files.others, written: file.output,
          diagnostics: findings.map { DiagnosticOutput($0, in: Speech.language) },
          in: Speech.language), to: terminal)
    } else {
      let counts = FormStatus.allCases.map { "\($0.rawValue) \(collected.counts[$0] ?? 0)" }
      terminal.remark(counts.joined(separator: said("、", ", ")))
      let checked = CheckedList(document: document, findings: findings)
      terminal.remark(TerminalReport.render([checked], ReportOptions(on: terminal)))
    }
    if findings.contains(where: { $0.severity == .error }) { throw Ending(status: .findings) }
  }

  private func tellProblems(
    of collected: CollectedEdition, passedOver: [String], on terminal: Terminal
  ) throws {
    if output.json {
      try write(
        CollectionOutput(collected, passedOver: passedOver, in: Speech.language), to: terminal)
      return
    }
    for problem in collected.problems { terminal.remark(problem.message.spoken) }
    terminal.remark(
      said("\(collected.problems.count)件あるため、一覧は作りませんでした", "no list was made"))
  }

  private func write(_ value: some Encodable, to terminal: Terminal) throws {
    terminal.write(try JSONText.data(value) + Data("\n".utf8))
  }
}
