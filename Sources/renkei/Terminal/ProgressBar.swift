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
  }

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
    guard isInteractive, total > 0 else { return }
    let now = ContinuousClock.now
    guard now - begun > .seconds(1) else { return }
    state.withLock { state in
      if let last = state.lastDrawn, now - last < .milliseconds(100), done < total { return }
      state.lastDrawn = now
      state.isDrawn = true
      let filled = 30 * done / total
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      Terminal.write(
        Data("\r\u{1B}[K\(title) \(bar) \(100 * done / total)%".utf8), to: STDERR_FILENO)
    }
  }

  /// Shows that something goes on whose length is not known.
  func show(_ phase: String) {
    guard isInteractive, ContinuousClock.now - begun > .seconds(1) else { return }
    state.withLock { state in
      state.isDrawn = true
      Terminal.write(Data("\r\u{1B}[K\(title) \(phase) …".utf8), to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isDrawn { Terminal.write(Data("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
      state.isDrawn = false
    }
  }
}
