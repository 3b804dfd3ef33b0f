import Checking
import Interchange
import Lists
import Registry

/// What is told of a file of events or news that was taken in.
struct CalendarImportReport {
  let count: Int
  let database: String
  /// Whether nothing is to be published.
  let isTrial: Bool
  let terminal: Terminal

  /// Says what will go, before it goes.
  func tellWithdrawals(_ outcome: CalendarOutcome) {
    guard !outcome.withdrawals.isEmpty else { return }
    terminal.remark(
      said(
        "この表にもうないため、次の\(outcome.withdrawn)件は掲載終了になります：",
        "The table no longer has these \(outcome.withdrawn), which are to be withdrawn:"))
    for item in outcome.withdrawals { terminal.remark("  \(item.id)  \(item.title)") }
  }

  /// Tells the outcome; `nil` where the file's errors forbid it to be published.
  func finish(
    _ content: CalendarImportOptions.Content, _ outcome: CalendarOutcome?, asJSON: Bool
  ) throws {
    if asJSON {
      try write(content, outcome)
    } else {
      tell(content, outcome)
    }
  }

  private func write(
    _ content: CalendarImportOptions.Content, _ outcome: CalendarOutcome?
  ) throws {
    var stream = JSONObjectStream(to: terminal.write)
    let isPublished = outcome.map { $0.refusal == nil && !isTrial } ?? false
    try stream.member("read", count)
    try stream.member("published", isPublished)
    try stream.member("refused", outcome == nil ? "errors" : outcome?.refusal?.code)
    try stream.member("unchanged", outcome?.isUnchanged ?? false)
    try stream.member("added", outcome?.added ?? 0)
    try stream.member("changed", outcome?.changed ?? 0)
    try stream.member("withdrawn", outcome?.withdrawn ?? 0)
    try stream.member("withdrawals", each: outcome?.withdrawals ?? []) {
      WithdrawalOutput(id: $0.id, title: $0.title)
    }
    try stream.member("diagnostics", each: content.diagnostics) {
      DiagnosticOutput($0, in: Speech.language)
    }
    stream.finish()
  }

  private struct WithdrawalOutput: Encodable {
    let id: String
    let title: String
  }

  private func tell(_ content: CalendarImportOptions.Content, _ outcome: CalendarOutcome?) {
    terminal.remark(
      TerminalReport.render(
        [CheckedList(content.source, findings: content.diagnostics)],
        ReportOptions(on: terminal)))
    guard let outcome else {
      terminal.remark(
        said(
          "誤りがあるため公開していません。直すか、--allow-errors を付けてください",
          "not published because of errors; mend them, or give --allow-errors"))
      return
    }
    if let refusal = outcome.refusal {
      terminal.remark(refusal.message(withdrawn: outcome.withdrawn))
    } else {
      terminal.write(summary(of: outcome))
    }
  }

  private func summary(of outcome: CalendarOutcome) -> String {
    guard !outcome.isUnchanged else {
      return said("\(count)件を読みました。変更はありません", "\(count) read; nothing changed")
    }
    let ja = "新規 \(outcome.added)、変更 \(outcome.changed)、掲載終了 \(outcome.withdrawn)"
    let en = "\(outcome.added) new, \(outcome.changed) changed, \(outcome.withdrawn) withdrawn"
    return isTrial
      ? said("\(count)件を読みました。公開すると：\(ja)", "\(count) read; published it would be: \(en)")
      : said(
        "\(count)件を読み、\(database) に公開しました（\(ja)）",
        "\(count) read and published into \(database) (\(en))")
  }
}

extension CalendarOutcome.Refusal {
  /// A stable word for programs.
  fileprivate var code: String {
    switch self {
    case .collisions: "collisions"
    case .withdrawals: "withdrawals"
    }
  }

  /// Why nothing was published, and what to do.
  fileprivate func message(withdrawn: Int) -> String {
    switch self {
    case .collisions:
      said(
        "別のファイルのIDと重なるため公開していません。IDを分けるか、同じ表の続きなら --as で前の呼び名を付けてください。--allow-errors で、重なる行のほかを公開します",
        "not published, for IDs are another file's; tell them apart, or give the earlier name by --as if it is the same table; --allow-errors publishes all other rows"
      )
    case .withdrawals(let total):
      said(
        "前の表の\(total)件のうち\(withdrawn)件が掲載終了になるため、公開していません。表が途中で切れていないか確かめ、これでよければ --withdraw を付けてください。別の表なら --as で呼び名を分けてください",
        "not published, for \(withdrawn) of the \(total) that the table held would be withdrawn; see that the table is whole, then give --withdraw; if it is another table, give it a name of its own by --as"
      )
    }
  }
}
