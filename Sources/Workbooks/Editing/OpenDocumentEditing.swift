/// Changes cells of an OpenDocument spreadsheet.
struct OpenDocumentEditing {
  private let archive: WorkbookArchive

  init(_ archive: WorkbookArchive) { self.archive = archive }

  /// The parts that change.
  func parts(
    with texts: [CellReference: String], leadingTo targets: LinkTargets
  ) throws(WorkbookError) -> EditedParts {
    try OpenDocumentReader.refuseEncrypted(archive)
    let part = OpenDocumentReader.contentPart
    let bytes = try archive.require(part)
    guard PartBytes.isUTF8(bytes), Self.usesCommonPrefixes(bytes) else {
      throw .damaged(part: part)
    }
    let patch = ContentPatch(bytes, texts: texts, targets: targets)
    try XMLScanner.scan(bytes, part: part, with: patch)
    if let missing = texts.keys.first(where: { !patch.done.contains($0) }) {
      throw .notEditable(missing, .missing)
    }
    if let left = targets.wanted.first(where: { !patch.led.contains($0) }) {
      throw .notEditable(left, .missing)
    }
    return EditedParts(
      parts: [part: patch.edits.applied(to: bytes)], flattened: patch.flattened)
  }

  /// What is put in is written with the prefixes that all programs use.
  private static func usesCommonPrefixes(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(16_384), as: UTF8.self)
    return ["office", "text", "table"].allSatisfy { prefix in
      head.contains("xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(prefix):1.0\"")
    }
  }
}

/// Parts of a workbook with changed cells.
struct EditedParts {
  var parts: [String: [UInt8]] = [:]
  /// The cells whose text lost the fonts of its parts.
  var flattened: [CellReference] = []
}
