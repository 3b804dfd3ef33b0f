package import CivilDates
package import Events
package import LocalGovernments

/// Which events are asked for.
package struct EventFilter: Sendable, Hashable {
  /// Where they take place: in any of these; a prefecture stands for all that lies in it.
  package var places: [LocalGovernmentCode] = []
  /// Whether they take place in the prefecture of the list's issuer, or outside.
  package var isAtHome: Bool?
  /// The words in addresses of their programmes' themes: any of these.
  package var themes: [String] = []
  /// The lasting identifier of their programme.
  package var programme: String?
  /// Who holds them.
  package var holder: LocalGovernmentCode?
  /// The government they have to do with.
  package var government: LocalGovernment?
  /// The first and the last day on which they take place.
  package var from: CivilDate?
  package var until: CivilDate?
  /// The words that stand in them.
  package var words = SoughtWords()
  /// Whether those are wanted, too, that their holder's file no longer has.
  package var includesWithdrawn = false

  /// Asks for every event.
  package init() {}

  /// Whether nothing is left out.
  package var isEmpty: Bool { self == EventFilter() }

  /// Whether an occasion lies in the days asked for.
  package func takes(_ occasion: Occasion) -> Bool {
    (from.map { occasion.endDay >= $0 } ?? true) && (until.map { occasion.startDay <= $0 } ?? true)
  }
}

/// Which news are asked for.
package struct NewsFilter: Sendable, Hashable {
  package var kind: NewsPost.Kind?
  /// The words in addresses of their programmes' themes: any of these.
  package var themes: [String] = []
  /// The lasting identifier of their programme.
  package var programme: String?
  /// Who tells them.
  package var holder: LocalGovernmentCode?
  /// The government that tells them, or that their programme names.
  package var government: LocalGovernment?
  /// The first and the last day on which they were told.
  package var from: CivilDate?
  package var until: CivilDate?
  /// The words that stand in them.
  package var words = SoughtWords()

  /// Asks for all news.
  package init() {}
}

/// Words that are looked for, all of which must stand in a text; width, case and kana count for
/// nothing.
package struct SoughtWords: Sendable, Hashable {
  private let words: [[UInt16]]

  /// Reads the words of a text, with spaces between them.
  package init(_ text: String = "") {
    words = text.split(whereSeparator: \.isWhitespace)
      .map { TextFolding.units(of: String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether nothing is looked for.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether all words stand in a folded text.
  func stand(in text: [UInt16]) -> Bool {
    text.withUnsafeBufferPointer { text in
      words.allSatisfy { word in
        word.withUnsafeBufferPointer { TextFolding.find($0, in: text) != nil }
      }
    }
  }
}
