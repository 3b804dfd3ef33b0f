/// What asking an address came to.
package enum LinkOutcome: Sendable, Hashable {
  /// The server answered, perhaps after leading on.
  case answered(status: Int, hops: [LinkHop])
  /// There was no answer.
  case unreachable(Obstacle)
  /// The address is not asked: it is none of the web.
  case notAsked

  /// What kept an answer away.
  package enum Obstacle: Sendable, Hashable {
    /// No host bears the name.
    case unknownHost
    /// Nothing listens there.
    case refusedConnection
    /// There was no answer in time.
    case timedOut
    /// The certificate or the encryption is not sound.
    case insecure
    /// It leads on without end.
    case tooManyRedirects
    /// Something else broke the conversation.
    case broken
  }
}

/// One step on the way that a link leads.
package struct LinkHop: Sendable, Hashable {
  /// The status that sent on: 301, 302 ….
  package let status: Int
  /// Where it sent to.
  package let address: String

  /// Makes a step.
  package init(status: Int, address: String) {
    self.status = status
    self.address = address
  }

  /// Whether the move is for good.
  package var isPermanent: Bool { status == 301 || status == 308 }
}
