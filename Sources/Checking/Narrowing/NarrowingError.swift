public import Lists

/// Why findings cannot be narrowed as asked: by a baseline, by acceptances, to a bureau.
public enum NarrowingError: Error, Sendable, Hashable {
  /// The file is no report of an earlier check.
  case noReport(file: String)
  /// The file has no row of headings with the columns needed.
  case noHeadings(file: String, missing: [String])
  /// A row names no rule that there is.
  case unknownRule(file: String, line: Int, rule: String)
  /// A row gives no reason.
  case noReason(file: String, line: Int)
  /// A quotation mark is not closed, or text follows a closed one.
  case brokenQuotes(file: String, line: Int)
  /// No bureau of that name is in the list.
  case unknownBureau(name: String, known: [String])
  /// Nothing like it was found in the list.
  case nothingFound(rule: String, programme: String?, words: String?)

  /// The identifier for scripts.
  public var code: String {
    switch self {
    case .noReport: "bad-baseline"
    case .noHeadings, .noReason, .brokenQuotes: "bad-acceptance"
    case .unknownRule: "unknown-rule"
    case .unknownBureau: "unknown-bureau"
    case .nothingFound: "nothing-found"
    }
  }

  /// What was found, and where.
  public var message: Bilingual {
    switch self {
    case .noReport(let file):
      Bilingual(
        ja: "\(file) は以前の確認結果（JSON）ではありません", en: "\(file) is no report (JSON) of an earlier check")
    case .noHeadings(let file, let missing):
      Bilingual(
        ja: "\(file) の見出し行に「\(missing.joined(separator: "」「"))」の列がありません",
        en: "\(file) has no column \(missing.joined(separator: ", ")) in its row of headings")
    case .unknownRule(let file, let line, let rule):
      Bilingual(
        ja: "\(file):\(line): 「\(rule)」という規則はありません", en: "\(file):\(line): there is no rule \(rule)"
      )
    case .noReason(let file, let line):
      Bilingual(ja: "\(file):\(line): 理由が書かれていません", en: "\(file):\(line): no reason is given")
    case .brokenQuotes(let file, let line):
      Bilingual(
        ja: "\(file):\(line): 引用符の対応が正しくありません", en: "\(file):\(line): quotation marks do not match")
    case .unknownBureau(let name, _):
      Bilingual(ja: "一覧に「\(name)」という所管局はありません", en: "the list has no bureau \(name)")
    case .nothingFound(let rule, let programme, let words):
      Bilingual(
        ja:
          "一覧に\(programme.map { " No.\($0) の" } ?? "")「\(rule)」の指摘\(words.map { "（\($0)）" } ?? "")はありません",
        en:
          "the list has no finding \(rule)\(programme.map { " in No. \($0)" } ?? "")\(words.map { " at “\($0)”" } ?? "")"
      )
    }
  }

  /// What to do.
  public var hint: Bilingual {
    switch self {
    case .noReport:
      Bilingual(
        ja: "renkei check 一覧 --format json > 以前の結果.json で作れます",
        en: "make one with: renkei check LIST --format json > known.json")
    case .noHeadings:
      Bilingual(
        ja: "1行目を「\(Acceptances.headings.joined(separator: ","))」にしてください",
        en: "let the first line be: \(Acceptances.headings.joined(separator: ","))")
    case .unknownRule(_, _, let rule):
      Bilingual(
        ja: "近い名前: \(Rules.nearest(to: rule).joined(separator: "、"))。renkei explain で一覧を見られます",
        en:
          "near: \(Rules.nearest(to: rule).joined(separator: ", ")); renkei explain lists them all")
    case .noReason:
      Bilingual(ja: "承認した理由を書いてください", en: "write why it is accepted")
    case .brokenQuotes:
      Bilingual(ja: "CSVとして保存し直してください", en: "save it as CSV again")
    case .unknownBureau(_, let known):
      Bilingual(
        ja: "一覧の所管局: \(known.joined(separator: "、"))",
        en: "the list's bureaus: \(known.joined(separator: ", "))")
    case .nothingFound:
      Bilingual(
        ja: "renkei check で指摘の規則・番号・箇所を確かめてください",
        en: "see rule, number and words with renkei check")
    }
  }
}
