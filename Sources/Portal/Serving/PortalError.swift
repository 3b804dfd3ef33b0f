import Hummingbird
import Lists

/// An error that knows its answer: the status, what the reader is told in both languages, and what
/// only the log sees.
protocol PortalError: Error, Sendable {
  /// The HTTP status.
  var status: HTTPResponse.Status { get }
  /// The stable name of the problem, for programs: `bad-value`.
  var code: String { get }
  /// What happened and what to do, in the reader's words.
  var message: Bilingual { get }
  /// What is added to the log; nothing of it is shown.
  var logDetail: String? { get }
}

extension PortalError {
  var logDetail: String? { nil }
}
