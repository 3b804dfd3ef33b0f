import Foundation
import Testing

/// The built command, run as a process in a folder of its own.
final class Command: Sendable {
  /// What a run left behind.
  struct Run: Sendable {
    let status: Int32
    let output: String
    let errors: String

    /// Standard output as one JSON object; the test fails where it is anything else.
    func json(_ location: SourceLocation = #_sourceLocation) throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(value as? [String: Any], sourceLocation: location)
    }
  }

  /// The list that the package holds.
  static let list = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../lists/tokyo-2025.txt").standardizedFileURL.path

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "renkei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments: arguments, input: input, environment: environment)
  }

  /// Runs the command; `memory`, in megabytes, is all that its process may have.
  func run(
    arguments: [String], input: String = "", environment: [String: String] = [:],
    memory: Int? = nil
  ) throws -> Run {
    let process = Process()
    // The test runner and the command are built into the same folder.
    let renkei = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "renkei")
    if let memory {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "ulimit -v \(memory << 10) && exec \"$0\" \"$@\"", renkei.path] + arguments
    } else {
      process.executableURL = renkei
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    // Files hold any length, where a full pipe would stop the command.
    process.standardInput = try handle("stdin", holding: input)
    process.standardOutput = try handle("stdout")
    process.standardError = try handle("stderr")
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try text(".stdout"),
      errors: try text(".stderr"))
  }

  /// Runs the command beside what else is asynchronous: a server that it asks goes on answering.
  func runAside(_ arguments: String...) async throws -> Run {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { [self] in
        continuation.resume(with: Result { try run(arguments: arguments) })
      }
    }
  }

  /// Puts a file into the folder, and gives its name.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return name
  }

  /// Where a file of the folder is.
  func place(of name: String) -> URL { folder.appending(path: name) }

  /// The bytes of a file of the folder.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The text of a file of the folder.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  private func handle(_ name: String, holding text: String = "") throws -> FileHandle {
    let url = folder.appending(path: "." + name)
    try Data(text.utf8).write(to: url)
    return try FileHandle(forUpdating: url)
  }
}

extension [String: Any] {
  /// The object under a key.
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }

  /// The objects under a key.
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }

  /// The strings under a key.
  func strings(_ key: String) -> [String] { self[key] as? [String] ?? [] }
}
