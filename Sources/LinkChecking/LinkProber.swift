import Foundation
import FoundationNetworking

/// Asks addresses whether they answer, politely: each once, a host one at a time, for the head of
/// the answer alone.
package struct LinkProber: Sendable {
  /// How many hosts are asked at once.
  private static let mostHosts = 8
  private static let mostHops = 5
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
    let client = WebClient(timeout: timeout)
    let session = client.session()
    defer { session.finishTasksAndInvalidate() }
    var seen: Set<String> = []
    let distinct = addresses.filter { seen.insert($0).inserted }
    var outcomes: [String: LinkOutcome] = [:]
    var hosts: [String: [(address: String, url: URL)]] = [:]
    for address in distinct {
      if let url = Self.url(address), let host = url.host() {
        hosts["\(host.lowercased()):\(url.port ?? 0)", default: []].append((address, url))
      } else {
        outcomes[address] = .notAsked
      }
    }
    var waiting = hosts.sorted { $0.key < $1.key }.map(\.value)[...]
    await withTaskGroup(of: [(String, LinkOutcome)].self) { group in
      func next() {
        guard let host = waiting.popFirst() else { return }
        group.addTask {
          var answers: [(String, LinkOutcome)] = []
          for (address, url) in host {
            answers.append((address, await outcome(of: url, client, session)))
          }
          return answers
        }
      }
      for _ in 0..<Self.mostHosts { next() }
      for await answers in group {
        for (address, outcome) in answers { outcomes[address] = outcome }
        progress(outcomes.count, distinct.count)
        next()
      }
    }
    return outcomes
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
      guard [301, 302, 303, 307, 308].contains(answer.status),
        let location = answer.location,
        let next = URL(string: location, relativeTo: url)?.absoluteURL,
        let plain = Self.url(next.absoluteString)
      else { return .answered(status: answer.status, hops: hops) }
      guard hops.count < Self.mostHops else { return .unreachable(.tooManyRedirects) }
      hops.append(LinkHop(status: answer.status, address: plain.absoluteString))
      url = plain
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

  /// The address as it is asked: of the web, without a password, without a fragment.
  private static func url(_ address: String) -> URL? {
    guard let url = URL(string: address),
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = parts.host, !host.isEmpty
    else { return nil }
    parts.user = nil
    parts.password = nil
    parts.fragment = nil
    return parts.url
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
