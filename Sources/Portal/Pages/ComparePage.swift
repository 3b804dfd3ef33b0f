import Catalogue
import HTTPTypes
import Lists
import LocalGovernments
import Participation

/// Two or three governments beside each other: what they share, what one has and the others lack.
enum ComparePage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let comparedTitle: String
    let heading: SafeHTML
    let faults: [Fault]
    /// Where the form goes, its fields, and what they suggest.
    let action: String
    let fields: [Field]
    let places: [String]
    /// Governments that suggest themselves beside the only one chosen.
    let beside: [Choice]
    let comparison: Comparison?
    let asOf: DateText?
  }

  /// What is wrong with a value, and what may be meant.
  struct Fault: Sendable {
    let message: SafeHTML
    let choices: [Choice]
  }

  struct Choice: Sendable {
    let html: SafeHTML
    let isJapanese: Bool
    let href: String
  }

  struct Field: Sendable {
    let position: Int
    let value: String
  }

  struct Comparison: Sendable {
    let columns: [Column]
    /// Programmes that name or cover every one, and those that name every one.
    let shared: Count
    let allNamed: Count
    let isPair: Bool
    let hasNone: Bool
    let relations: [RelationText]
    let width: String
    /// How many columns a programme's name spans.
    let span: Int
    let themes: [ThemeRow]
    let parts: [Part]
    let csvHref: String
    let jsonHref: String
  }

  /// A government, its counts, and how many programmes have it alone.
  struct Column: Sendable {
    let government: GovernmentLink
    /// The name over a narrow column.
    let short: SafeHTML
    let kind: SafeHTML
    let counts: ProgrammesPage.Counts
    let alone: Count
    let briefHref: String
  }

  struct ThemeRow: Sendable {
    let theme: SafeHTML
    let themeHref: String
    let isJapanese: Bool
    let bars: [ThemeBar]
  }

  struct ThemeBar: Sendable {
    let count: Int
    /// Of 100.
    let width: Int
  }

  /// Programmes that say the same of the governments together.
  struct Part: Sendable {
    let key: String
    let heading: SafeHTML
    let count: Count
    /// Rows with each government's relation, or where all stand alike, rows with the wording only.
    let rows: [Row]
    let isTable: Bool
    let isFolded: Bool
  }

  struct Row: Sendable {
    let number: String
    let name: SafeHTML
    let nameIsJapanese: Bool
    let href: String
    let cells: [Cell]
    /// The words that include all of them.
    let wording: SafeHTML
  }

  struct Cell: Sendable {
    let standing: RelationText?
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let choice = CompareChoice(request.query, in: request.gazetteer)
    if choice.faults.isEmpty, !choice.isCanonical {
      return .redirect(
        CompareChoice.link(to: choice.governments.map(\.code.sixDigits)), permanently: false)
    }
    let context = context(choice, in: request)
    // What asks back has no numbers to take along.
    return choice.faults.isEmpty
      ? .page(template: "pages/compare", context: context)
      : .question(template: "pages/compare", context: context, status: .ok)
  }

  private static func context(_ choice: CompareChoice, in request: PageRequest) -> Context {
    let names = choice.governments.map { GovernmentName($0, in: request.language).text }
    let title =
      names.count < 2
      ? request.phrase("compare.heading")
      : request.phrase(
        "compare.title", ["names": joined(names, in: request)])
    let only =
      choice.faults.isEmpty && choice.governments.count == 1 ? choice.governments.first : nil
    return Context(
      crumbs: [
        Crumb(
          text: request.phrase("layout.governments"), href: request.href(Address.governments()),
          in: request),
        Crumb(text: request.phrase("compare.short"), href: nil, in: request),
      ],
      comparedTitle: title, heading: request.sentence(title),
      faults: choice.faults.map { fault($0, of: choice, in: request) },
      action: request.href(Address.compare()),
      fields: (0..<CompareChoice.most).map { position in
        Field(position: position + 1, value: fieldValue(position, of: choice, in: request))
      },
      places: places(for: choice, in: request),
      beside: only.map { government in
        request.catalogue.nearestAlike(to: government, limit: 8).map {
          self.choice(
            $0, to: CompareChoice.link(to: [government, $0].map(\.code.sixDigits)), request)
        }
      } ?? [],
      comparison: choice.governments.count < 2
        ? nil : Comparison(of: choice.governments, in: request),
      asOf: request.catalogue.newest.map { DateText($0.asOf, in: request.language) })
  }

  /// How many governments of a name there are to choose from.
  private static let mostChoices = 12

  private static func joined(_ names: [String], in request: PageRequest) -> String {
    names.dropLast().joined(separator: request.phrase("compare.comma"))
      + request.phrase("compare.with") + (names.last ?? "")
  }

  /// Codes stand in the form as names, where the name leads back to the same government.
  private static func fieldValue(_ position: Int, of choice: CompareChoice, in request: PageRequest)
    -> String
  {
    guard choice.values.indices.contains(position) else { return "" }
    let value = choice.values[position]
    guard let government = LocalGovernmentCode(value).flatMap({ request.gazetteer[$0] }) else {
      return value
    }
    return GovernmentName.typed(government, in: request)
  }

  private static func fault(
    _ fault: CompareChoice.Fault, of choice: CompareChoice, in request: PageRequest
  ) -> Fault {
    func choices(_ value: String, _ governments: [LocalGovernment]) -> [Choice] {
      governments.map { self.choice($0, to: choice.replacing(value, with: $0), request) }
    }
    switch fault {
    case .ambiguous(let value, let governments):
      return Fault(
        message: request.sentence(
          request.phrase(
            "compare.ambiguous", ["name": value, "n": Count(governments.count).description])),
        choices: choices(value, Array(governments.prefix(mostChoices))))
    case .unknown(let value, let nearest):
      let isNumber = value.allSatisfy(\.isNumber)
      return Fault(
        message: request.sentence(
          isNumber
            ? request.phrase("compare.noCode", ["code": value])
            : nearest.isEmpty
              ? request.phrase("compare.unlike", ["name": value])
              : request.phrase("compare.unknown", ["name": value])),
        choices: choices(value, isNumber ? [] : nearest))
    case .tooMany:
      return Fault(
        message: request.sentence(
          request.phrase("compare.tooMany", ["n": String(CompareChoice.most)])),
        choices: [])
    }
  }

  private static func choice(_ government: LocalGovernment, to link: Link, _ request: PageRequest)
    -> Choice
  {
    let name = GovernmentName(government, in: request.language)
    return Choice(
      html: GovernmentName.placed(government, in: request),
      isJapanese: name.isJapanese, href: request.href(link))
  }

  /// What the fields suggest: prefectures, the larger cities, and the neighbours of who is chosen.
  private static func places(for choice: CompareChoice, in request: PageRequest) -> [String] {
    let gazetteer = request.gazetteer
    var set = gazetteer.prefectures.union(gazetteer.governments(of: .designatedCity))
      .union(gazetteer.governments(of: .coreCity))
    for government in choice.governments {
      set.formUnion(gazetteer.municipalities(of: government.code.prefecture))
    }
    return gazetteer.governments(in: set).map { gazetteer.fullName(of: $0) }
  }
}

extension ComparePage.Comparison {
  init(of governments: [LocalGovernment], in request: PageRequest) {
    let comparison = request.catalogue.comparison(of: governments)
    let codes = governments.map { QueryItem(CompareChoice.name, $0.code.sixDigits) }
    columns = governments.enumerated().map { index, government in
      ComparePage.Column(
        government: GovernmentLink(government, in: request),
        short: GovernmentName(government, in: request.language).shortHTML(in: request),
        kind: request.kind(government.kind),
        counts: .init(comparison.counts[index]), alone: Count(comparison.alone(index)),
        briefHref: request.href(Address.governmentBrief(government.code.sixDigits)))
    }
    shared = Count(comparison.shared)
    allNamed = Count(comparison.rows(of: .allNamed).count)
    isPair = governments.count == 2
    hasNone = comparison.rows.isEmpty
    relations = [Relation.named, .covered, .possible].map { RelationText($0, in: request) }
    span = governments.count
    width = governments.count > 2 ? "22" : "25"
    let longest = max(1, comparison.themes.flatMap(\.counts).max() ?? 1)
    themes = comparison.themes.filter { $0.counts.contains { $0 > 0 } }.map { theme in
      let name = theme.theme.name.text(in: request.language)
      return ComparePage.ThemeRow(
        theme: request.official(name), themeHref: request.href(Address.theme(theme.theme.slug)),
        isJapanese: request.language.isJapanese || name == theme.theme.name.ja,
        bars: theme.counts.map { .init(count: $0, width: $0 * 100 / longest) })
    }
    parts = GovernmentComparison.Part.allCases.map { part in
      let rows = comparison.rows(of: part)
      let isTable = part == .someNamed || part == .someCovered
      return ComparePage.Part(
        key: part.rawValue,
        heading: request.html(part.heading(ofTwo: governments.count == 2, in: request)),
        count: Count(rows.count),
        rows: rows.map { ComparePage.Row($0, among: governments, isTable: isTable, in: request) },
        isTable: isTable,
        isFolded: part == .possible)
    }.filter { !$0.rows.isEmpty }
    csvHref = request.href(Address.compare.table("csv", query: codes))
    jsonHref = request.href(Address.compare.table("json", query: codes))
  }
}

extension ComparePage.Row {
  fileprivate init(
    _ row: GovernmentComparison.Row, among governments: [LocalGovernment], isTable: Bool,
    in request: PageRequest
  ) {
    let programme = row.entry.programme
    number = programme.number ?? "–"
    let named = ProgrammeName(programme, in: request.language)
    name = named.html(in: request)
    nameIsJapanese = named.isJapanese
    href = request.href(Address.programme(programme.id))
    cells =
      !isTable
      ? []
      : row.standings.map { standing in
        ComparePage.Cell(
          standing: standing.map { way in
            RelationText(
              way.relation, wording: way.wording,
              wordingEnglish: ParticipantBranch.english(
                of: programme.participants.nodes[way.nodeIndex], in: request),
              role: way.role, in: request)
          })
      }
    wording =
      isTable
      ? .empty
      : MixedText.html(Self.wordings(of: row, among: governments, in: request), in: request)
  }

  /// The words that include them; where not all stand behind the same words, with who does.
  private static func wordings(
    of row: GovernmentComparison.Row, among governments: [LocalGovernment],
    in request: PageRequest
  ) -> String {
    let nodes = row.entry.programme.participants.nodes
    var order: [(wording: String, node: Int)] = []
    var holders: [String: [LocalGovernment]] = [:]
    for (government, standing) in zip(governments, row.standings) {
      guard let standing, standing.relation != .named else { continue }
      if holders[standing.wording] == nil { order.append((standing.wording, standing.nodeIndex)) }
      holders[standing.wording, default: []].append(government)
    }
    return order.map { wording, node in
      let those = holders[wording] ?? []
      let english = ParticipantBranch.english(of: nodes[node], in: request)
      let quoted = "「\(wording)」" + (english.map { " (\($0))" } ?? "")
      guard those.count < governments.count else { return quoted }
      let names = those.map { GovernmentName($0, in: request.language).text }
      return quoted + request.phrase("parts.colon")
        + names.joined(separator: request.phrase("parts.comma"))
    }.joined(separator: " ")
  }
}

extension GovernmentComparison.Part {
  /// What stands over the part: of two governments one says both, of three all.
  func heading(ofTwo isPair: Bool, in request: PageRequest) -> String {
    switch self {
    case .allNamed:
      isPair ? request.phrase("compare.bothNamed") : request.phrase("compare.allNamed")
    case .someNamed:
      isPair ? request.phrase("compare.oneNamed") : request.phrase("compare.someNamed")
    case .allCovered:
      isPair ? request.phrase("compare.bothCovered") : request.phrase("compare.allCovered")
    case .someCovered:
      isPair ? request.phrase("compare.oneCovered") : request.phrase("compare.someCovered")
    case .possible: request.phrase("compare.possible")
    }
  }
}
