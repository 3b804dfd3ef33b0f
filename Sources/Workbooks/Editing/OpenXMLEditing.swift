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
    let cells = Set(texts.keys).union(targets.byCell.keys)
    for (sheet, cells) in Dictionary(grouping: cells, by: \.sheet) {
      guard let entry = book.sheets.first(where: { $0.name == sheet }),
        let name = relations.byIdentifier[entry.relation]?.part
      else { throw .notEditable(cells[0], .missing) }
      let bytes = try archive.require(name)
      guard PartBytes.isUTF8(bytes) else { throw .damaged(part: name) }
      let wanted = cells.filter { texts[$0] != nil }
      let leading = Dictionary(
        uniqueKeysWithValues: cells.compactMap { cell in
          targets.byCell[cell].map { (CellName(cell), $0) }
        })
      let patch = SheetPatch(
        bytes,
        texts: Dictionary(uniqueKeysWithValues: wanted.map { (CellName($0), texts[$0] ?? "") }),
        targets: leading, sheet: sheet, strings: strings)
      try XMLScanner.scan(bytes, part: name, with: patch)
      if let missing = wanted.first(where: { !patch.done.contains(CellName($0)) }) {
        throw .notEditable(missing, .missing)
      }
      var edits = patch.edits
      let links = try links(of: name, bytes, leading)
      if let links {
        edits.add(links.changes.edits)
        result.parts[links.part] = links.bytes
      }
      let led = patch.led.union(links?.changes.done ?? [])
      if let left = cells.first(where: {
        targets.wanted.contains($0) && !led.contains(CellName($0))
      }) {
        throw .notEditable(left, .missing)
      }
      result.parts[name] = edits.applied(to: bytes)
      result.flattened += patch.flattened
    }
    return result
  }

  /// The relations of a sheet whose cells lead elsewhere now; `nil` where none does.
  private func links(
    of sheet: String, _ bytes: [UInt8], _ targets: [CellName: [LinkChange]]
  ) throws(WorkbookError) -> (part: String, bytes: [UInt8], changes: HyperlinkPatch.Changes)? {
    let part = Relationships.part(of: sheet)
    guard !targets.isEmpty, let old = try archive.read(part), PartBytes.isUTF8(old) else {
      return nil
    }
    let links = HyperlinkPatch(bytes, targets: targets)
    try XMLScanner.scan(bytes, part: sheet, with: links)
    let changes = links.changes(try Relationships.read(of: sheet, in: archive))
    let patch = RelationshipPatch(old, changes)
    try XMLScanner.scan(old, part: part, with: patch)
    return (part, patch.edits.applied(to: old), changes)
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
