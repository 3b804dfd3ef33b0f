import Foundation
import Lists

/// A list of the repository, read as a file.
struct PublishedList {
  static let tokyo = PublishedList(name: "tokyo-2025.txt")

  let name: String

  func bytes() throws -> [UInt8] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return Array(try Data(contentsOf: folder.appending(path: "lists/\(name)")))
  }

  func document() throws -> ListDocument {
    try ListReader.read(bytes(), named: name)
  }
}
