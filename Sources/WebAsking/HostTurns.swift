package import Foundation

/// Asks many addresses politely: each once, a host one at a time.
package enum HostTurns {
  /// How many hosts are asked at once.
  private static let mostHosts = 8

  /// Asks every address of the web.
  ///
  /// - Parameters:
  ///   - addresses: the addresses; doubles are asked once, what is none of the web is not asked.
  ///   - progress: told how many of all are done.
  ///   - ask: asks one address.
  /// - Returns: what each came to.
  package static func outcomes<Outcome: Sendable>(
    of addresses: [String], progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    ask: @escaping @Sendable (URL) async -> Outcome
  ) async -> [String: Outcome] {
    var seen: Set<String> = []
    let distinct = addresses.filter { seen.insert($0).inserted }
    var hosts: [String: [(address: String, url: URL)]] = [:]
    for address in distinct {
      guard let url = WebAddress.plain(address), let host = url.host() else { continue }
      hosts["\(host.lowercased()):\(url.port ?? 0)", default: []].append((address, url))
    }
    let count = hosts.values.reduce(0) { $0 + $1.count }
    var outcomes: [String: Outcome] = [:]
    var waiting = hosts.sorted { $0.key < $1.key }.map(\.value)[...]
    await withTaskGroup(of: [(String, Outcome)].self) { group in
      func next() {
        guard let host = waiting.popFirst() else { return }
        group.addTask {
          var answers: [(String, Outcome)] = []
          for (address, url) in host { answers.append((address, await ask(url))) }
          return answers
        }
      }
      for _ in 0..<mostHosts { next() }
      for await answers in group {
        for (address, outcome) in answers { outcomes[address] = outcome }
        progress(outcomes.count, count)
        next()
      }
    }
    return outcomes
  }
}
