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
  /// The programmes of the same edition that resemble this one most: by words of the name,
  /// governments named, bureau and theme, each weighing more the rarer it is.
  package func similar(to entry: CatalogueEntry, limit: Int = 5) -> [SimilarProgramme] {
    guard entry.index < contents.count else { return [] }
    return Resemblance(to: entry.index, in: contents).nearest(limit)
  }
}

/// What one programme shares with the others of its edition.
private struct Resemblance {
  private enum Ground: Int, CaseIterable { case name, participants, bureau, theme }

  private let contents: CatalogueContents
  private let origin: Int
  private let range: Range<Int>
  /// For each entry of the edition what each ground weighs.
  private var weights: [[Float]]

  /// A gram that a larger share of the names has says nothing: 事業, 連携, 支援.
  private static let commonShare: Float = 0.15

  init(to origin: Int, in contents: CatalogueContents) {
    self.contents = contents
    self.origin = origin
    range = contents.ranges[Int(contents.editionOfEntry[origin])]
    weights = Array(
      repeating: Array(repeating: 0, count: range.count), count: Ground.allCases.count)
    weighNames()
    weighParticipants()
    weighLabels()
  }

  func nearest(_ limit: Int) -> [SimilarProgramme] {
    let ranks = contents.orders.number
    let keys = range.compactMap { entry -> UInt64? in
      let total = Ground.allCases.reduce(Float(0)) {
        $0 + weights[$1.rawValue][entry - range.lowerBound]
      }
      // A shared bureau or theme alone is no resemblance worth showing.
      let grounds = [Ground.name, .participants].reduce(Float(0)) {
        $0 + weights[$1.rawValue][entry - range.lowerBound]
      }
      guard entry != origin, grounds > 0 else { return nil }
      return UInt64(UInt32.max - UInt32(total * 1_000)) << 32 | UInt64(ranks[entry])
    }
    return Selection.smallest(limit, of: keys).map { key in
      let entry = Int(contents.orders.byNumber[Int(key & 0xFFFF_FFFF)])
      return SimilarProgramme(entry: contents.entry(at: entry), reason: reason(for: entry))
    }
  }

  private mutating func weighNames() {
    let index = contents.search
    let name = Array(index.units[index.range(of: 0, in: origin)])
    var pairs = Set<UInt32>()
    for place in name.indices.dropFirst() where isTelling(name[place - 1], name[place]) {
      pairs.insert(GramTable.key(name[place - 1], name[place]))
    }
    for pair in pairs {
      let sharing = index.postings(of: pair).filter { $0 & 1 != 0 }
        .map { Int($0 >> SearchIndex.fieldBits) }.filter { range.contains($0) }
      let share = Float(sharing.count) / Float(range.count)
      guard sharing.count > 1, share <= Self.commonShare || sharing.count <= 3 else { continue }
      add(log(1 / share), to: sharing, ground: .name)
    }
  }

  private mutating func weighParticipants() {
    for ordinal in contents.participation.namedOfEntry[origin] {
      let sharing = contents.participation.entriesNaming[Int(ordinal)].map(Int.init)
        .filter { range.contains($0) }
      guard sharing.count > 1 else { continue }
      add(log(Float(range.count) / Float(sharing.count)) / 4, to: sharing, ground: .participants)
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
    for entry in entries { weights[ground.rawValue][entry - range.lowerBound] += weight }
  }

  /// Only pairs inside a run of kanji, kana words or Latin letters tell anything.
  private func isTelling(_ first: UInt16, _ second: UInt16) -> Bool {
    Script(first) != nil && Script(first) == Script(second)
  }

  private func reason(for entry: Int) -> Bilingual {
    let weights: [Float] = Ground.allCases.map {
      self.weights[$0.rawValue][entry - range.lowerBound]
    }
    if weights[Ground.name.rawValue] > 0, let word = sharedWord(with: entry) {
      return Bilingual(ja: "「\(word)」が名称に共通", en: "“\(word)” in both names")
    }
    if weights[Ground.participants.rawValue] > 0 {
      let shared = GovernmentSet(
        ordinals: contents.participation.namedOfEntry[origin].map(Int.init)
      ).intersection(
        GovernmentSet(ordinals: contents.participation.namedOfEntry[entry].map(Int.init)))
      let governments = contents.gazetteer.governments(in: shared)
      let rest = governments.count - 2
      return Bilingual(
        ja: governments.prefix(2).map(\.name).joined(separator: "・")
          + (rest > 0 ? "ほか\(rest)自治体" : "") + "が共通",
        en: "both name "
          + governments.prefix(2).map { $0.romaji ?? $0.name }.joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more" : ""))
    }
    let bureau = Slugs.bureau(contents.programme(at: entry).bureau).name
    return Bilingual(ja: "同じ\(bureau.ja)の事業", en: "same bureau: \(bureau.en)")
  }

  /// The longest stretch of one script that stands in both names, as this name writes it.
  private func sharedWord(with entry: Int) -> String? {
    let name = contents.programme(at: origin).name
    let own = FoldedText(name)
    let index = contents.search
    let other = index.units[index.range(of: 0, in: entry)]
    var best = 0..<0
    for start in own.units.indices {
      var end = start
      guard let script = Script(own.units[start]) else { continue }
      while end < own.units.count, Script(own.units[end]) == script,
        end < start + 1 || contains(other, own.units[start...end])
      {
        end += 1
      }
      if end - start > best.count { best = start..<end }
    }
    guard best.count > 1 else { return nil }
    let bytes = own.original(of: best)
    return String(decoding: Array(name.utf8)[bytes], as: UTF8.self)
  }

  private func contains(_ text: ArraySlice<UInt16>, _ word: ArraySlice<UInt16>) -> Bool {
    text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { TextFolding.find($0, in: text) != nil }
    }
  }
}

/// The scripts whose runs make words; folded katakana is hiragana, so kana is one.
private enum Script {
  case kanji, kana, latin

  init?(_ unit: UInt16) {
    switch unit {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005: self = .kanji
    case 0x3041...0x3096, 0x30FC: self = .kana
    case 0x61...0x7A: self = .latin
    default: return nil
    }
  }
}
