/// Reads an Excel workbook (`.xlsx`, Office Open XML) from its parts.
struct OpenXMLReader {
  private let archive: WorkbookArchive
  private let part: String

  init(_ archive: WorkbookArchive, workbookPart part: String) {
    self.archive = archive
    self.part = part
  }

  func workbook() throws(WorkbookError) -> Workbook {
    let limits = archive.limits
    let book = WorkbookPart(limits)
    try XMLScanner.scan(archive.require(part), part: part, with: book)
    guard !book.sheets.isEmpty else { throw .damaged(part: part) }
    let relations = try Relationships.read(of: part, in: archive)
    let strings = SharedStrings(limits)
    let texts = relations.first(of: .sharedStrings)?.part ?? ""
    let stringBytes = try archive.read(texts)
    if let stringBytes { try XMLScanner.scan(stringBytes, part: texts, with: strings) }
    let styles = StyleSheet()
    if let name = relations.first(of: .styles)?.part, let bytes = try archive.read(name) {
      try XMLScanner.scan(bytes, part: name, with: styles)
    }

    var sheets: [Sheet] = []
    var remarks: [WorkbookRemark] = []
    var tally = WorkbookTally()
    for entry in book.sheets {
      guard let relation = relations.byIdentifier[entry.relation] else {
        throw .damaged(part: entry.name)
      }
      guard relation.kind == .worksheet else {
        remarks.append(.init(kind: .noCells, sheet: entry.name, cell: nil))
        continue
      }
      let links = try Relationships.read(of: relation.part, in: archive)
      let reader = SheetPart(
        SheetCollector(name: entry.name, limits: limits, tally: tally),
        strings: stringBytes == nil ? nil : strings.texts, styles: styles,
        from1904: book.countsFrom1904, links: links, limits: limits)
      try XMLScanner.scan(archive.require(relation.part), part: relation.part, with: reader)
      if reader.lacksStrings {
        throw .damaged(part: texts.isEmpty ? "xl/sharedStrings.xml" : texts)
      }
      sheets.append(try reader.sheet(isHidden: entry.isHidden))
      remarks += reader.remarks
      tally = reader.tally
    }
    return Workbook(format: .xlsx, sheets: sheets, remarks: remarks)
  }
}
