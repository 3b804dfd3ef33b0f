/// The words by which tables say what has a closed set of values.
enum EventWords {
  private static let statuses: [(Event.Status, String)] = [
    (.cancelled, "中止 開催中止 取りやめ cancelled"),
    (.postponed, "延期 開催延期 postponed"),
    (.scheduled, "開催予定 開催 予定 開催中 開催決定 受付中 受付終了 満員 終了 開催済 開催済み 通常 scheduled"),
    (.withdrawn, "掲載終了 withdrawn"),
  ]

  /// The status that a text tells.
  static func status(_ text: String) -> Event.Status? {
    statuses.first { $0.1.split(separator: " ").contains(Substring(text.trimmed.lowercased())) }?.0
  }

  /// The word that tells a status.
  static func word(_ status: Event.Status) -> String {
    statuses.first { $0.0 == status }.map { String($0.1.prefix { $0 != " " }) } ?? ""
  }

  private static let kinds: [(NewsPost.Kind, String)] = [
    (.announcement, "お知らせ 告知 新着情報 announcement"), (.call, "募集 公募 参加者募集 call"),
    (.report, "レポート 連携事業レポート 報告 実施報告 report"),
  ]

  /// The kind of post that a text tells.
  static func kind(_ text: String) -> NewsPost.Kind? {
    kinds.first { $0.1.split(separator: " ").contains(Substring(text.trimmed.lowercased())) }?.0
  }

  /// The word that tells a kind of post.
  static func word(_ kind: NewsPost.Kind) -> String {
    kinds.first { $0.0 == kind }.map { String($0.1.prefix { $0 != " " }) } ?? ""
  }

  /// Whether a fee's text says free or not; `nil` where it says neither.
  static func isFree(_ text: String) -> Bool? {
    let text = text.trimmed
    if ["無料", "0", "0円", "０円", "free"].contains(text.lowercased()) { return true }
    if text == "有料" || Int(text).map({ $0 > 0 }) ?? false { return false }
    return nil
  }
}
