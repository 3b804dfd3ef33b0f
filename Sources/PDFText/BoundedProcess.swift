import Foundation

/// A program run to its end within bounds of time, memory and output.
struct BoundedProcess {
  enum Outcome {
    /// It ended, with its status and what it wrote.
    case finished(status: Int32, output: [UInt8])
    case missing
    case tookTooLong
    case tooMuchOutput
  }

  let tool: String
  let arguments: [String]
  /// Where its standard error goes.
  let complaints: URL
  let seconds: Int
  let memory: Int
  let output: Int

  // The shell sets the bound of memory on itself and then becomes the program.
  private static let script = "ulimit -v \"$1\"; shift; exec timeout -s KILL \"$@\""
  private static let pathWhenUnset = "/usr/local/bin:/usr/bin:/bin"
  private static let killed: Set<Int32> = [9, 137]

  func run() -> Outcome {
    guard seconds > 0 else { return .tookTooLong }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? Self.pathWhenUnset
    guard Self.isInstalled(tool, path) else { return .missing }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", Self.script, "sh", String(memory >> 10), String(seconds), tool] + arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = (try? FileHandle(forWritingTo: complaints)) ?? .nullDevice
    do { try process.run() } catch { return .missing }
    let bytes = Self.read(pipe.fileHandleForReading, atMost: output)
    if bytes == nil { process.terminate() }
    process.waitUntilExit()
    guard let bytes else { return .tooMuchOutput }
    let status = process.terminationStatus
    return Self.killed.contains(status) ? .tookTooLong : .finished(status: status, output: bytes)
  }

  private static func isInstalled(_ tool: String, _ path: String) -> Bool {
    path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

  /// What comes until the end; `nil` when it is more than the limit.
  private static func read(_ handle: FileHandle, atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      bytes.append(contentsOf: data)
      if bytes.count > limit { return nil }
    }
    return bytes
  }
}
