import ArgumentParser
import Checking
import Lists

/// Which fixes a check applies, and where the mended list goes.
struct FixOptions: ParsableArguments {
  /// Which fixes are taken.
  enum Reach: String, ExpressibleByArgument, CaseIterable {
    case sure
    case all

    var confidence: FixIt.Confidence { self == .sure ? .sure : .maybe }
  }

  @Option(
    name: .customLong("fix"), defaultAsFlag: .sure, parsing: .next,
    help: ArgumentHelp(
      said(
        "確実な修正を当てた新しいファイルを書く。--fix=all は修正候補も",
        "Write a new file with the sure fixes applied; --fix=all takes the likely ones, too."),
      valueName: "sure|all"))
  var reach: Reach?
  @Option(
    help: ArgumentHelp(
      said(
        "直した一覧の書き出し先（省略時は 一覧.fixed.txt など）", "Where the mended list goes (else LIST.fixed.txt)."),
      valueName: "file"))
  var fixTo: String?
  @Flag(help: ArgumentHelp(said("元のファイルを直したもので置き換える", "Replace the file by the mended one.")))
  var inPlace = false

  mutating func validate() throws {
    // The parser takes a value that it does not know for none.
    let known = Reach.allCases.map { "--fix=\($0.rawValue)" }
    if let wrong = CommandLine.arguments.first(where: {
      $0.hasPrefix("--fix=") && !known.contains($0)
    }) {
      throw ValidationError(
        said(
          "\(wrong) は使えません。--fix または --fix=all としてください",
          "\(wrong) means nothing; say --fix or --fix=all"))
    }
    if reach == nil, fixTo != nil || inPlace {
      throw ValidationError(
        said("--fix を付けてください", "--fix-to and --in-place go with --fix"))
    }
    if fixTo != nil, inPlace {
      throw ValidationError(
        said("--fix-to と --in-place は同時に使えません", "give --fix-to or --in-place, not both"))
    }
  }
}
