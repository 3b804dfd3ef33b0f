import Lists
import LocalGovernments
import Participation

/// Finds programmes that stand in the list twice, word for word or nearly so.
struct RepeatedProgramme: EditionRule {
  static let card = RuleCard(
    "repeated-programme", .warning,
    title: Bilingual(ja: "ほぼ同じ事業の重複", en: "Programme listed twice"),
    explanation: Bilingual(
      ja: "事業名と事業内容がほとんど同じ事業が二つあります。同じ事業を二度載せたか、写した行の直し忘れが考えられます。括弧の中だけが違う事業名でも、事業内容が違えば指摘しません。",
      en:
        "Two programmes have nearly the same name and description: one was listed twice, or a copied row was not edited. Silent where names are alike but descriptions differ."
    ),
    faulty: .rows([
      .init(name: "職員の相互派遣", description: "職員を互いに派遣し、それぞれの知識と経験を分かち合う"),
      .init(name: "職員の相互派遣 ", description: "職員を互いに派遣し、それぞれの知識や経験を分かち合う"),
    ]),
    sound: .rows([
      .init(name: "職員の相互派遣", description: "職員を互いに派遣し、それぞれの知識と経験を分かち合う"),
      .init(name: "研修の共同実施", description: "新任の職員を対象とする研修を一緒に開く"),
    ]))

  func check(_ programmes: [CheckedProgramme], in context: CheckContext, report: Report) {
    var index = LikenessIndex()
    for programme in programmes {
      guard let name = programme.row.name else { continue }
      let text = programme.programme.name + "\n" + programme.programme.description
      guard let earlier = index.add(text, at: programme.index) else { continue }
      let other = programmes[earlier]
      // Agreements often share their words and differ in whom they are made with.
      guard
        other.participants.named == programme.participants.named
          || other.participants.named.isEmpty
      else { continue }
      report(
        context.finding(
          Self.card,
          Bilingual(
            ja: "\(other.number.map { "No.\($0)" } ?? "前の行")とほとんど同じ事業です。重複していないか確かめてください",
            en:
              "nearly the same as \(other.number.map { "No. \($0)" } ?? "an earlier row"). Check whether it stands twice"
          ),
          of: programme, at: Place(field: name),
          notes: [
            context.note(
              Bilingual(ja: "もう一つはここです", en: "the other is here"),
              at: other.row.name.map { Place(field: $0) })
          ]))
    }
  }
}
