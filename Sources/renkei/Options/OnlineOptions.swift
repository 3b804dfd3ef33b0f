import ArgumentParser
import Checking
import LinkChecking

/// Whether a check asks the list's links if they answer.
struct OnlineOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      said("リンクが開けるかを実際に確かめる（通信します）", "Ask the links if they answer (uses the network).")))
  var online = false
  @Option(
    help: ArgumentHelp(
      said("1つのリンクの応答を待つ秒数", "How many seconds an answer may take."), valueName: "seconds"))
  var onlineTimeout = 10.0

  mutating func validate() throws {
    guard (0.1...120).contains(onlineTimeout) else {
      throw ValidationError(
        said("--online-timeout は0.1から120の間にしてください", "--online-timeout takes 0.1 to 120"))
    }
  }

  /// The list with what asking its links found; as it is where nobody asked for that.
  func applied(to list: CheckedList, on terminal: Terminal) async -> CheckedList {
    guard online else { return list }
    let bar = ProgressBar(said("リンクの確認", "asking the links"), on: terminal)
    defer { bar.finish() }
    let outcomes = await LinkProber(timeout: onlineTimeout)
      .outcomes(of: LinkFindings.addresses(of: list)) { bar.show($0, of: $1) }
    return list.adding(LinkFindings.findings(in: list, outcomes))
  }
}
