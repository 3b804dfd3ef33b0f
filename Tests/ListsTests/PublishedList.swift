import Foundation
import Lists

/// A list of the repository, read as a file.
struct PublishedList {
  static let tokyo = PublishedList(name: "tokyo-2025.txt")

  let name: String
  private var lines: Range<Int>?

  init(name: String) { self.name = name }

  /// The same list, cut to some of its lines.
  func excerpt(lines: Range<Int>) -> PublishedList {
    var excerpt = self
    excerpt.lines = lines
    return excerpt
  }

  func bytes() throws -> [UInt8] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let bytes = Array(try Data(contentsOf: folder.appending(path: "lists/\(name)")))
    guard let lines else { return bytes }
    return Array(
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[lines].joined(separator: [0x0A]
      ))
  }

  func document() throws -> ListDocument {
    try ListReader.read(bytes(), named: name)
  }
}
