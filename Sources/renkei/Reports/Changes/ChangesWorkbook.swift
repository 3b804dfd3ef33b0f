import Changes
import ListWriting
import LocalGovernments
import Participation

/// What changed between two lists as a workbook: the figures, and a row for each change, which
/// filters and sorts.
struct ChangesWorkbook {
  private let changes: EditionChanges
  private let gazetteer: Gazetteer

  init(_ changes: EditionChanges, gazetteer: Gazetteer) {
    self.changes = changes
    self.gazetteer = gazetteer
  }

  /// The file.
  func bytes() throws(WritingError) -> [UInt8] {
    try WorkbookFile.bytes(of: WorkbookDraft(title: title, sheets: [rows, figures]))
  }

  private var title: String { "\(changes.old.title) → \(changes.new.title)" }

  /// The columns of the rows: title, width and what stands in them.
  private var columns: [(title: String, width: Double, text: (ProgrammeChange) -> String)] {
    [
      (said("変更", "Change"), 16, { $0.kinds.map { $0.label.spoken }.joined(separator: "\n") }),
      (
        said("対応", "Match"), 16,
        { change in
          guard let match = change.match else { return "" }
          let reasons = match.reasons.map { $0.phrase.spoken }
          return ((match.isDoubtful ? [said("要確認", "to be checked")] : []) + reasons)
            .joined(separator: "\n")
        }
      ),
      (said("前No.", "Old no."), 7, { Self.joined($0.old) { $0.number ?? "" } }),
      (said("後No.", "New no."), 7, { Self.joined($0.new) { $0.number ?? "" } }),
      (said("事業名（前）", "Name before"), 30, { Self.joined($0.old, \.name) }),
      (said("事業名（後）", "Name after"), 30, { Self.joined($0.new, \.name) }),
      (said("所管局（前）", "Bureau before"), 14, { Self.joined($0.old, \.bureau) }),
      (said("所管局（後）", "Bureau after"), 14, { Self.joined($0.new, \.bureau) }),
      (said("分野（前）", "Theme before"), 12, { Self.joined($0.old, \.theme) }),
      (said("分野（後）", "Theme after"), 12, { Self.joined($0.new, \.theme) }),
      (
        said("加わった自治体", "Joined"), 24,
        { members($0.differences.participants?.all.joined) }
      ),
      (said("外れた自治体", "Left"), 24, { members($0.differences.participants?.all.left) }),
      (
        said("関係自治体（前）", "Participants before"), 36,
        { Self.joined($0.old) { $0.participants.text } }
      ),
      (
        said("関係自治体（後）", "Participants after"), 36,
        { Self.joined($0.new) { $0.participants.text } }
      ),
      (said("事業内容（前）", "Description before"), 44, { Self.joined($0.old, \.description) }),
      (said("事業内容（後）", "Description after"), 44, { Self.joined($0.new, \.description) }),
      (
        said("加わったリンク", "Links added"), 30,
        { $0.differences.links?.added.joined(separator: "\n") ?? "" }
      ),
      (
        said("外れたリンク", "Links removed"), 30,
        { $0.differences.links?.removed.joined(separator: "\n") ?? "" }
      ),
    ]
  }

  private var rows: SheetDraft {
    let columns = columns
    var sheet = SheetDraft(name: said("変更点", "Changes"), widths: columns.map(\.width))
    sheet.rows = [[CellDraft(.text(title), .heading)]]
    sheet.titleRow = sheet.rows.count
    sheet.rows.append(columns.map { CellDraft(.text($0.title), .title) })
    for change in changes.programmes where !change.isUnchanged {
      sheet.rows.append(
        columns.map { column in
          let text = column.text(change)
          return CellDraft(text.isEmpty ? .empty : .text(text), .body)
        })
    }
    return sheet
  }

  private var figures: SheetDraft {
    let summary = changes.summary
    let titles = [
      said("区分", "Group"), said("前", "Before"), said("後", "After"), said("新規", "New"),
      said("終了", "Ended"), said("変更", "Changed"), said("変更なし", "Unchanged"),
    ]
    var sheet = SheetDraft(
      name: said("集計", "Figures"), widths: [30] + titles.dropFirst().map { _ in 10 })
    sheet.rows = [[CellDraft(.text(title), .heading)], []]
    for (heading, groups) in [
      (said("分野", "Themes"), summary.themes), (said("所管局", "Bureaus"), summary.bureaus),
    ] {
      sheet.rows.append([CellDraft(.text(heading), .heading)])
      sheet.rows.append(titles.map { CellDraft(.text($0), .title) })
      for group in groups {
        let counts = [
          group.oldCount, group.newCount, group.new, group.ended, group.changed, group.unchanged,
        ]
        sheet.rows.append(
          [CellDraft(.text(group.name), .body)] + counts.map { CellDraft(.number($0), .body) })
      }
      sheet.rows.append([])
    }
    sheet.rows.append([CellDraft(.text(said("都道府県", "Prefectures")), .heading)])
    let places = [
      said("都道府県", "Prefecture"), said("前", "Before"), said("後", "After"),
      said("加わった", "Joined"), said("外れた", "Left"),
    ]
    sheet.rows.append(places.map { CellDraft(.text($0), .title) })
    for group in summary.prefectures {
      let counts = [group.oldCount, group.newCount, group.joined, group.left]
      sheet.rows.append(
        [CellDraft(.text(gazetteer[group.prefecture]?.name ?? ""), .body)]
          + counts.map { CellDraft(.number($0), .body) })
    }
    return sheet
  }

  private func members(_ set: GovernmentSet?) -> String {
    set.map { GovernmentNames.members(of: $0, in: gazetteer) } ?? ""
  }

  private static func joined(
    _ programmes: [Programme], _ text: (Programme) -> String
  ) -> String {
    programmes.map(text).joined(separator: "\n")
  }
}
