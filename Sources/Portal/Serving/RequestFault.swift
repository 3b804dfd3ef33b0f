import Hummingbird
import Lists

/// Requests that cannot be answered, and why.
enum RequestFault: PortalError, Hashable {
  /// Nothing is at that address.
  case notFound
  /// The interface for programs has nothing at that address.
  case noOperation
  /// There is such a page, or none, but nothing of it that other sites could show.
  case notEmbeddable
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
  /// A value that its description in the interface rules out.
  case unsuited(name: String, value: String, takes: ValueRule)
  /// A name without a value, where leaving it out would mean something else.
  case empty(name: String)
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
  /// A cursor that is none.
  case unreadableCursor
  /// A cursor that another question was answered with.
  case cursorOfOtherQuestion
  /// A cursor into data that has changed since.
  case staleCursor
  /// A client asks more than its share.
  case tooManyRequests(seconds: Int)

  /// What an address can ask for.
  enum Thing: Sendable, Hashable {
    case programme, government, group, theme, bureau, edition, event, post
  }

  var status: HTTPResponse.Status {
    switch self {
    case .notFound, .noOperation, .notEmbeddable, .unknown: .notFound
    case .gone, .staleCursor: .gone
    case .methodNotAllowed: .methodNotAllowed
    case .queryTooLong, .valueTooLong, .undecodable, .badValue, .unsuited, .empty, .tooMany,
      .missing, .unreadableCursor, .cursorOfOtherQuestion:
      .badRequest
    case .tooManyRequests: .tooManyRequests
    case .unreadableForm: .unsupportedMediaType
    case .bodyTooLarge: .contentTooLarge
    case .unreadableList: .unprocessableContent
    case .busy: .serviceUnavailable
    }
  }

  var code: String {
    switch self {
    case .notFound, .noOperation: "not-found"
    case .notEmbeddable: "not-embeddable"
    case .unknown: "unknown"
    case .gone: "gone"
    case .methodNotAllowed: "method-not-allowed"
    case .queryTooLong: "query-too-long"
    case .valueTooLong: "value-too-long"
    case .undecodable: "undecodable"
    case .badValue, .unsuited: "bad-value"
    case .empty: "empty-value"
    case .tooMany: "too-many-values"
    case .missing: "missing-value"
    case .bodyTooLarge: "too-large"
    case .unreadableForm: "unreadable-form"
    case .unreadableList(let code, _, _): code
    case .busy: "busy"
    case .unreadableCursor: "unreadable-cursor"
    case .cursorOfOtherQuestion: "other-cursor"
    case .staleCursor: "stale-cursor"
    case .tooManyRequests: "too-many-requests"
    }
  }

  /// Only what a page can tell has plain words: programs are answered in Japanese and English.
  var message: Bilingual {
    switch self {
    case .notFound:
      Bilingual(
        ja: "アドレスを確かめるか、上の検索で探してください。",
        en: "Please check the address, or search for it above.",
        easy: "この アドレスの ページは ありません。")
    case .noOperation:
      Bilingual(
        ja: "APIにこのアドレスはありません。使えるアドレスは \(Address.openAPI().path) にあります。",
        en: "The API has no such address. Those that it has are in \(Address.openAPI().path).")
    case .notEmbeddable:
      Bilingual(
        ja: "このアドレスには、ほかのサイトに表示できる内容がありません。事業、自治体、自治体の一覧、地図、イベントの一覧・月・週のアドレスを指定してください。",
        en:
          "Nothing at this address can be shown on another site. Give that of a programme, a local government, the list of governments, the maps, or a list, month or week of events."
      )
    case .unknown(let what, let key):
      Bilingual(
        ja: "「\(key)」という\(what.name.ja)は見つかりません。一覧で確かめてください。",
        en: "No \(what.name.en) is known as “\(key)”. Please look it up in the list.",
        easy: "「\(key)」という \(what.name.easy ?? what.name.ja)は ありません。ページから さがして ください。")
    case .gone(let key):
      Bilingual(
        ja: "「\(key)」は公開を終えました。", en: "“\(key)” is no longer published.",
        easy: "「\(key)」は もう 見られません。")
    case .methodNotAllowed(let allowed):
      Bilingual(
        ja: "このアドレスで使えるメソッドは \(allowed) です。",
        en: "This address takes \(allowed) only.",
        easy: "この アドレスで 使えるのは \(allowed)だけです。")
    case .queryTooLong:
      Bilingual(
        ja: "アドレスの「?」より後が長すぎます（\(Query.longestQuery)バイトまで）。",
        en: "What follows “?” in the address is too long (\(Query.longestQuery) bytes at most).",
        easy: "アドレスの「?」の 後が 長すぎます。\(Query.longestQuery)バイト（文字の 量）までです。")
    case .valueTooLong(let name, let limit):
      Bilingual(
        ja: "「\(name)」の値が長すぎます（\(limit)文字まで）。",
        en: "The value of “\(name)” is too long (\(limit) characters at most).",
        easy: "「\(name)」の ことばが 長すぎます。\(limit)文字までです。")
    case .undecodable:
      Bilingual(
        ja: "アドレスに、文字として読めない部分があります。UTF-8の文字を、制御文字を除いて指定してください。",
        en: "Part of the address cannot be read as text. Give UTF-8 without control characters.",
        easy: "アドレスの 中に 読めない 文字が あります。アドレスを もう一度 確かめて ください。")
    case .badValue(let name, let value):
      Bilingual(
        ja: "「\(name)」に「\(value)」という値は使えません。値を確かめるか、「\(name)」を省いてください。",
        en: "“\(name)” does not take the value “\(value)”. Correct it, or leave “\(name)” out.",
        easy: "「\(name)」に「\(value)」は 使えません。アドレスの「\(name)」の ところを 直すか、消して ください。")
    case .unsuited(let name, let value, let rule):
      Bilingual(
        ja: "「\(name)」に「\(value)」という値は使えません。\(rule.wish.ja)を指定してください。",
        en: "“\(name)” does not take the value “\(value)”. Give \(rule.wish.en).")
    case .empty(let name):
      Bilingual(
        ja: "「\(name)」の値が空です。値を指定するか、「\(name)」を省いてください。",
        en: "The value of “\(name)” is empty. Give one, or leave “\(name)” out.",
        easy: "アドレスの「\(name)」の 後に 何も ありません。ことばを 書くか、「\(name)」を 消して ください。")
    case .tooMany(let name, 1):
      Bilingual(
        ja: "「\(name)」が二つ以上あります。一つだけ指定してください。",
        en: "“\(name)” is there more than once. Give it once.",
        easy: "アドレスに「\(name)」が 2つ以上 あります。1つだけに して ください。")
    case .tooMany(let name, let limit):
      Bilingual(
        ja: "「\(name)」の値は\(limit)つまでです。", en: "“\(name)” takes \(limit) values at most.",
        easy: "アドレスの「\(name)」は \(limit)つまでです。")
    case .missing(let name):
      Bilingual(
        ja: "「\(name)」の値が必要です。「\(name)」を指定してください。",
        en: "A value of “\(name)” is needed. Please give one.")
    case .bodyTooLarge(let limit):
      Bilingual(
        ja: "送られたものが大きすぎます（\(limit >> 20)MiBまで）。手元で renkei check を使えば、より大きな一覧も確認できます。",
        en:
          "What was sent is too large (\(limit >> 20) MiB at most). The command renkei check takes larger lists.",
        easy:
          "送った ものが 大きすぎます。\(limit >> 20)MiB（ファイルの 大きさ）までです。もっと 大きい 一覧は、自分の パソコンで renkei check（プログラム）を 使って 調べて ください。"
      )
    case .unreadableForm:
      Bilingual(
        ja: "送られた内容を読み取れません。「一覧を確認する」のページから送ってください。",
        en: "What was sent cannot be read. Please send it from the page “Check a list”.",
        easy: "送った ものを 読めませんでした。「一覧を 調べる」の ページから 送って ください。")
    case .unreadableList(_, let message, let hint):
      Bilingual(
        ja: "\(message.ja)。\(hint.ja)。", en: "\(message.en). \(hint.en)")
    case .busy:
      Bilingual(
        ja: "ほかの一覧を確認しています。少し待ってから、もう一度お試しください。",
        en: "Other lists are being checked. Please try again in a little while.",
        easy: "今、ほかの 一覧を 調べて います。少し 待って、もう一度 送って ください。")
    case .unreadableCursor:
      Bilingual(
        ja: "「cursor」の値を読み取れません。前の回答の nextCursor をそのまま指定してください。",
        en: "The value of “cursor” cannot be read. Give the nextCursor of the answer before.")
    case .cursorOfOtherQuestion:
      Bilingual(
        ja: "「cursor」の値は別の条件のものです。limit 以外の条件を前と同じにしてください。",
        en: "The cursor belongs to another question. Keep all parameters but limit as they were.")
    case .staleCursor:
      Bilingual(
        ja: "「cursor」の値が作られてからデータが変わりました。cursor なしで最初から読んでください。",
        en: "The data has changed since the cursor was made. Begin again without a cursor.")
    case .tooManyRequests(let seconds):
      Bilingual(
        ja: "短い時間に多くの要求がありました。\(seconds)秒たってから、もう一度お試しください。",
        en: "Too many requests in a short time. Please try again in \(seconds) s.")
    }
  }
}

extension RequestFault.Thing {
  fileprivate var name: Bilingual {
    switch self {
    case .programme: Bilingual(ja: "事業", en: "programme")
    case .government: Bilingual(ja: "自治体", en: "local government")
    case .group: Bilingual(ja: "総称", en: "group wording", easy: "まとめた 言い方")
    case .theme: Bilingual(ja: "分野", en: "theme")
    case .bureau: Bilingual(ja: "所管局", en: "bureau", easy: "担当の 局")
    case .event: Bilingual(ja: "イベント", en: "event")
    case .post: Bilingual(ja: "お知らせ", en: "news post")
    case .edition: Bilingual(ja: "一覧", en: "list")
    }
  }
}
