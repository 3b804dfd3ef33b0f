import BundledLists
import Foundation
import Testing

/// A portal with the bundled list and a made list of the year before, which only tests ever serve.
enum TwoEditions {
  /// The portal that the tests of changes read from.
  static func portal() async throws -> RunningPortal { try await shared.value }

  private static let shared = Task {
    try await RunningPortal.start(lists: [
      String(contentsOf: BundledList.url, encoding: .utf8), try earlier(),
    ])
  }

  private static func earlier() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/env")
    script.arguments = [
      "python3", root.appending(path: "editions/make_earlier_edition.py").path,
      BundledList.url.path, folder.path,
    ]
    try script.run()
    script.waitUntilExit()
    try #require(script.terminationStatus == 0)
    return try String(contentsOf: folder.appending(path: "earlier.txt"), encoding: .utf8)
  }
}
