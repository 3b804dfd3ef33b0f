import Catalogue
import LocalGovernments
import Participation

/// How names are read: those of governments, of programmes, and of what is named by words.
struct NameReadings: Sendable {
  private let words: WordReadings
  /// The programmes' names that somebody wrote the reading of.
  private let programmes: [String: [RubyText.Piece]]

  init(_ words: WordReadings, of catalogue: Catalogue) {
    self.words = words.with(names: Self.governments(in: catalogue.gazetteer))
    var programmes: [String: [RubyText.Piece]] = [:]
    for programme in catalogue.editions.flatMap(\.programmes) {
      guard let ruby = programme.texts?.nameRuby, ruby.text == programme.name else { continue }
      programmes[programme.name] = ruby.pieces
    }
    self.programmes = programmes
  }

  /// A text with the readings of the names and words in it.
  func pieces(of text: String) -> [RubyText.Piece] { programmes[text] ?? words.pieces(of: text) }

  /// The governments' names; one that several read differently is told with its prefecture.
  private static func governments(in gazetteer: Gazetteer) -> [String: String] {
    let all = gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards)
    let known = gazetteer.governments(in: all).compactMap { government in
      government.kana.map { (government: government, kana: $0) }
    }
    var names: [String: String] = [:]
    for (name, namesakes) in Dictionary(grouping: known, by: \.government.name) {
      guard Set(namesakes.map(\.kana)).count > 1 else {
        names[name] = namesakes[0].kana
        continue
      }
      for (government, kana) in namesakes {
        guard let prefecture = gazetteer[government.code.prefecture], let above = prefecture.kana
        else { continue }
        names[prefecture.name + name] = above + kana
      }
    }
    return names
  }
}
