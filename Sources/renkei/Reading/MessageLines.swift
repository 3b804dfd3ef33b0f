import Foundation
import Glibc

/// Standard input a line at a time, each of bounded length.
struct MessageLines {
  enum Line: Equatable {
    case message(Data)
    /// More bytes than are taken; they were passed over.
    case tooLong
  }

  private static let chunk = 1 << 16

  private let limit: Int
  private let descriptor: Int32
  private var pending = Data()
  private var isEnded = false

  init(limit: Int, descriptor: Int32 = STDIN_FILENO) {
    self.limit = limit
    self.descriptor = descriptor
  }

  /// The next line that is not empty, without its end; `nil` when there are no more.
  mutating func next() -> Line? {
    var line = Data()
    var isTooLong = false
    while true {
      if pending.isEmpty, !fill() {
        return isTooLong ? .tooLong : line.isEmpty ? nil : .message(line)
      }
      let end = pending.firstIndex(of: UInt8(ascii: "\n"))
      let piece = pending[..<(end ?? pending.endIndex)]
      if line.count + piece.count > limit {
        isTooLong = true
        line = Data()
      } else if !isTooLong {
        line += piece
      }
      pending = end.map { Data(pending[($0 + 1)...]) } ?? Data()
      guard end != nil else { continue }
      if isTooLong { return .tooLong }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if !line.isEmpty { return .message(line) }
    }
  }

  private mutating func fill() -> Bool {
    guard !isEnded else { return false }
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    var count: Int
    repeat { count = read(descriptor, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0 else {
      isEnded = true
      return false
    }
    pending = Data(buffer.prefix(count))
    return true
  }
}
