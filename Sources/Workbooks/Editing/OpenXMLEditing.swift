/// Changes cells of an Excel workbook: each becomes an inline string with its style and fonts.
struct OpenXMLEditing {
  private let archive: WorkbookArchive
  private let part: String

  init(_ archive: WorkbookArchive, workbookPart part: String) {
    self.archive = archive
    self.part = part
  }

  /// The parts that change.
  func parts(
    with texts: [CellReference: String], leadingTo targets: LinkTargets
  ) throws(WorkbookError) -> EditedParts {
    let book = WorkbookPart(archive.limits)
    try XMLScanner.scan(archive.require(part), part: part, with: book)
    let relations = try Relationships.read(of: part, in: archive)
    let strings = try sharedStrings(relations)
    var result = EditedParts()
    for (sheet, cells) in Dictionary(grouping: texts, by: \.key.sheet) {
      guard let entry = book.sheets.first(where: { $0.name == sheet }),
        let name = relations.byIdentifier[entry.relation]?.part
      else { throw .notEditable(cells[0].key, .missing) }
      let bytes = try archive.require(name)
      guard PartBytes.isUTF8(bytes) else { throw .damaged(part: name) }
      let wanted = Dictionary(uniqueKeysWithValues: cells.map { (CellName($0.key), $0) })
      let patch = SheetPatch(
        bytes, texts: wanted.mapValues(\.value), sheet: sheet, strings: strings)
      try XMLScanner.scan(bytes, part: name, with: patch)
      if let missing = cells.first(where: { !patch.done.contains(CellName($0.key)) }) {
        throw .notEditable(missing.key, .missing)
      }
      result.parts[name] = patch.edits.applied(to: bytes)
      result.flattened += patch.flattened
      if let (part, bytes) = try links(of: name, bytes, cells.map(\.key), targets) {
        result.parts[part] = bytes
      }
    }
    return result
  }

  /// The relations of a sheet whose cells lead elsewhere now; `nil` where none does.
  private func links(
    of sheet: String, _ bytes: [UInt8], _ cells: [CellReference], _ targets: LinkTargets
  ) throws(WorkbookError) -> (part: String, bytes: [UInt8])? {
    guard cells.contains(where: { targets.byCell[$0] != nil }) else { return nil }
    let relations = HyperlinkRelations()
    try XMLScanner.scan(bytes, part: sheet, with: relations)
    var changes: [String: LinkTargets.Change] = [:]
    for cell in cells {
      if let change = targets.byCell[cell], let relation = relations.own(of: CellName(cell)) {
        changes[relation] = change
      }
    }
    let part = Relationships.part(of: sheet)
    guard !changes.isEmpty, let old = try archive.read(part), PartBytes.isUTF8(old) else {
      return nil
    }
    let patch = RelationshipPatch(old, targets: changes)
    try XMLScanner.scan(old, part: part, with: patch)
    return (part, patch.edits.applied(to: old))
  }

  private func sharedStrings(_ relations: Relationships) throws(WorkbookError) -> [RichText] {
    guard let name = relations.first(of: .sharedStrings)?.part, let bytes = try archive.read(name)
    else { return [] }
    let reader = RichTextPart(bytes)
    try XMLScanner.scan(bytes, part: name, with: reader)
    return reader.items
  }
}

extension CellName {
  init(_ reference: CellReference) {
    self.init(column: reference.column, row: reference.row)
  }
}
