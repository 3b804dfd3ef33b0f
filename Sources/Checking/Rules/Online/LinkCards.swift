import Lists

/// The cards of what asking a list's links finds; the findings are made where they are asked.
enum LinkCards {
  static let all = [unreachable, missing, refused, moved]

  private static let unreachable = RuleCard(
    "unreachable-address", .warning, isOnline: true,
    title: Bilingual(ja: "つながらないリンク", en: "Link that does not answer"),
    explanation: Bilingual(
      ja: "リンク先のホストが見つからない、つながらない、時間内に応答しない、などです。一時的な不調のこともあります。",
      en:
        "The host of a link is not found, refuses to connect or does not answer in time. It may be a passing fault."
    ),
    faulty: .row(link: "https://no-such-host.metro.tokyo.lg.jp/"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/"))

  private static let missing = RuleCard(
    "missing-page", .warning, isOnline: true,
    title: Bilingual(ja: "ページがないリンク", en: "Link to a page that no longer exists"),
    explanation: Bilingual(
      ja: "リンク先のサーバーが、そのページはない（404、410）と答えています。",
      en: "The server of a link says that there is no such page (404 or 410)."),
    faulty: .row(link: "https://www.soumu.metro.tokyo.lg.jp/gone.html"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/"))

  private static let refused = RuleCard(
    "refused-page", .note, isOnline: true,
    title: Bilingual(ja: "確かめられないリンク", en: "Link that could not be checked"),
    explanation: Bilingual(
      ja: "リンク先のサーバーが、閲覧の制限や不調（401、403、429、5xxなど）を答えました。ブラウザーでは開けることもあります。",
      en:
        "The server of a link refused to answer or failed (401, 403, 429, 5xx). A browser may open it all the same."
    ),
    faulty: .row(link: "https://www.soumu.metro.tokyo.lg.jp/members/"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/"))

  private static let moved = RuleCard(
    "moved-page", .note, fix: .maybe, isOnline: true,
    title: Bilingual(ja: "転送されるリンク", en: "Link that redirects"),
    explanation: Bilingual(
      ja: "リンク先が別のアドレスに転送します。恒久的な転送（301、308）なら、新しいアドレスに改められます。",
      en:
        "A link leads on to another address. Where the move is for good (301, 308), the new address can take its place."
    ),
    faulty: .row(link: "http://www.soumu.metro.tokyo.lg.jp/old/"),
    sound: .row(link: "https://www.soumu.metro.tokyo.lg.jp/new/"))
}
