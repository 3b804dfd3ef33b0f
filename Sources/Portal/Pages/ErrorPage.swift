import Foundation
import HTTPTypes

/// The page that says what went wrong, what was asked for, and where to go.
enum ErrorPage {
  struct Context: Sendable {
    /// What happened, in one sentence.
    let message: SafeHTML
    /// What else may help.
    let hint: String?
    /// The address asked for, decoded.
    let asked: String
    /// The number under which the log knows the error, and when it was.
    let reference: String
    let moment: MomentText
    /// Which heading stands over it.
    let isNotFound: Bool
    let isGone: Bool
    let isMethod: Bool
    let isBad: Bool
    let isRefused: Bool
    let isUnexpected: Bool
  }

  static func context(
    of fault: any PortalError, asked: String, reference: String, in request: PageRequest
  ) -> Context {
    let code = fault.status.code
    return Context(
      message: request.sentence(fault.message), hint: nil,
      asked: String(asked.prefix(200)).removingPercentEncoding ?? "",
      reference: reference, moment: MomentText(.now, in: request.language), isNotFound: code == 404,
      isGone: code == 410, isMethod: code == 405, isBad: code == 400,
      isRefused: [413, 415, 503].contains(code),
      isUnexpected: code >= 500 && code != 503)
  }

  /// The last part of a path, which the search field is filled with.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.flatMap { String($0).removingPercentEncoding } ?? ""
  }
}
