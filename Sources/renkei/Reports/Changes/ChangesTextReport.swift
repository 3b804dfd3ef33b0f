import Changes
import Checking
import CivilDates
import LocalGovernments
import Participation

/// What changed between two editions, to be read at a terminal: the figures, then new and ended
/// programmes, then the others in the order of the newer list.
struct ChangesTextReport {
  private let changes: EditionChanges
  private let gazetteer: Gazetteer
  private let terminal: Terminal
  private let paint: Paint

  init(_ changes: EditionChanges, gazetteer: Gazetteer, _ terminal: Terminal) {
    self.changes = changes
    self.gazetteer = gazetteer
    self.terminal = terminal
    paint = terminal.colour
  }

  func lines() -> [String] {
    var lines = head()
    let others = changes.programmes.filter {
      !$0.old.isEmpty && !$0.new.isEmpty && !$0.isUnchanged
    }
    lines += section(ChangeKind.new.label.spoken, changes.programmes(.new))
    lines += section(ChangeKind.ended.label.spoken, changes.programmes(.ended))
    lines += section(said("変わった事業", "Changed"), others)
    lines += themes()
    return lines
  }

  // MARK: - Figures

  private func head() -> [String] {
    let summary = changes.summary
    let figures = ChangeKind.allCases.compactMap { kind in
      summary.counts[kind].map { "\(kind.label.spoken) \($0)" }
    }
    var lines = [
      paint(title(of: changes.old), .bold), "→ " + paint(title(of: changes.new), .bold),
      said(
        "\(summary.oldCount)事業 → \(summary.newCount)事業、変更なし \(summary.unchanged)",
        "\(summary.oldCount) → \(summary.newCount) programmes, \(summary.unchanged) unchanged"),
      figures.joined(separator: said("・", " · ")),
    ].filter { !$0.isEmpty }
    if summary.doubtful > 0 {
      lines.append(
        paint(
          said("要確認の対応 \(summary.doubtful)件", "\(summary.doubtful) matches to check"), .yellow))
    }
    for move in summary.bureauMoves where move.isLikelyRenamed {
      lines.append(
        said(
          "所管局「\(move.old)」は「\(move.new)」に変わったようです（\(move.count)事業、推定）",
          "The bureau \(move.old) seems to have become \(move.new) (\(move.count) programmes; inferred)"
        ))
    }
    return lines
  }

  private func title(of edition: Edition) -> String {
    (edition.title.isEmpty ? edition.id : edition.title) + " [\(edition.asOf.iso)]"
  }

  private func themes() -> [String] {
    var table = Table([
      .init(heading: said("分野", "Theme"), isFlexible: true),
      .init(heading: said("前", "From"), alignment: .right),
      .init(heading: said("後", "To"), alignment: .right),
      .init(heading: said("新規", "New"), alignment: .right),
      .init(heading: said("終了", "Ended"), alignment: .right),
      .init(heading: said("変更", "Changed"), alignment: .right),
    ])
    for group in changes.summary.themes {
      table.add(
        group.name, "\(group.oldCount)", "\(group.newCount)", "\(group.new)", "\(group.ended)",
        "\(group.changed)")
    }
    return [""] + table.lines(width: terminal.width, colour: paint)
  }

  // MARK: - Programmes

  private func section(_ heading: String, _ entries: [ProgrammeChange]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["", paint("■ \(heading) (\(entries.count))", .bold)] + entries.flatMap(lines)
  }

  private func lines(of entry: ProgrammeChange) -> [String] {
    guard let programme = entry.programme else { return [] }
    var lines = ["", "  " + heading(of: entry, programme)]
    if entry.old.isEmpty || entry.new.isEmpty {
      lines.append("    " + programme.participants.text.split(whereSeparator: \.isNewline).joined())
      return lines
    }
    lines.append("    " + paint(kinds(of: entry), .dim))
    if entry.old.count + entry.new.count > 2 {
      lines += entry.old.map { "    " + said("もとの事業: ", "before: ") + name(of: $0) }
    }
    for row in entry.new.dropFirst() {
      lines.append("    " + said("分割先: ", "split off: ") + name(of: row))
    }
    let differences = entry.differences
    let texts: [(String, TextChange?)] = [
      (said("名称", "name"), differences.name), (said("所管局", "bureau"), differences.bureau),
      (said("分野", "theme"), differences.theme), (said("内容", "text"), differences.description),
      (said("記載", "wording"), differences.participants?.wording),
    ]
    for case (let label, let change?) in texts {
      lines.append("    \(label)  " + DifferenceText.line(change.difference, paint))
    }
    lines += members(differences.participants).map { "    " + $0 }
    lines += (differences.links?.removed ?? []).map { "    " + paint("− \($0)", .red) }
    lines += (differences.links?.added ?? []).map { "    " + paint("＋ \($0)", .green) }
    return lines
  }

  private func heading(of entry: ProgrammeChange, _ programme: Programme) -> String {
    var heading = name(of: programme) + "【\(programme.bureau)】"
    if let number = entry.differences.number { heading += " ← No.\(number.old)" }
    return paint(heading, .cyan)
  }

  private func name(of row: Programme) -> String { "No.\(row.number ?? "–") \(row.name)" }

  private func kinds(of entry: ProgrammeChange) -> String {
    var text = entry.kinds.filter { $0 != .renumbered }.map(\.label.spoken)
      .joined(separator: said("・", " · "))
    if let match = entry.match, match.isDoubtful {
      text +=
        said("  要確認: ", "  to check: ")
        + match.reasons.map(\.phrase.spoken).joined(separator: said("、", ", "))
    }
    return text
  }

  private func members(_ change: ParticipantsChange?) -> [String] {
    guard let change else { return [] }
    let relations: [(String, ParticipantsChange.Members)] = [
      (said("名前", "named"), change.named), (said("総称", "included"), change.covered),
      (said("可能性", "possible"), change.possible),
    ]
    return relations.enumerated().flatMap { index, relation in
      let (label, members) = relation
      let names = index == 0 ? GovernmentNames.text : GovernmentNames.members
      return
        [(members.joined, "＋", Paint.Style.green), (members.left, "−", .red)]
        .filter { !$0.0.isEmpty }
        .map { set, sign, style in
          paint("\(sign) \(label) \(set.count)", style) + said("：", ": ")
            + names(set, gazetteer)
        }
    }
  }
}
