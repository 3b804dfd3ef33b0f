/// What a part of an Office file refers to, and where that is.
struct Relationships {
  /// The kinds that lead to texts; all others are passed over.
  enum Kind: String {
    case officeDocument, worksheet, sharedStrings, styles, hyperlink

    /// The full name of the kind of a link.
    static let hyperlinkType =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
  }

  struct Relationship {
    /// The last word of the type; `nil` for a kind that is passed over.
    let kind: Kind?
    /// The part's name in the archive, or the address where the target is outside.
    let part: String
  }

  private(set) var byIdentifier: [String: Relationship] = [:]
  private var inOrder: [Relationship] = []

  /// The first of a kind.
  func first(of kind: Kind) -> Relationship? { inOrder.first { $0.kind == kind } }

  /// Reads the relationships of a part, of the whole archive for an empty name.
  static func read(
    of part: String, in archive: WorkbookArchive
  ) throws(WorkbookError) -> Relationships {
    let name = self.part(of: part)
    guard let bytes = try archive.read(name) else { return Relationships() }
    let reader = RelationshipsReader(folder: PartName.folder(of: part))
    try XMLScanner.scan(bytes, part: name, with: reader)
    return reader.relationships
  }

  /// The part that holds a part's relationships.
  static func part(of part: String) -> String {
    let folder = PartName.folder(of: part)
    return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
  }

  fileprivate mutating func add(_ relationship: Relationship, as identifier: String) {
    byIdentifier[identifier] = relationship
    inOrder.append(relationship)
  }
}

private final class RelationshipsReader: XMLPartReader {
  private let folder: String
  var relationships = Relationships()

  init(folder: String) { self.folder = folder }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.name == "Relationship", let identifier = tag["Id"], let target = tag["Target"] else {
      return
    }
    let type = tag["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    let isOutside = tag["TargetMode"] == "External"
    relationships.add(
      .init(
        kind: .init(rawValue: type),
        part: isOutside ? target : PartName.resolved(target, in: folder)),
      as: identifier)
  }
}

/// Names of parts, which are paths in the archive.
enum PartName {
  /// A part's folder with its slash: `xl/` for `xl/workbook.xml`.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// A target as a name from the root: `/xl/styles.xml`, `../media/image1.png`.
  static func resolved(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
