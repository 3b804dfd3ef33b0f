import Checking
import ListWriting
import Lists

/// The sheets of one bureau's form.
struct FormSheets {
  static let formSheet = "記入"
  static let guideSheet = "記入要領"
  /// The hidden sheet by which a returned form is known.
  static let markSheet = "renkei"
  static let formVersion = "renkei-form-1"
  /// The columns of that sheet, from 1, in which the frame stands.
  static let frameColumns = 8..<8 + FormFrame.width
  static let blankRows = 10
  // The rows above the first programme, title row included.
  static let titleRow = 2

  private let plan: FormPlan
  private let bureau: String?
  private let rows: [FormRow]

  init(_ plan: FormPlan, bureau: String?, rows: [FormRow]) {
    self.plan = plan
    self.bureau = bureau
    self.rows = rows
  }

  var draft: WorkbookDraft {
    WorkbookDraft(title: heading, sheets: [form, guide, marks])
  }

  private var heading: String {
    "\(plan.year)年度の一覧 記入票　\(bureau ?? "所管局の記載なし")"
  }

  private var form: SheetDraft {
    let columns = plan.columns.columns
    var sheet = SheetDraft(name: Self.formSheet, widths: columns.map(FormColumns.width))
    sheet.rows = [
      [CellDraft(.text(heading), .heading)],
      [
        CellDraft(
          .text("状態を選び、変わった欄を書き直してください。新しい事業は下の空いた行に書いてください（記入要領のシートに説明があります）"))
      ],
      columns.map { CellDraft(.text(FormColumns.title(of: $0)), .title) },
    ]
    sheet.rows += rows.map { row in columns.map { cell($0, of: row) } }
    sheet.rows += (0..<Self.blankRows).map { _ in columns.map(blank) }
    sheet.titleRow = Self.titleRow
    sheet.hasFilter = false
    sheet.isProtected = true
    sheet.hiddenColumns = Set(columns.indices.filter { columns[$0] == .identity })
    sheet.choices = choices(over: Self.titleRow + 1...sheet.rows.count - 1)
    return sheet
  }

  private func choices(over rows: ClosedRange<Int>) -> [ChoiceDraft] {
    let columns = plan.columns.columns
    var choices: [ChoiceDraft] = []
    if let column = columns.firstIndex(of: .status) {
      choices.append(
        ChoiceDraft(
          column: column, rows: rows,
          source: "=\(Self.markSheet)!$E$1:$E$\(FormStatus.allCases.count)",
          message: "継続、変更、終了、新規のどれかを選んでください", isStrict: true))
    }
    if let column = columns.firstIndex(of: .theme), !plan.themes.isEmpty {
      choices.append(
        ChoiceDraft(
          column: column, rows: rows,
          source: "=\(Self.markSheet)!$D$1:$D$\(plan.themes.count)",
          message: "一覧にない分野です。新しい分野にしてよいですか", isStrict: false))
    }
    return choices
  }

  private func cell(_ column: FormColumns.Column, of row: FormRow) -> CellDraft {
    let text: String? =
      switch column {
      case .status: nil
      case .number: row.content.number
      case .theme: row.theme
      case .name: row.content.name
      case .description: row.content.description
      case .links: row.content.links.joined(separator: "\n")
      case .participants: row.content.participants
      case .extra(let heading):
        row.content.extras.filter { $0.heading == heading }.map(\.text).joined(separator: "\n")
      case .findings: findings(of: row)
      case .identity: row.identity
      }
    var cell = blank(column)
    if let text, !text.isEmpty { cell.value = .text(text) }
    if column == .findings, let gravest = row.findings.map(\.severity).max() {
      cell.style.fill = gravest.fill
    }
    return cell
  }

  private func findings(of row: FormRow) -> String {
    let words = FindingsWords(.ja)
    return row.findings.map { finding in
      let suggestion = words.suggestion(finding)
      return "【\(words.name(of: finding.severity))】\(finding.message.ja)"
        + (suggestion.isEmpty ? "" : "（修正案：\(suggestion)）")
    }.joined(separator: "\n")
  }

  private func blank(_ column: FormColumns.Column) -> CellDraft {
    CellDraft(
      .empty,
      .body.with {
        $0.isUnlocked = FormColumns.isFilledIn(column)
        $0.fill = column == .status ? 0xFFF8DC : $0.isUnlocked ? nil : 0xF0F0F0
      })
  }

  private var guide: SheetDraft {
    var sheet = SheetDraft(name: Self.guideSheet, widths: [16, 90])
    let lines = [
      ("継続", "昨年度と同じ内容で続ける事業です。ほかの欄は直さないでください"),
      ("変更", "続ける事業で、記載に変わったところがあるものです。変わった欄を書き直してください"),
      ("終了", "今年度の一覧に載せない事業です。行は消さないでください"),
      ("新規", "今年度から載せる事業です。下の空いた行に、事業名と関係自治体を必ず書いてください"),
      ("分野", "一覧から選んでください。新しい分野を書くこともできます"),
      ("事業サイトURL", "複数あるときは、欄の中で改行して（Alt＋Enter）一つずつ書いてください"),
      ("確認事項", "昨年度の記載について気付いたことです。灰色の欄は書き換えられません"),
      ("行が足りないとき", "この記入票を写して使わず、担当へ連絡してください"),
    ]
    sheet.rows = [[CellDraft(.text("記入要領"), .heading)]]
    sheet.rows += lines.map {
      [CellDraft(.text($0.0), .body.with { $0.isBold = true }), CellDraft(.text($0.1), .body)]
    }
    sheet.isProtected = true
    return sheet
  }

  /// Year, bureau, titles and rows as they were sent out, in a sheet that nobody sees.
  private var marks: SheetDraft {
    var sheet = SheetDraft(
      name: Self.markSheet, widths: [14, 40, 20, 20, 10, 12, 20, 10, 10, 20, 60])
    let facts = [
      ("form", Self.formVersion), ("year", "\(plan.year)"), ("bureau", bureau ?? ""),
    ]
    let frame = plan.frame.rows
    let columns: [[String]] =
      [
        facts.map(\.0), facts.map(\.1), plan.bureaus, plan.themes,
        FormStatus.allCases.map(\.rawValue),
        rows.map(\.identity), plan.columns.columns.map(FormColumns.title),
      ] + (0..<FormFrame.width).map { column in frame.map { $0[column] } }
    let count = columns.map(\.count).max() ?? 0
    sheet.rows = (0..<count).map { row in
      columns.map { column in
        row < column.count && !column[row].isEmpty
          ? CellDraft(.text(column[row])) : CellDraft(.empty)
      }
    }
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }
}
