/// What pictures come as: the formats that every browser shows. SVG is none of them, for it can run
/// scripts and fetch from elsewhere.
package enum PictureFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case png, jpeg, webp, gif, avif

  /// What a server calls it.
  package var mediaType: String { "image/" + rawValue }

  /// How the names of its files end.
  package var ending: String { self == .jpeg ? "jpg" : rawValue }

  /// The format that the bytes begin as, whatever the file is called; `nil` for any other.
  package init?(of bytes: [UInt8]) {
    let view = ByteView(bytes)
    guard
      let format = Self.allCases.first(where: { format in
        format.signatures.contains { $0.allSatisfy { view.has($0.text, at: $0.offset) } }
      })
    else { return nil }
    self = format
  }

  /// A name that ends as the names of pictures do, and leads to no other folder.
  package static func isFileName(_ text: String) -> Bool {
    guard text.utf8.count <= 200, !text.hasPrefix("."), let dot = text.lastIndex(of: "."),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !"/\\:".unicodeScalars.contains($0) })
    else { return false }
    let ending = text[text.index(after: dot)...].lowercased()
    return ending == "jpeg" || allCases.contains { $0.ending == ending }
  }

  private typealias Mark = (text: [UInt8], offset: Int)

  // Any of the rows will do, each with all of its marks.
  private var signatures: [[Mark]] {
    switch self {
    case .png: [[([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0)]]
    case .jpeg: [[([0xFF, 0xD8, 0xFF], 0)]]
    case .gif: [[(Array("GIF87a".utf8), 0)], [(Array("GIF89a".utf8), 0)]]
    case .webp: [[(Array("RIFF".utf8), 0), (Array("WEBP".utf8), 8)]]
    case .avif:
      ["avif", "avis", "mif1"].map { [(Array("ftyp".utf8), 4), (Array($0.utf8), 8)] }
    }
  }
}
