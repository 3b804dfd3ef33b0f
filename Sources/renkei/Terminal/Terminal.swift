import Checking
import Foundation
import Glibc

/// The two streams that a command writes to, and what is known of who reads them.
struct Terminal {
  let colour: Paint
  /// The columns of the window; `nil` where the output goes to a file or another program.
  let width: Int?
  let isInteractive: Bool

  /// - Parameter environment: `NO_COLOR` turns colours off, as <https://no-color.org> asks.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    colour = Paint(isOn: isTerminal && !isPlain)
    width = isTerminal ? Self.windowWidth() : nil
    isInteractive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
  }

  /// Writes lines of results to standard output, nothing in them that would steer a terminal.
  func write(_ lines: some Sequence<String>) {
    write(Data((ControlText.cleaned(lines.joined(separator: "\n")) + "\n").utf8))
  }

  func write(_ line: String) { write([line]) }

  /// Writes bytes for programs as they are.
  func write(_ data: Data) { Self.write(data, to: STDOUT_FILENO) }

  /// Writes a remark to standard error, which keeps results clean for other programs.
  func remark(_ text: String) {
    Self.write(Data((ControlText.cleaned(text) + "\n").utf8), to: STDERR_FILENO)
  }

  static func write(_ data: Data, to descriptor: Int32) {
    data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        // A reader that went away (`| head`) needs no more; nor can anything be told to it.
        guard written > 0 || errno == EINTR else { return }
        rest = rest.dropFirst(max(0, written))
      }
    }
  }

  private static func windowWidth() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
