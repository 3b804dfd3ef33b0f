import Briefs
import CivilDates
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PDFDrawing

/// What is asked for as one sheet: its content, or where to go instead.
enum BriefAnswer: Sendable {
  case brief(Brief)
  /// The page of another sheet: for this once (303), or for good (308).
  case redirect(Link, permanently: Bool)
}

/// A sheet of the site: the address of its page, and the pure function that says what stands on it.
struct BriefRoute: Sendable {
  let address: Address
  let answer: @Sendable (PageRequest) throws -> BriefAnswer

  init(_ address: Address, _ answer: @escaping @Sendable (PageRequest) throws -> BriefAnswer) {
    self.address = address
    self.answer = answer
  }
}

/// Turns sheets into PDFs, and keeps them as pages are kept.
struct BriefServer: Sendable {
  let pages: PageServer

  func respond(
    to request: Request, context: PortalRequestContext, route: BriefRoute, language: Language
  ) throws -> Response {
    let pageRequest = try pages.pageRequest(for: request, context: context, in: language)
    let kept = pageRequest.snapshot.pages
    let key = "pdf \(language.rawValue) \(pageRequest.today.iso) \(pageRequest.path)"
    let page: PageCache.Page
    if let found = kept[key] {
      page = found
    } else {
      switch try route.answer(pageRequest) {
      case .redirect(let link, let permanently):
        return Response(
          status: permanently ? .permanentRedirect : .seeOther,
          headers: [.location: link.href(language) + ".pdf", .cacheControl: "no-cache"])
      case .brief(let brief):
        let bytes = try Self.pdf(of: brief)
        page = PageCache.Page(
          body: TwofoldBody(plain: ByteBuffer(bytes: bytes)), etag: ContentHash(bytes).etag)
        kept.insert(page, for: key)
      }
    }
    var headers: HTTPFields = [
      .contentType: "application/pdf", .contentLanguage: language.tag,
      .cacheControl: "no-cache", .eTag: page.etag,
    ]
    if request.headers.matches(etag: page.etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentDisposition] = "inline; filename=\"\(Self.fileName(pageRequest.path))\""
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.body.plain))
  }

  private static func pdf(of brief: Brief) throws -> [UInt8] {
    do throws(DrawingError) {
      return try BriefSheet(brief).pdf()
    } catch {
      throw UnexpectedFault(logDetail: "brief: \(error)")
    }
  }

  /// The name under which it is saved: renkei-082201.pdf.
  private static func fileName(_ path: String) -> String {
    let key = path.split(separator: "/").dropLast().last ?? "brief"
    return "renkei-" + key.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      + ".pdf"
  }
}
