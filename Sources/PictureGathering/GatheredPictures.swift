import Events
package import Lists
package import Pictures

/// Pictures by the cells that name them, and what could not be got.
package struct GatheredPictures: Sendable {
  /// The pictures by the address or name in the cell.
  package let pictures: [String: Picture]
  /// The bytes of their forms, each once.
  package let files: [PictureFile]
  /// A warning for each cell whose picture is not shown; its event keeps its link.
  package let diagnostics: [Diagnostic]

  /// The rule that the warnings are of.
  package static let rule = "picture-not-taken"

  init(
    _ outcomes: [String: PictureGathering.Outcome], for cells: [ImageCell], of file: String
  ) {
    var pictures: [String: Picture] = [:]
    var files: [String: PictureFile] = [:]
    for (address, outcome) in outcomes {
      guard case .success(let work) = outcome else { continue }
      pictures[address] = work.picture
      for file in work.files { files[file.hash] = file }
    }
    self.pictures = pictures
    self.files = files.values.sorted { $0.hash < $1.hash }
    diagnostics = cells.compactMap { cell in
      guard case .failure(let obstacle) = outcomes[cell.address] else { return nil }
      let words = obstacle.words
      return Diagnostic(
        Self.rule, .warning,
        Bilingual(
          ja: "画像「\(cell.address)」" + words.ja, en: "the picture \(cell.address) " + words.en),
        programme: cell.subject, file: file, span: cell.span)
    }
  }
}
