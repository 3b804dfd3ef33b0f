public import CivilDates

/// One change of a local government's existence, name or code, on one day.
public struct GovernmentChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// The old government formed the new one together with others (新設合併).
    case merged
    /// The old government became part of the new one, which was there before (編入合併).
    case absorbed
    /// A town or village became a city (or a village a town).
    case promoted
    /// The name changed, the code stayed.
    case renamed
    /// The code changed, the name stayed (a 郡 or 支庁 changed, or a city was designated).
    case recoded
    /// The old government's area went to several new ones.
    case split
  }

  /// The first day of the new state.
  public let date: CivilDate
  /// What happened.
  public let kind: Kind
  /// The government before.
  public let oldCode: LocalGovernmentCode
  /// Its name before.
  public let oldName: String
  /// The old name's reading in full-width katakana, suffix included.
  package let oldKana: String?
  /// The old name's stem in plain Hepburn romaji.
  package let oldRomaji: String?
  /// The government after.
  public let newCode: LocalGovernmentCode
  /// Its name after.
  public let newName: String
  /// Whether sources agree on the day; `false` where one differs.
  public let isCertain: Bool
}
