package import Checking
import Foundation
package import Lists

/// Findings about a list's links, from what asking them came to.
package enum LinkFindings {
  /// The addresses that a list's rows give.
  package static func addresses(of list: CheckedList) -> [String] {
    list.document.rows.flatMap(\.links).map(\.text)
  }

  /// The findings, in the order of the rows.
  package static func findings(
    in list: CheckedList, _ outcomes: [String: LinkOutcome]
  ) -> [Diagnostic] {
    list.document.rows.flatMap { row in
      row.links.compactMap { link in
        outcomes[link.text].flatMap { finding(link, of: row, $0, in: list.document.source) }
      }
    }
  }

  private static func finding(
    _ link: ListField, of row: ListRow, _ outcome: LinkOutcome, in source: SourceFile
  ) -> Diagnostic? {
    func told(
      _ rule: String, _ message: Bilingual, fixIts: [FixIt] = []
    ) -> Diagnostic {
      Diagnostic(
        rule, Rules.card(named: rule)?.severity ?? .note, message,
        programme: row.normalizedNumber, file: source.name, span: link.span(in: source),
        fixIts: fixIts)
    }
    switch outcome {
    case .notAsked: return nil
    case .unreachable(let obstacle):
      return told(
        "unreachable-address",
        Bilingual(
          ja: "「\(link.text)」は\(obstacle.words.ja)",
          en: "\(link.text) \(obstacle.words.en)"))
    case .answered(let status, _) where status == 404 || status == 410:
      return told(
        "missing-page",
        Bilingual(
          ja: "「\(link.text)」のページはありません（\(status)）",
          en: "there is no page at \(link.text) (\(status))"))
    case .answered(let status, _) where status >= 400:
      return told(
        "refused-page",
        Bilingual(
          ja: "「\(link.text)」は\(status)を返し、確かめられませんでした",
          en: "\(link.text) answered \(status) and could not be checked"))
    case .answered(_, let hops):
      guard let target = hops.last?.address, !isSame(target, link.text) else { return nil }
      let way = Way(from: link.text, hops)
      return told(
        "moved-page", way.message,
        fixIts: way.isForGood ? [link.addressFix(to: target, .maybe, in: source)] : [])
    }
  }

  /// Whether two addresses differ in the fragment alone, which no server sees.
  private static func isSame(_ target: String, _ address: String) -> Bool {
    target == String(address.prefix { $0 != "#" })
  }
}

/// Where a link leads on to, and whether the new address may take its place.
private struct Way {
  let message: Bilingual
  let isForGood: Bool

  init(from address: String, _ hops: [LinkHop]) {
    let target = hops.last?.address ?? address
    let losesPath =
      URL(string: target).map { $0.path().count <= 1 } == true
      && URL(string: address).map { $0.path().count > 1 } == true
    let losesSecrecy =
      address.lowercased().hasPrefix("https:") && target.lowercased().hasPrefix("http:")
    let isPermanent = hops.allSatisfy(\.isPermanent)
    isForGood = isPermanent && !losesPath && !losesSecrecy
    let aside: Bilingual =
      if losesSecrecy {
        Bilingual(ja: "。暗号化されない http に変わります", en: ", which is http without encryption")
      } else if losesPath {
        Bilingual(
          ja: "。トップページに転送され、目的のページはないかもしれません", en: ", the start page: the page meant may be gone")
      } else {
        Bilingual(ja: "", en: "")
      }
    message = Bilingual(
      ja: "「\(address)」は\(isPermanent ? "恒久的に" : "")「\(target)」に転送されます\(aside.ja)",
      en: "\(address) leads \(isPermanent ? "for good " : "")to \(target)\(aside.en)")
  }
}

extension LinkOutcome.Obstacle {
  fileprivate var words: Bilingual {
    switch self {
    case .unknownHost: Bilingual(ja: "ホストが見つかりません", en: "has a host that is not known")
    case .refusedConnection: Bilingual(ja: "接続できません", en: "refuses the connection")
    case .timedOut: Bilingual(ja: "時間内に応答しません", en: "does not answer in time")
    case .insecure:
      Bilingual(ja: "証明書または暗号化に問題があります", en: "has no sound certificate or encryption")
    case .tooManyRedirects: Bilingual(ja: "転送が終わりません", en: "leads on without end")
    case .broken: Bilingual(ja: "応答を読み取れません", en: "answers in no readable way")
    }
  }
}
