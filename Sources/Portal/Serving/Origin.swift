import Synchronization

/// The public address of the portal without a slash at its end.
///
/// Where none is configured it is host and port, and the port is known only once the system has
/// chosen it: set once, before the first request is answered.
final class Origin: Sendable {
  private let host: String
  /// Whether others can be expected to reach it: it was configured, and is no guess.
  let isPublic: Bool
  private let address: Mutex<String>

  init(_ configuration: PortalConfiguration) {
    host = configuration.host
    isPublic = configuration.baseURL != nil
    var base = configuration.baseURL ?? "http://\(configuration.host):\(configuration.port)"
    while base.hasSuffix("/") { base.removeLast() }
    address = Mutex(base)
  }

  /// The address.
  var text: String { address.withLock { $0 } }

  /// Takes the port that the server listens on.
  func listens(on port: Int) {
    guard !isPublic else { return }
    address.withLock { $0 = "http://\(host):\(port)" }
  }
}
