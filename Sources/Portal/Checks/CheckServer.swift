import BureauWorkbooks
import Catalogue
import Checking
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import ListWriting
import Lists
import NIOCore

/// Takes lists that are handed in, on the page and by the API, and answers with what was found.
/// Nothing of them is kept: neither stored, nor cached, nor logged.
struct CheckServer: Sendable {
  // What a form adds to its file: names, boundaries, the base64 of what it carries.
  private static let formOverhead = 64 << 10

  let pages: PageServer
  let desk = CheckDesk()

  /// Answers the page's form.
  func respondToForm(
    _ request: Request, _ context: PortalRequestContext, in language: Language
  ) async throws -> Response {
    let body = try await Self.body(of: request, upTo: CheckOrder.sizeLimit + Self.formOverhead)
    guard let form = MultipartForm(body, contentType: request.headers[.contentType] ?? "") else {
      throw RequestFault.unreadableForm
    }
    let pageRequest = try pages.pageRequest(for: request, context: context, in: language)
    let gazetteer = pageRequest.gazetteer
    let today = pageRequest.today
    do {
      let order = try CheckOrder(form, gazetteer: gazetteer)
      switch order.wish {
      case .page:
        let outcome = try await desk.perform {
          try order.check(order.bytes, gazetteer: gazetteer, today: today)
        }
        return try pages.response(
          to: request, "pages/check-report",
          CheckReportPage.context(of: outcome, for: order, in: pageRequest), pageRequest)
      case .report:
        let outcome = try await desk.perform {
          try order.check(order.bytes, gazetteer: gazetteer, today: today)
        }
        let text = HTMLReport.render([outcome.list], Self.options(language))
        return Self.file(
          Array(text.utf8), named: order.fileName + ".report.html", type: HTMLReport.mediaType)
      case .workbook:
        let options = Self.options(language)
        let bytes = try await desk.perform {
          let outcome = try order.check(order.bytes, gazetteer: gazetteer, today: today)
          return try FindingsWorkbook.bytes(of: [outcome.list], options)
        }
        return Self.file(
          bytes, named: order.fileName + ".report.xlsx", type: XLSXWriter.mediaType)
      case .sure, .all:
        let confidence = order.wish == .sure ? FixIt.Confidence.sure : .maybe
        let repair = try await desk.perform {
          try order.repair(upTo: confidence, gazetteer: gazetteer, today: today)
        }
        return Self.file(
          repair.bytes, named: Self.marked(order.fileName), type: "application/octet-stream")
      }
    } catch let fault as CheckOrder.Fault {
      return try refused(fault.message, hint: nil, form, request, pageRequest)
    } catch let error as ListError {
      return try refused(error.message, hint: error.hint, form, request, pageRequest)
    } catch let error as WritingError {
      return try refused(error.message, hint: error.hint, form, request, pageRequest)
    } catch let error as EditError {
      return try refused(error.message, hint: error.hint, form, request, pageRequest)
    }
  }

  /// Answers the API: the body is the file, the answer what was found.
  func respondToAPI(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let query = try Query(request.uri.query)
    try pages.site.openAPI.check(query, of: .apiCheck, method: "post")
    let gazetteer = pages.source.snapshot.catalogue.gazetteer
    let today = pages.site.today
    let body = try await Self.body(of: request, upTo: CheckOrder.sizeLimit)
    let language: OutputLanguage = query.value("language") == "en" ? .en : .ja
    let order = try CheckOrder(
      bytes: Array(body), named: query.value("name"), issuer: query.value("issuer"),
      gazetteer: gazetteer)
    do {
      let outcome = try await desk.perform {
        try order.check(order.bytes, gazetteer: gazetteer, today: today)
      }
      let answer = CheckOutput(
        outcome.edition, findings: zip(outcome.list.findings, outcome.list.fingerprints),
        in: language)
      return Response(
        status: .ok,
        headers: [
          .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
          .accessControlAllowOrigin: "*", .contentLanguage: language.rawValue,
        ],
        body: .init(byteBuffer: ByteBuffer(bytes: try JSONText.data(answer))))
    } catch let error as ListError {
      throw RequestFault.unreadableList(code: error.code, error.message, error.hint)
    }
  }

  /// The form once more, with what is wrong in front.
  private func refused(
    _ message: Bilingual, hint: Bilingual?, _ form: MultipartForm, _ request: Request,
    _ pageRequest: PageRequest
  ) throws -> Response {
    let context = CheckPage.context(
      pageRequest,
      fault: CheckPage.FormFault(
        message: pageRequest.sentence(message), hint: hint.map { pageRequest.sentence($0) }),
      text: form.text("text") ?? "", issuer: form.text("issuer") ?? "")
    return try pages.response(
      to: request, "pages/check", context, pageRequest, status: .unprocessableContent)
  }

  static func body(of request: Request, upTo limit: Int) async throws -> Data {
    do {
      return Data(try await request.body.collect(upTo: limit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw RequestFault.bodyTooLarge(limit: CheckOrder.sizeLimit)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw RequestFault.bodyTooLarge(limit: CheckOrder.sizeLimit)
    }
  }

  private static func file(_ bytes: [UInt8], named name: String, type: String) -> Response {
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: Attachment.header(name),
        .cacheControl: "no-store",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A report that holds all that was found.
  private static func options(_ language: Language) -> ReportOptions {
    ReportOptions(language: language.isJapanese ? .ja : .en, showsNotes: true)
  }

  /// `list.fixed.txt` for `list.txt`.
  private static func marked(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name + ".fixed" }
    return name[..<dot] + ".fixed" + name[dot...]
  }
}

extension CheckOrder.Fault {
  fileprivate var message: Bilingual {
    switch self {
    case .nothingGiven:
      Bilingual(
        ja: "一覧のファイルを選ぶか、表を貼り付けてください。", en: "Choose the list's file, or paste its table.",
        easy: "一覧の ファイルを 選んで ください。または、表を はって ください。")
    case .unknownIssuer(let name):
      Bilingual(
        ja: "「\(name)」という自治体は見つかりません。コード（例: 13000）でも指定できます。",
        en: "No local government is known as “\(name)”. A code (13000) will do, too.",
        easy: "「\(name)」という 自治体は ありません。番号（例：13000）を 書いても いいです。")
    case .ambiguousIssuer(let name):
      Bilingual(
        ja: "「\(name)」という自治体は複数あります。コードか、都道府県からの名前で指定してください。",
        en: "Several local governments are called “\(name)”. Give the code, or the prefecture too.",
        easy: "「\(name)」という 自治体は 2つ以上 あります。番号を 書くか、都道府県の 名前から 書いて ください。")
    }
  }
}
