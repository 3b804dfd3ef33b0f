import Hummingbird
import Lists

/// Requests that cannot be answered, and why.
enum RequestFault: PortalError, Hashable {
  /// Nothing is at that address.
  case notFound
  /// There is no such programme, government, group ….
  case unknown(what: Thing, key: String)
  /// There was one; it is gone, and others stand in its place.
  case gone(key: String)
  /// The address does not take that method.
  case methodNotAllowed(allowed: String)
  /// The query is longer than what is read.
  case queryTooLong
  /// A value is longer than what is read.
  case valueTooLong(name: String, limit: Int)
  /// Percent signs that stand for no text.
  case undecodable
  /// A value that the name does not take.
  case badValue(name: String, value: String)
  /// More values of a name than it takes.
  case tooMany(name: String, limit: Int)
  /// A value that must be there is missing.
  case missing(name: String)
  /// What was sent is larger than what is taken, in bytes.
  case bodyTooLarge(limit: Int)
  /// What was sent is no form of this portal.
  case unreadableForm
  /// The list that was sent cannot be read.
  case unreadableList(code: String, Bilingual, Bilingual)
  /// Too many lists wait to be checked.
  case busy

  /// What an address can ask for.
  enum Thing: Sendable, Hashable {
    case programme, government, group, theme, bureau, edition, event, post
  }

  var status: HTTPResponse.Status {
    switch self {
    case .notFound, .unknown: .notFound
    case .gone: .gone
    case .methodNotAllowed: .methodNotAllowed
    case .queryTooLong, .valueTooLong, .undecodable, .badValue, .tooMany, .missing: .badRequest
    case .unreadableForm: .unsupportedMediaType
    case .bodyTooLarge: .contentTooLarge
    case .unreadableList: .unprocessableContent
    case .busy: .serviceUnavailable
    }
  }

  var code: String {
    switch self {
    case .notFound: "not-found"
    case .unknown: "unknown"
    case .gone: "gone"
    case .methodNotAllowed: "method-not-allowed"
    case .queryTooLong: "query-too-long"
    case .valueTooLong: "value-too-long"
    case .undecodable: "undecodable"
    case .badValue: "bad-value"
    case .tooMany: "too-many-values"
    case .missing: "missing-value"
    case .bodyTooLarge: "too-large"
    case .unreadableForm: "unreadable-form"
    case .unreadableList(let code, _, _): code
    case .busy: "busy"
    }
  }

  var message: Bilingual {
    switch self {
    case .notFound:
      Bilingual(
        ja: "このアドレスのページはありません。", en: "There is no page at this address.")
    case .unknown(let what, let key):
      Bilingual(
        ja: "「\(key)」という\(what.name.ja)は見つかりません。",
        en: "No \(what.name.en) is known as “\(key)”.")
    case .gone(let key):
      Bilingual(
        ja: "「\(key)」は公開を終えました。", en: "“\(key)” is no longer published.")
    case .methodNotAllowed(let allowed):
      Bilingual(
        ja: "このアドレスで使えるメソッドは \(allowed) です。",
        en: "This address takes \(allowed) only.")
    case .queryTooLong:
      Bilingual(
        ja: "アドレスの「?」より後が長すぎます（\(Query.longestQuery)バイトまで）。",
        en: "What follows “?” in the address is too long (\(Query.longestQuery) bytes at most).")
    case .valueTooLong(let name, let limit):
      Bilingual(
        ja: "「\(name)」の値が長すぎます（\(limit)文字まで）。",
        en: "The value of “\(name)” is too long (\(limit) characters at most).")
    case .undecodable:
      Bilingual(
        ja: "アドレスに、文字として読めない部分があります。",
        en: "Part of the address cannot be read as text.")
    case .badValue(let name, let value):
      Bilingual(
        ja: "「\(name)」に「\(value)」という値は使えません。",
        en: "“\(name)” does not take the value “\(value)”.")
    case .tooMany(let name, let limit):
      Bilingual(
        ja: "「\(name)」の値は\(limit)つまでです。", en: "“\(name)” takes \(limit) values at most.")
    case .missing(let name):
      Bilingual(ja: "「\(name)」の値が必要です。", en: "A value of “\(name)” is needed.")
    case .bodyTooLarge(let limit):
      Bilingual(
        ja: "送られたものが大きすぎます（\(limit >> 20)MiBまで）。手元で renkei check を使えば、より大きな一覧も確認できます。",
        en:
          "What was sent is too large (\(limit >> 20) MiB at most). The command renkei check takes larger lists."
      )
    case .unreadableForm:
      Bilingual(
        ja: "送られた内容を読み取れません。「一覧を確認する」のページから送ってください。",
        en: "What was sent cannot be read. Please send it from the page “Check a list”.")
    case .unreadableList(_, let message, let hint):
      Bilingual(
        ja: "\(message.ja)。\(hint.ja)。", en: "\(message.en). \(hint.en)")
    case .busy:
      Bilingual(
        ja: "ほかの一覧を確認しています。少し待ってから、もう一度お試しください。",
        en: "Other lists are being checked. Please try again in a little while.")
    }
  }
}

extension RequestFault.Thing {
  fileprivate var name: Bilingual {
    switch self {
    case .programme: Bilingual(ja: "事業", en: "programme")
    case .government: Bilingual(ja: "自治体", en: "local government")
    case .group: Bilingual(ja: "総称", en: "group wording")
    case .theme: Bilingual(ja: "分野", en: "theme")
    case .bureau: Bilingual(ja: "所管局", en: "bureau")
    case .event: Bilingual(ja: "イベント", en: "event")
    case .post: Bilingual(ja: "お知らせ", en: "news post")
    case .edition: Bilingual(ja: "一覧", en: "list")
    }
  }
}
