import Foundation
import Lists

/// The list that comes with Renkei.
enum PublishedList {
  static func document() throws -> ListDocument {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lists/tokyo-2025.txt").standardizedFileURL
    return try ListReader.read([UInt8](try Data(contentsOf: file)), named: "tokyo-2025.txt")
  }
}
