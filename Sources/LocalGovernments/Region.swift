/// A collective name for governments that officials use: 東北地方, 一都三県, 九都県市, 首都圏.
public struct Region: Sendable, Hashable, Identifiable {
  /// What sort of collective a region is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// One of the eight regions (八地方区分); each prefecture lies in exactly one.
    case region
    /// A geographic block in common use: 北陸, 東海, 甲信越.
    case block
    /// A named group of governments: 一都三県, 九都県市, 被災3県.
    case group
  }

  /// Its stable identifier in addresses: `tohoku`, `one-metropolis-three-prefectures`.
  public let id: String
  /// The name as it is usually written: 東北地方.
  public let name: String
  /// The name in English: Tohoku.
  public let english: String
  /// What sort of collective it is.
  public let kind: Kind
  /// Its members on the gazetteer's day.
  public let members: GovernmentSet
  /// Where usage varies, in Japanese; empty where it does not.
  public let noteJapanese: String
  /// The same in plain Japanese (やさしい日本語).
  public let noteEasy: String
  /// Where usage varies, in English; empty where it does not.
  public let noteEnglish: String
}
