import Foundation
import Glibc
import Synchronization

/// A line on standard error that shows how far a long piece of work is.
///
/// Nothing is shown in the first second, nor where standard error is not a terminal.
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isDrawn = false
    /// What goes on whose length is not known.
    var phase: String?
  }

  private static let width = 30

  private let title: String
  private let isInteractive: Bool
  private let begun = ContinuousClock.now
  private let state = Mutex(State())

  init(_ title: String, on terminal: Terminal) {
    self.title = title
    isInteractive = terminal.isInteractive
  }

  /// Shows that so many of all are done.
  func show(_ done: Int, of total: Int) {
    guard total > 0 else { return }
    let filled = Self.width * done / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    state.withLock { draw("\(bar) \(100 * done / total)%", &$0) }
  }

  /// Shows that something goes on while work of unknown length is done.
  func during<Value>(_ phase: String, _ work: () throws -> Value) rethrows -> Value {
    guard isInteractive else { return try work() }
    state.withLock { $0.phase = phase }
    let pulse = Task.detached { [self] in
      var beat = 0
      while (try? await Task.sleep(for: .milliseconds(200))) != nil {
        beat += 1
        let dots = String(repeating: "·", count: beat % 4)
        // The work may have ended between the beat and the drawing.
        state.withLock { if $0.phase == phase { draw(phase + " " + dots, &$0) } }
      }
    }
    defer {
      pulse.cancel()
      state.withLock { $0.phase = nil }
    }
    return try work()
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isDrawn { write("") }
      state = State()
    }
  }

  private func draw(_ text: String, _ state: inout State) {
    let now = ContinuousClock.now
    guard isInteractive, now - begun > .seconds(1) else { return }
    if let last = state.lastDrawn, now - last < .milliseconds(100) { return }
    state.lastDrawn = now
    state.isDrawn = true
    write(title + " " + text)
  }

  private func write(_ text: String) {
    Terminal.write(Data("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }
}
