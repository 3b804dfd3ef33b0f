import Catalogue
import DataTables
import Lists
import LocalGovernments
import Participation

/// The words that people read in tables where programs get a name: 名前で記載 for `named`.
struct TableWords: Sendable {
  private let request: PageRequest

  init(_ request: PageRequest) { self.request = request }

  /// How a government stands to a programme.
  func relation(_ relation: Relation?) -> DataValue { member(.relation, relation?.rawValue) }

  /// What a government is.
  func kind(_ kind: GovernmentKind) -> DataValue { member(.kind, kind.rawValue) }

  /// What a part of a participants' cell is.
  func node(_ kind: ParticipantNode.Kind) -> DataValue { member(.node, kind.rawValue) }

  /// What a programme says of governments together.
  func part(_ part: GovernmentComparison.Part, ofTwo isPair: Bool) -> DataValue {
    .choice(
      DataChoice(part.rawValue, words { part.heading(ofTwo: isPair, in: $0) }))
  }

  /// A text of the page in both languages of files.
  func words(_ text: (PageRequest) -> String) -> Bilingual {
    Bilingual(ja: text(request.speaking(.japanese)), en: text(request.speaking(.english)))
  }

  private func member(_ family: Phrases.Family, _ name: String?) -> DataValue {
    guard let name else { return .absent }
    return .choice(
      DataChoice(name, words { $0.site.phrases.text(family, name, in: $0.language) }))
  }
}

extension Programme {
  /// The columns that a table in English has beside the list's own names.
  static func englishColumns(in request: PageRequest) -> [DataColumn] {
    guard request.language == .english else { return [] }
    return [
      DataColumn("name_en", ja: "英語の事業名", en: "Name in English"),
      DataColumn("theme_en", ja: "英語の分野名", en: "Theme in English"),
      DataColumn("bureau_en", ja: "英語の局名", en: "Bureau in English"),
    ]
  }

  /// The values of those columns; the list's own words where nobody has written English ones.
  func englishValues(in request: PageRequest) -> [DataValue] {
    guard request.language == .english else { return [] }
    return [
      .text(orAbsent: texts?.nameEnglish), .text(Slugs.theme(theme).name.en),
      .text(Slugs.bureau(bureau).name.en),
    ]
  }
}
