import Foundation
import FoundationNetworking
import WebAsking

/// Asks addresses whether they answer, politely: each once, a host one at a time, for the head of
/// the answer alone.
package struct LinkProber: Sendable {
  // In seconds; whoever asks for a longer pause is left alone.
  private static let longestPause = 10

  private let timeout: Double

  /// Makes a prober.
  ///
  /// - Parameter timeout: how long an answer may take, in seconds.
  package init(timeout: Double = 10) { self.timeout = timeout }

  /// Asks every address.
  ///
  /// - Parameters:
  ///   - addresses: the addresses; doubles are asked once.
  ///   - progress: told how many of all are done.
  /// - Returns: what each came to.
  package func outcomes(
    of addresses: [String], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> [String: LinkOutcome] {
    let client = WebClient(timeout: timeout, purpose: "link check")
    let session = client.session()
    defer { session.finishTasksAndInvalidate() }
    let outcomes = await HostTurns.outcomes(of: addresses, progress: progress) { url in
      await outcome(of: url, client, session)
    }
    return Dictionary(
      addresses.map { ($0, outcomes[$0] ?? .notAsked) }, uniquingKeysWith: { first, _ in first })
  }

  private func outcome(
    of url: URL, _ client: WebClient, _ session: URLSession
  ) async -> LinkOutcome {
    var hops: [LinkHop] = []
    var url = url
    while true {
      let answer: WebClient.Answer
      switch await answering(url, client, session) {
      case .success(let found): answer = found
      case .failure(let error): return .unreachable(Self.obstacle(error))
      }
      guard let next = WebAddress.next(after: url, answer) else {
        return .answered(status: answer.status, hops: hops)
      }
      guard hops.count < WebAddress.mostHops else { return .unreachable(.tooManyRedirects) }
      hops.append(LinkHop(status: answer.status, address: next.absoluteString))
      url = next
    }
  }

  /// The answer to HEAD; where it may be only HEAD that is refused, that to GET.
  private func answering(
    _ url: URL, _ client: WebClient, _ session: URLSession
  ) async -> Result<WebClient.Answer, URLError> {
    var result = await client.ask(url, method: "HEAD", in: session)
    if case .success(let answer) = result, answer.status >= 400,
      ![429, 503].contains(answer.status)
    {
      result = await client.ask(url, method: "GET", in: session)
    }
    if case .success(let answer) = result, [429, 503].contains(answer.status),
      case let pause = answer.retryAfter ?? 1, pause <= Self.longestPause
    {
      try? await Task.sleep(for: .seconds(max(0, pause)))
      result = await client.ask(url, method: "GET", in: session)
    }
    return result
  }

  private static func obstacle(_ error: URLError) -> LinkOutcome.Obstacle {
    switch error.code {
    case .cannotFindHost, .dnsLookupFailed: .unknownHost
    case .cannotConnectToHost: .refusedConnection
    case .timedOut: .timedOut
    case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
      .clientCertificateRequired:
      .insecure
    default: .broken
    }
  }
}
