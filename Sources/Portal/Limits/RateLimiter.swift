import Synchronization

/// A bucket of tokens for each client: a request takes one, and they come back with time.
///
/// Memory is bounded: a full bucket is the same as none, and beyond that the clients seen longest
/// ago are forgotten.
package final class RateLimiter: Sendable {
  /// What became of a request.
  package struct Verdict: Sendable, Hashable {
    /// Whether it may go on.
    package let isAllowed: Bool
    /// How many more requests may follow at once.
    package let remaining: Int
    /// In how many seconds, rounded up, the bucket is full again.
    package let secondsToFull: Int
    /// In how many seconds, rounded up, the next request may come; 0 where it may come now.
    package let secondsToNext: Int
  }

  private struct Bucket {
    var tokens: Double
    var last: ContinuousClock.Instant
  }

  /// How many requests a minute may bring.
  package let perMinute: Int
  private let mostClients: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  /// Makes a limiter.
  ///
  /// - Parameters:
  ///   - perMinute: how many requests a minute may bring, at least 1.
  ///   - mostClients: how many clients are remembered.
  package init(perMinute: Int, mostClients: Int = 20_000) {
    self.perMinute = max(1, perMinute)
    self.mostClients = mostClients
  }

  /// How many clients are remembered.
  package var clients: Int { buckets.withLock(\.count) }

  /// Counts a request of a client.
  package func take(_ client: String, at now: ContinuousClock.Instant = .now) -> Verdict {
    buckets.withLock { buckets in
      var bucket = buckets[client] ?? Bucket(tokens: Double(perMinute), last: now)
      bucket.tokens = tokens(in: bucket, at: now)
      bucket.last = max(bucket.last, now)
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      if buckets[client] == nil, buckets.count >= mostClients { forget(in: &buckets, at: now) }
      buckets[client] = bucket
      return Verdict(
        isAllowed: isAllowed, remaining: Int(bucket.tokens),
        secondsToFull: seconds(for: Double(perMinute) - bucket.tokens),
        secondsToNext: seconds(for: max(0, 1 - bucket.tokens)))
    }
  }

  private func tokens(in bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    let passed = max(0, (now - bucket.last) / .seconds(1))
    return min(Double(perMinute), bucket.tokens + passed * Double(perMinute) / 60)
  }

  private func seconds(for tokens: Double) -> Int {
    Int((tokens * 60 / Double(perMinute)).rounded(.up))
  }

  // Half go at once, so that the sort is rare.
  private func forget(in buckets: inout [String: Bucket], at now: ContinuousClock.Instant) {
    buckets = buckets.filter { tokens(in: $0.value, at: now) < Double(perMinute) }
    guard buckets.count > mostClients / 2 else { return }
    for (client, _) in buckets.sorted(by: { $0.value.last < $1.value.last })
      .prefix(buckets.count - mostClients / 2)
    { buckets[client] = nil }
  }
}
