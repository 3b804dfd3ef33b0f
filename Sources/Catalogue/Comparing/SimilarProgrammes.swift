import Foundation
package import Lists
import LocalGovernments
import Participation

/// A programme that resembles another, and why.
package struct SimilarProgramme: Sendable {
  /// The programme.
  package let entry: CatalogueEntry
  /// The strongest thing they share, in a phrase.
  package let reason: Bilingual
}

extension Catalogue {
  /// The programmes of the same edition that resemble this one most: by words of the name and of the
  /// description, governments named, bureau and theme, each weighing more the rarer it is.
  package func similar(to entry: CatalogueEntry, limit: Int = 5) -> [SimilarProgramme] {
    guard entry.index < contents.count else { return [] }
    return Resemblance(to: entry.index, in: contents).nearest(limit)
  }
}

/// What one programme shares with the others of its edition.
private struct Resemblance {
  private enum Ground: Int { case name, texts, participants, bureau, theme }

  private let contents: CatalogueContents
  private let origin: Int
  private let range: Range<Int>
  private let words: NameWords
  /// The long words of name and description that few others have, with those that have them; the
  /// rarest first.
  private var textWords: [(word: String, sharing: [Int])] = []
  /// For each entry of the edition what each ground weighs, in the order of `Ground`.
  private var weights: [SIMD8<Float>]

  /// A word that a larger share of the names has says nothing: 事業, 連携, 支援.
  private static let commonShare: Float = 0.15
  /// Of descriptions, which are longer, less.
  private static let commonTextShare: Float = 0.07
  /// Long lists of cities and long descriptions share many; beyond this they say no more.
  private static let mostForParticipants: Float = 4
  private static let mostForTexts: Float = 3

  init(to origin: Int, in contents: CatalogueContents) {
    self.contents = contents
    self.origin = origin
    let edition = Int(contents.editionOfEntry[origin])
    range = contents.ranges[edition]
    let common = Self.common(to: edition, contents)
    let programme = contents.programme(at: origin)
    words = NameWords(programme.name, without: common)
    weights = Array(repeating: .zero, count: range.count)
    weighNames()
    weighTexts(NameWords(programme.name + "\n" + programme.description, without: common))
    weighParticipants()
    weighLabels()
  }

  /// The issuer's name is common to whatever it publishes.
  private static func common(to edition: Int, _ contents: CatalogueContents) -> CommonWords {
    guard let issuer = contents.editions[edition].issuer.flatMap({ contents.gazetteer[$0] }) else {
      return .official
    }
    return .official.adding(
      [issuer.name, String(issuer.name.dropLast()), issuer.romaji].compactMap(\.self))
  }

  func nearest(_ limit: Int) -> [SimilarProgramme] {
    let ranks = contents.orders.number
    var keys: [UInt64] = []
    for (place, weight) in weights.enumerated() {
      // A shared bureau or theme alone is no resemblance worth showing.
      let telling =
        weight[Ground.name.rawValue] + weight[Ground.texts.rawValue]
        + weight[Ground.participants.rawValue]
      let entry = range.lowerBound + place
      guard telling > 0, entry != origin else { continue }
      keys.append(UInt64(UInt32.max - UInt32(weight.sum() * 1_000)) << 32 | UInt64(ranks[entry]))
    }
    // Some names share letters and no word; those behind them move up.
    let candidates = Selection.smallest(limit * 2, of: keys).lazy.compactMap { key in
      let entry = Int(contents.orders.byNumber[Int(key & 0xFFFF_FFFF)])
      return reason(for: entry).map {
        SimilarProgramme(entry: contents.entry(at: entry), reason: $0)
      }
    }
    return Array(candidates.prefix(limit))
  }

  private mutating func weighNames() {
    let index = contents.search
    for (trait, script) in words.traits {
      let fields = index.fields(matching: trait, entries: contents.count)
      let sharing = range.filter { entry in
        fields[entry] & 1 != 0
          && (script != .latin
            || withName(of: entry) { NameWords.stands(trait, of: script, in: $0) })
      }
      let share = Float(sharing.count) / Float(range.count)
      guard sharing.count > 1, share <= Self.commonShare || sharing.count <= 3 else { continue }
      add(log(1 / share), to: sharing, ground: .name)
    }
  }

  private mutating func weighTexts(_ told: NameWords) {
    let ground = Ground.texts.rawValue
    for word in told.words(ofKanji: 3...8) {
      let fields = contents.search.fields(
        matching: TextFolding.units(of: word), entries: contents.count)
      let sharing = range.filter { fields[$0] & SearchIndex.textBits != 0 }
      guard sharing.count > 1,
        Float(sharing.count) <= max(3, Self.commonTextShare * Float(range.count))
      else { continue }
      textWords.append((word, sharing))
      add(log(Float(range.count) / Float(sharing.count)) / 2, to: sharing, ground: .texts)
    }
    textWords.sort { ($0.sharing.count, $1.word.count) < ($1.sharing.count, $0.word.count) }
    for place in weights.indices {
      weights[place][ground] = min(Self.mostForTexts, weights[place][ground])
    }
  }

  private mutating func weighParticipants() {
    let ground = Ground.participants.rawValue
    for ordinal in contents.participation.namedOfEntry[origin] {
      let sharing = contents.participation.entriesNaming[Int(ordinal)].map(Int.init)
        .filter { range.contains($0) }
      guard sharing.count > 1 else { continue }
      add(log(Float(range.count) / Float(sharing.count)), to: sharing, ground: .participants)
    }
    for place in weights.indices {
      weights[place][ground] = min(Self.mostForParticipants, weights[place][ground] / 1.5)
    }
  }

  private mutating func weighLabels() {
    let columns: [(LabelColumn, Ground)] = [
      (contents.labels.bureaus, .bureau), (contents.labels.themes, .theme),
    ]
    for (column, ground) in columns {
      let label = column.entries[origin]
      let sharing = range.filter { column.entries[$0] == label }
      add(log(Float(range.count) / Float(sharing.count)), to: Array(sharing), ground: ground)
    }
  }

  private mutating func add(_ weight: Float, to entries: [Int], ground: Ground) {
    for entry in entries { weights[entry - range.lowerBound][ground.rawValue] += weight }
  }

  private func reason(for entry: Int) -> Bilingual? {
    let weights = weights[entry - range.lowerBound]
    if weights[Ground.name.rawValue] > 0, let word = sharedWord(with: entry) {
      return Bilingual(
        ja: "「\(word)」が名称に共通", en: "“\(word)” in both Japanese names",
        easy: "どちらの 名前にも 「\(word)」が あります")
    }
    if weights[Ground.texts.rawValue] > 0,
      let word = textWords.first(where: { $0.sharing.contains(entry) && isTold($0.word) })?.word
    {
      return Bilingual(
        ja: "「\(word)」が名称か内容に共通", en: "“\(word)” in both Japanese texts",
        easy: "どちらの 名前か 内容にも 「\(word)」が あります")
    }
    if weights[Ground.participants.rawValue] > 0 {
      let shared = GovernmentSet(
        ordinals: contents.participation.namedOfEntry[origin].map(Int.init)
      ).intersection(
        GovernmentSet(ordinals: contents.participation.namedOfEntry[entry].map(Int.init)))
      let governments = contents.gazetteer.governments(in: shared)
      let rest = governments.count - 2
      let first = governments.prefix(2).map(\.name).joined(separator: "・")
      return Bilingual(
        ja: first + (rest > 0 ? "ほか\(rest)自治体" : "") + "が共通",
        en: "both name "
          + governments.prefix(2).map { $0.romaji ?? $0.name }.joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more" : ""),
        easy: "どちらにも " + first + (rest > 0 ? "と、ほかの \(rest)の 自治体" : "") + "の 名前が あります")
    }
    guard weights[Ground.bureau.rawValue] > 0 else { return nil }
    let bureau = Slugs.bureau(contents.programme(at: entry).bureau).name
    return Bilingual(
      ja: "同じ\(bureau.ja)の事業", en: "same bureau: \(bureau.en)", easy: "同じ \(bureau.ja)の 事業")
  }

  /// The longest word of both names. What is a word of kanji, the list's own texts tell.
  private func sharedWord(with entry: Int) -> String? {
    let shared = withName(of: entry) { words.shared(with: $0) }
    return shared.first { $0.script != .kanji || isWord($0.text) }?.text
  }

  /// Does something with a programme's folded name.
  private func withName<Result>(
    of entry: Int, _ body: (UnsafeBufferPointer<UInt16>) -> Result
  ) -> Result {
    let index = contents.search
    return index.units.withUnsafeBufferPointer { units in
      body(UnsafeBufferPointer(rebasing: units[index.range(of: 0, in: entry)]))
    }
  }

  /// Whether a word is one that stands by itself; katakana is told by its edges.
  private func isTold(_ word: String) -> Bool { !NameWords.isKanji(word) || isWord(word) }

  /// How many programmes are asked whether they write something by itself.
  private static let mostWitnesses = 200

  /// Whether some programme of the edition writes these kanji by themselves.
  private func isWord(_ kanji: String) -> Bool {
    let fields = contents.search.fields(
      matching: TextFolding.units(of: kanji), entries: contents.count)
    return range.lazy.filter { fields[$0] != 0 }.prefix(Self.mostWitnesses).contains { entry in
      let programme = contents.programme(at: entry)
      return [programme.name, programme.description, programme.bureau, programme.theme]
        .contains { NameWords.writes(kanji, alone: $0) }
    }
  }
}
