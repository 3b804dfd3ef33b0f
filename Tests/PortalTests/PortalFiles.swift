import Foundation
import Yams

/// The portal's own files, read where the repository keeps them.
enum PortalFiles {
  private static let room = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Portal")

  /// Every file below a folder of the room, with that ending, by its path there.
  static func texts(in folder: String, ending: String) throws -> [String: String] {
    let base = room.appending(path: folder).standardizedFileURL.path + "/"
    let files = FileManager.default.enumerator(
      at: URL(filePath: base), includingPropertiesForKeys: nil)
    var texts: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == ending else { continue }
      texts[String(file.standardizedFileURL.path.dropFirst(base.count))] =
        try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }

  /// The phrases by file and key.
  static func phrases() throws -> [String: [String: String]] {
    var phrases: [String: [String: String]] = [:]
    for (file, text) in try texts(in: "Resources/phrases", ending: "yaml") {
      let entries: [String: [String: String]] = try YAMLDecoder().decode(from: Data(text.utf8))
      for (key, translations) in entries {
        phrases[file.replacing(".yaml", with: "") + "." + key] = translations
      }
    }
    return phrases
  }

  /// The texts between two marks, in order.
  static func stretches(in text: String, from open: String, to close: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.range(of: open),
      let end = rest[start.upperBound...].range(of: close)
    {
      found.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}
