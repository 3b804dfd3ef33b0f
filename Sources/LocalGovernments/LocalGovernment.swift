public import CivilDates

/// One local government as it is on the day its `Gazetteer` speaks of.
public struct LocalGovernment: Sendable, Hashable, Identifiable {
  /// Its code; also its identity.
  public let code: LocalGovernmentCode
  /// Its place in code order among all that the gazetteer knows, past ones included.
  package let ordinal: Int
  /// The name with its suffix, without prefecture, 郡 or parent city: つくば市, 小菅村, 北区.
  public let name: String
  /// The reading in full-width katakana, suffix included; `nil` where no source gives it.
  public let kana: String?
  /// The stem in plain Hepburn romaji, Tsukuba; `nil` where the reading is unknown.
  public let romaji: String?
  /// What it is on that day.
  public let kind: GovernmentKind
  /// The designated city a ward belongs to.
  public let parent: LocalGovernmentCode?
  /// The 郡 of a town or village, as written (北都留郡); islands of Tokyo have none.
  public let district: String?
  /// Where its office is, in degrees (JGD2011); `nil` for governments of the past.
  public let coordinates: Coordinates?
  /// The first day it existed under this code and name, where that is after 2010-01-01.
  public let validFrom: CivilDate?
  /// The last day it existed under this code and name; `nil` while it exists.
  public let validUntil: CivilDate?

  /// The code as identity.
  public var id: LocalGovernmentCode { code }
}

/// A point in degrees.
public struct Coordinates: Sendable, Hashable, Codable {
  /// Degrees north.
  public let latitude: Double
  /// Degrees east.
  public let longitude: Double

  /// Makes a point from degrees.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension LocalGovernment {
  /// The name with its stem in kana and its suffix as it is written: コスゲ村; `nil` where no reading
  /// is known or the name has no suffix.
  package var nameInKana: String? {
    kana.flatMap { NameSuffix.stem(ofKana: $0, name: name) }.map { $0 + name.suffix(1) }
  }

  /// Whether a word is the name with its stem in kana, either of the two: こすげ村, コスゲ村.
  package func isSpelledInKana(_ word: String) -> Bool {
    nameInKana.map { Self.katakana($0) == Self.katakana(word) } ?? false
  }

  private static func katakana(_ text: String) -> [UInt32] {
    NameIndex.stemKey(text.unicodeScalars.map(\.value))
  }
}
