import ArgumentParser
import Checking
import Foundation
import Lists

/// Which findings of a check are told.
struct NarrowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said("この所管局の行の指摘だけを示す", "Only what was found in this bureau's rows."), valueName: "name"))
  var bureau: String?
  @Option(
    help: ArgumentHelp(
      said(
        "以前の確認結果（--format json）にある指摘を示さない",
        "Leave out what an earlier report (--format json) tells."), valueName: "file"))
  var baseline: String?
  @Option(
    help: ArgumentHelp(
      said(
        "承認済みの指摘のCSV（省略時は一覧の隣の 一覧.accepted.csv）",
        "CSV of accepted findings (else LIST.accepted.csv beside the list)."), valueName: "file"))
  var accepted: String?

  /// The list with what is not to be told put aside; what was accepted and is gone is remarked on.
  func applied(to list: CheckedList, of input: String, on terminal: Terminal) throws -> CheckedList
  {
    var list = list
    if let acceptances = try acceptances(of: input) {
      let (rest, unused) = list.accepting(acceptances)
      list = rest
      for acceptance in unused {
        let subject = [acceptance.programme.map { "No.\($0)" }, acceptance.words]
          .compactMap { $0 }.joined(separator: " ")
        terminal.remark(
          said(
            "承認済みの指摘は見つかりませんでした: \(acceptance.rule) \(subject)",
            "an accepted finding was not found: \(acceptance.rule) \(subject)"))
      }
    }
    if let bureau { list = try list.keeping(bureau: bureau) }
    if let baseline {
      list = list.hiding(try Baseline(try ListInput(baseline).bytes(), named: baseline))
    }
    return list
  }

  /// The accepted findings, where there is a file of them.
  private func acceptances(of input: String) throws -> Acceptances? {
    if let accepted {
      return try Acceptances(try ListInput(accepted).bytes(), named: accepted)
    }
    guard let file = Self.file(beside: input), FileManager.default.fileExists(atPath: file) else {
      return nil
    }
    return try Acceptances(try ListInput(file).bytes(), named: file)
  }

  /// Where the accepted findings of a list are kept: beside it, under its name.
  static func file(beside input: String) -> String? {
    guard input != "-" else { return nil }
    let bare = (input as NSString).deletingPathExtension
    return bare + ".accepted.csv"
  }
}
