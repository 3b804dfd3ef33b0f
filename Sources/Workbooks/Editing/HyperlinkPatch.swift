/// Finds the links of a sheet whose addresses change, and says what that changes: the sheet's own
/// part, and the part with the relations that the links lead by.
final class HyperlinkPatch: XMLPartReader {
  private var links: [Link] = []
  private var uses: [String: Int] = [:]
  private let bytes: [UInt8]
  private let targets: [CellName: [LinkChange]]

  /// A link over cells that are to lead elsewhere.
  private struct Link {
    let cells: [CellName]
    let tag: Range<Int>
    let relation: String
    let location: String?
  }

  /// What changes.
  struct Changes {
    var edits = PartEdits()
    /// The relations that lead elsewhere, each with the target it had.
    var relations: [String: LinkChange] = [:]
    /// The relations that are new, with their targets.
    var added: [(identifier: String, target: String)] = []
    /// The cells that lead where they are to lead.
    var done: Set<CellName> = []
  }

  init(_ bytes: [UInt8], targets: [CellName: [LinkChange]]) {
    self.bytes = bytes
    self.targets = targets
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet, tag.name == "hyperlink", let relation = tag["id", .relation]
    else { return }
    uses[relation, default: 0] += 1
    guard let range = tag["ref"].flatMap({ Sheet.MergedRange($0) }),
      let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes)
    else { return }
    let cells = targets.keys.filter {
      range.rows.contains($0.row) && range.columns.contains($0.column)
    }
    guard !cells.isEmpty else { return }
    links.append(
      Link(
        cells: cells, tag: start..<tag.offset, relation: relation, location: tag["location"]))
  }

  /// The changes, of links that lead by these relations.
  func changes(_ relations: Relationships) -> Changes {
    var changes = Changes()
    for link in links {
      guard let target = relations.byIdentifier[link.relation]?.part else { continue }
      let address = target + (link.location.map { "#" + $0 } ?? "")
      guard
        let change = link.cells.lazy.flatMap({ self.targets[$0] ?? [] })
          .first(where: { $0.old == address }),
        apply(change, to: link, leadingTo: target, besides: relations, &changes)
      else { continue }
      changes.done.formUnion(link.cells)
    }
    return changes
  }

  /// Changes a link: its relation, or where others lead by that too, a relation of its own.
  private func apply(
    _ change: LinkChange, to link: Link, leadingTo old: String, besides relations: Relationships,
    _ changes: inout Changes
  ) -> Bool {
    var tag = TagText(bytes[link.tag])
    var new = change.new[...]
    if let location = link.location {
      let mark = new.firstIndex(of: "#") ?? new.endIndex
      let fragment = String(new[mark...].dropFirst())
      new = new[..<mark]
      if fragment != location, !tag.replace("location", by: fragment) { return false }
    }
    if uses[link.relation] == 1 {
      changes.relations[link.relation] = LinkChange(from: old, to: String(new))
    } else {
      let taken = relations.byIdentifier.count
      let identifier = Self.identifier(besides: relations, from: taken + changes.added.count + 1)
      guard tag.replace(localName: "id", by: identifier) else { return false }
      changes.added.append((identifier, String(new)))
    }
    changes.edits.replace(link.tag, by: tag.bytes)
    return true
  }

  /// A name that no relation has; `number` grows with each that is added.
  private static func identifier(besides relations: Relationships, from number: Int) -> String {
    let name = "rIdR\(number)"
    return relations.byIdentifier[name] == nil
      ? name : identifier(besides: relations, from: number + 1)
  }
}

/// Finds relations whose targets change, and rewrites each in place; new ones come last.
final class RelationshipPatch: XMLPartReader {
  private(set) var edits = PartEdits()
  private let bytes: [UInt8]
  private let changes: HyperlinkPatch.Changes

  init(_ bytes: [UInt8], _ changes: HyperlinkPatch.Changes) {
    self.bytes = bytes
    self.changes = changes
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.name == "Relationship",
      let change = tag["Id"].flatMap({ changes.relations[$0] }), tag["Target"] == change.old,
      let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes)
    else { return }
    var text = TagText(bytes[start..<tag.offset])
    if text.replace("Target", by: change.new) {
      edits.replace(start..<tag.offset, by: text.bytes)
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    guard tag.name == "Relationships", !changes.added.isEmpty,
      let start = PartBytes.start(ofTagEndingAt: tag.offset, in: bytes)
    else { return }
    var written: [UInt8] = []
    for (identifier, target) in changes.added {
      var tag = TagText(Array("<Relationship Target=\"\"".utf8)[...])
      guard tag.replace("Target", by: target) else { continue }
      tag.add("Id", identifier)
      tag.add("Type", Relationships.Kind.hyperlinkType)
      tag.add("TargetMode", "External")
      written += tag.bytes + Array("/>".utf8)
    }
    edits.replace(start..<start, by: written)
  }
}
