import Foundation

/// Times of one operation, in seconds.
struct Measurement {
  private let sorted: [Double]

  init(_ seconds: [Double]) { sorted = seconds.sorted() }

  /// The value below which so many of a hundred lie.
  func percentile(_ percent: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * percent / 100))]
  }

  var median: Double { percentile(50) }

  /// How long a piece of work takes, with its result.
  static func time<Result>(_ work: () async throws -> Result) async rethrows -> (Result, Double) {
    let start = ContinuousClock.now
    let result = try await work()
    return (result, Double(seconds: ContinuousClock.now - start))
  }

  /// The most memory that the process held so far, in bytes (VmHWM of /proc/self/status).
  static var peakMemory: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").compactMap({ Int($0) }).first
    else { return 0 }
    return kilobytes * 1024
  }
}

extension Double {
  init(seconds duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = Double(seconds) + Double(attoseconds) / 1e18
  }

  /// Rounded to so many digits after the point.
  func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
