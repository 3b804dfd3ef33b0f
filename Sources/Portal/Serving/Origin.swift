import Synchronization

/// The public address of the portal without a slash at its end.
///
/// Where none is configured it is host and port, and the port is known only once the system has
/// chosen it: set once, before the first request is answered.
final class Origin: Sendable {
  private let host: String
  private let isConfigured: Bool
  private let address: Mutex<String>

  init(_ configuration: PortalConfiguration) {
    host = configuration.host
    isConfigured = configuration.baseURL != nil
    var base = configuration.baseURL ?? "http://\(configuration.host):\(configuration.port)"
    while base.hasSuffix("/") { base.removeLast() }
    address = Mutex(base)
  }

  /// The address.
  var text: String { address.withLock { $0 } }

  /// Takes the port that the server listens on.
  func listens(on port: Int) {
    guard !isConfigured else { return }
    address.withLock { $0 = "http://\(host):\(port)" }
  }
}
