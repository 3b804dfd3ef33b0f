import Workbooks

/// Faults of workbooks: what is hidden, computed, or broken in them.
extension ReadingFault {
  static func hiddenSheet(_ name: String, holdsTable: Bool) -> Self {
    Self(
      "hidden-sheet", holdsTable ? .warning : .note,
      ja: "シート「\(name)」は非表示のため読みませんでした。一覧の一部であれば再表示してください",
      en: "the sheet “\(name)” is hidden and was not read. Unhide it if it is part of the list")
  }

  static func sheetWithoutTable(_ name: String) -> Self {
    Self(
      "sheet-without-table", .note,
      ja: "シート「\(name)」には一覧の表がないため読みませんでした",
      en: "the sheet “\(name)” holds no table of the list and was not read")
  }

  static func sheetNameAsHeading(_ name: String) -> Self {
    Self(
      "sheet-name-heading", .note,
      ja: "シート名「\(name)」を分野の見出しとして読みました",
      en: "the sheet's name “\(name)” was read as the heading of its section")
  }

  static func hiddenRows(_ count: Int, of sheet: String) -> Self {
    Self(
      "hidden-rows", .warning,
      ja: "シート「\(sheet)」の非表示の行（\(count)行）は読みませんでした。一覧の一部であれば、"
        + "再表示するかフィルターを解除してください",
      en: "\(count) hidden rows of the sheet “\(sheet)” were not read. Unhide them, or clear the "
        + "filter, if they are part of the list")
  }

  static func hiddenColumns(_ columns: [String], of sheet: String) -> Self {
    let names = columns.joined(separator: ", ")
    return Self(
      "hidden-columns", .warning,
      ja: "シート「\(sheet)」の非表示の列（\(names)）は読みませんでした。一覧の一部であれば再表示してください",
      en: "hidden columns (\(names)) of the sheet “\(sheet)” were not read. Unhide them if they "
        + "are part of the list")
  }

  static func formulas(_ count: Int) -> Self {
    Self(
      "formula-cells", .note,
      ja: "数式のセルが\(count)個あります。最後に保存された値を読みました",
      en: "\(count) cells hold formulas; the values last saved were read")
  }

  static func formulasWithoutValue(_ count: Int) -> Self {
    Self(
      "formula-without-value", .warning,
      ja: "値が保存されていない数式のセルが\(count)個あり、空として読みました。表計算ソフトで開いて保存し直してください",
      en: "\(count) cells hold formulas without a saved value and were read as empty. Open the "
        + "file in a spreadsheet program and save it again")
  }

  static func errorValue(_ text: String) -> Self {
    Self(
      "error-value", .warning,
      ja: "セルがエラー「\(text)」を示しています。数式を直してください",
      en: "this cell shows the error “\(text)”. Mend its formula")
  }

  static func workbookRemark(_ kind: WorkbookRemark.Kind, sheet: String, cell: String?) -> Self {
    let place = cell.map { "\(sheet)!\($0)" } ?? sheet
    switch kind {
    case .missingText:
      return Self(
        "missing-cell-text", .error,
        ja: "\(place)が指す文字列がブックにありません。空として読みました。表計算ソフトで開いて確かめてください",
        en: "the text that \(place) points to is not in the workbook; it was read as empty. Open "
          + "the file in a spreadsheet program and look")
    case .misplacedCell(let name):
      return Self(
        "misplaced-cell", .warning,
        ja: "セル番地「\(name)」が正しくないか重複しています（\(place)）。表計算ソフトで保存し直してください",
        en: "the cell name “\(name)” is wrong or given twice (\(place)). Save the file again in a "
          + "spreadsheet program")
    case .missingLink:
      return Self(
        "missing-link-target", .note,
        ja: "シート「\(sheet)」に、リンク先の失われたハイパーリンクがあります",
        en: "the sheet “\(sheet)” has a hyperlink whose target is lost")
    case .noCells:
      return Self(
        "sheet-without-cells", .note,
        ja: "シート「\(sheet)」はグラフなどで、セルがありません",
        en: "the sheet “\(sheet)” is a chart or the like and has no cells")
    }
  }

  static func moreRemarks(_ count: Int) -> Self {
    Self(
      "misplaced-cell", .warning,
      ja: "ブックの不備がほかに\(count)か所あります", en: "the workbook has \(count) more faults")
  }
}
