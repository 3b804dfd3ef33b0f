import HTTPTypes
import Hummingbird
import Lists
import NIOCore

/// An error of the API as RFC 9457 has it: a stable name, a title, and what happened.
struct Problem: Encodable, Sendable {
  let type: String
  let title: String
  let status: Int
  /// What happened, in Japanese.
  let detail: String
  /// The same in English.
  let detailEnglish: String
  /// The stable name of the problem.
  let code: String
  /// The number under which the log knows it.
  let reference: String

  private enum CodingKeys: String, CodingKey {
    case type, title, status, detail, code, reference
    case detailEnglish = "detail_en"
  }

  init(_ fault: any PortalError, reference: String) {
    // No page explains each name: the RFC has "about:blank" for that.
    type = "about:blank"
    title = fault.status.reasonPhrase
    status = fault.status.code
    detail = fault.message.ja
    detailEnglish = fault.message.en
    code = fault.code
    self.reference = reference
  }
}
