import Changes
import Checking
import CivilDates
import Interchange
import LocalGovernments
import Participation

/// What changed between two editions as one page that stands alone, fit for mail and for printing.
struct ChangesHTMLReport {
  private let changes: EditionChanges
  private let gazetteer: Gazetteer
  private let language: OutputLanguage

  init(_ changes: EditionChanges, gazetteer: Gazetteer, _ language: OutputLanguage) {
    self.changes = changes
    self.gazetteer = gazetteer
    self.language = language
  }

  func page() -> String {
    let title = said("一覧の変更点", "What changed in the list")
    let summary = changes.summary
    let figures = ChangeKind.allCases.compactMap { kind in
      summary.counts[kind].map { "<li>\(kind.label.spoken) <b>\($0)</b></li>" }
    }
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p lang="ja">\(name(of: changes.old)) → <b>\(name(of: changes.new))</b></p>
      <p>\(said("\(summary.oldCount)事業 → \(summary.newCount)事業、変更なし \(summary.unchanged)", "\(summary.oldCount) → \(summary.newCount) programmes, \(summary.unchanged) unchanged"))</p>
      <ul class="figures">\(figures.joined())</ul>

      """
    let others = changes.programmes.filter {
      !$0.old.isEmpty && !$0.new.isEmpty && !$0.isUnchanged
    }
    html += section(ChangeKind.new.label.spoken, changes.programmes(.new))
    html += section(ChangeKind.ended.label.spoken, changes.programmes(.ended))
    html += section(said("変わった事業", "Changed"), others)
    return html + "</body>\n</html>"
  }

  private func name(of edition: Edition) -> String {
    escaped(edition.title.isEmpty ? edition.id : edition.title)
      + " <time datetime=\"\(edition.asOf.iso)\">\(edition.asOf.iso)</time>"
  }

  private func section(_ heading: String, _ entries: [ProgrammeChange]) -> String {
    guard !entries.isEmpty else { return "" }
    return "<section>\n<h2>\(heading) (\(entries.count))</h2>\n"
      + entries.map(article).joined() + "</section>\n"
  }

  private func article(_ entry: ProgrammeChange) -> String {
    guard let programme = entry.programme else { return "" }
    var html = "<article lang=\"ja\">\n<h3>\(name(of: programme))</h3>\n"
    let number = entry.differences.number.map { " ← No. \(escaped($0.old))" } ?? ""
    html +=
      "<p class=\"quiet\">\(escaped(programme.theme))・\(escaped(programme.bureau))\(number)</p>\n"
    guard !entry.old.isEmpty, !entry.new.isEmpty else {
      return html + "<p>\(escaped(programme.participants.text))</p>\n</article>\n"
    }
    html += "<p class=\"kinds\" lang=\"\(language.rawValue)\">\(kinds(of: entry))</p>\n"
    if entry.old.count + entry.new.count > 2 {
      html += entry.old.map { "<p>\(said("もとの事業", "Before")): \(name(of: $0))</p>\n" }.joined()
    }
    for row in entry.new.dropFirst() {
      html += "<p>\(said("分割先", "Split off")): \(name(of: row))</p>\n"
    }
    let differences = entry.differences
    let texts: [(String, TextChange?)] = [
      (said("名称", "Name"), differences.name),
      (said("所管局", "Bureau"), differences.bureau), (said("分野", "Theme"), differences.theme),
      (said("事業内容", "Description"), differences.description),
      (said("関係自治体", "Participants"), differences.participants?.wording),
    ]
    html += "<dl>"
    for case (let label, let change?) in texts {
      html += "<dt lang=\"\(language.rawValue)\">\(label)</dt><dd>\(marked(change.difference))</dd>"
    }
    html += members(differences.participants) + links(differences.links)
    return html + "</dl>\n</article>\n"
  }

  private func name(of row: Programme) -> String {
    "No. \(escaped(row.number ?? "–")) \(escaped(row.name))"
  }

  private func kinds(of entry: ProgrammeChange) -> String {
    var text = entry.kinds.map(\.label.spoken).joined(separator: said("・", " · "))
    if let match = entry.match, match.isDoubtful {
      text +=
        " <b class=\"check\">\(said("要確認", "To check"))</b> "
        + match.reasons.map(\.phrase.spoken).joined(separator: said("、", ", "))
    }
    return text
  }

  private func marked(_ difference: TextDifference) -> String {
    difference.segments.map { segment in
      switch segment.kind {
      case .same: escaped(segment.text)
      case .removed: "<del>\(escaped(segment.text))</del>"
      case .added: "<ins>\(escaped(segment.text))</ins>"
      }
    }.joined()
  }

  private func members(_ change: ParticipantsChange?) -> String {
    guard let change else { return "" }
    let relations: [(String, ParticipantsChange.Members)] = [
      (said("名前で記載", "Named"), change.named), (said("総称に含まれる", "Included"), change.covered),
      (said("該当の可能性", "Possible"), change.possible),
    ]
    return relations.enumerated().map { index, relation in
      let (label, members) = relation
      let names = index == 0 ? GovernmentNames.text : GovernmentNames.members
      return
        [("ins", members.joined), ("del", members.left)].filter { !$0.1.isEmpty }
        .map { tag, set in
          "<dt lang=\"\(language.rawValue)\">\(label) \(tag == "ins" ? "+" : "−")\(set.count)</dt>"
            + "<dd><\(tag)>\(escaped(names(set, gazetteer)))</\(tag)></dd>"
        }.joined()
    }.joined()
  }

  private func links(_ change: LinksChange?) -> String {
    guard let change else { return "" }
    let items =
      change.removed.map { "<del>\(escaped($0))</del>" }
      + change.added.map { "<ins>\(escaped($0))</ins>" }
    return "<dt lang=\"\(language.rawValue)\">\(said("リンク", "Links"))</dt><dd>"
      + items.joined(separator: "<br>") + "</dd>"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let style = """
    body{font:16px/1.7 sans-serif;color:#1a1a1a;background:#fff;max-width:52rem;margin:2rem auto;padding:0 1rem}
    h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:2px solid #1a1a1a;margin-top:2rem}
    h3{font-size:1rem;margin:0}article{margin:1rem 0;break-inside:avoid;overflow-wrap:anywhere}
    p,dl{margin:.2rem 0}.quiet,dt{color:#555}dd{margin:0 0 .3rem 1rem;white-space:pre-line}
    .figures{display:flex;flex-wrap:wrap;gap:0 1.2rem;list-style:none;padding:0}
    .check{border:1px solid;color:#8a4b00;padding:0 .3rem}
    ins{background:#d9f0e3;text-decoration:underline}del{background:#fbe3e0;color:#7a1c14}
    @media print{body{margin:0;max-width:none;font-size:10.5pt}}
    """
}
