import Lists
import LocalGovernments

/// A region in running text, with prefectures that follow it by their short names: 関東甲信越静岡; or a
/// named group of governments of any kind: 九都県市.
struct NamedArea: Sendable {
  /// The words as written.
  let text: String
  /// Where they stand, in bytes.
  let range: Range<Int>
  let members: GovernmentSet
  /// What is to be known of the region's extent.
  let remarks: [Bilingual]

  /// The regions of a text, in order, the longest first where several begin at one place.
  static func all(in text: String, _ gazetteer: Gazetteer) -> [NamedArea] {
    let scalars = ScalarText(text)
    let matcher = NameMatcher(text, in: gazetteer)
    let short = gazetteer.governments(in: gazetteer.prefectures)
      .map { (government: $0, word: $0.shortName.scalarArray) }
    var areas: [NamedArea] = []
    var position = 0
    while position < scalars.count {
      guard let found = matcher.region(atByte: scalars.byte(position)),
        found.region.kind == .group || found.region.members.isSubset(of: gazetteer.prefectures)
      else {
        position += 1
        continue
      }
      var end = position
      while end < scalars.count, scalars.byte(end) < found.end { end += 1 }
      var members = found.region.members
      while let next = short.first(where: { scalars.has($0.word, at: end.skipping(scalars)) }) {
        members.insert(next.government)
        end = end.skipping(scalars) + next.word.count
      }
      var remarks: [Bilingual] = []
      if !found.region.noteJapanese.isEmpty {
        remarks.append(Bilingual(ja: found.region.noteJapanese, en: found.region.noteEnglish))
      }
      areas.append(
        NamedArea(
          text: scalars.text(position..<end), range: scalars.bytes(position..<end),
          members: members, remarks: remarks))
      position = end
    }
    return areas
  }
}

extension NamedArea {
  /// Whether its words count its members: 東海三県, 近畿二府四県, 京阪神三府県, 九都県市.
  var isCounted: Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { number, unit in
      Self.units.contains(unit) && number.properties.numericType != nil
    }
  }

  private static let units = Set("都道府県市".unicodeScalars)
}

extension Int {
  /// Past a middle dot, which may stand between the parts of a region.
  fileprivate func skipping(_ text: ScalarText) -> Int {
    text[self] == "・" ? self + 1 : self
  }
}

extension LocalGovernment {
  /// A prefecture's name as blocks are named after it: 静岡; 北海道 is its own.
  var shortName: String { name == "北海道" ? name : String(name.dropLast()) }
}
