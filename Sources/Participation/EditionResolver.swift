public import CivilDates
public import Lists
public import LocalGovernments

/// An edition with what was found while resolving it.
public struct ResolvedEdition: Sendable {
  /// The edition.
  public let edition: Edition
  /// What reading and resolving found, in the order of the file.
  public let diagnostics: [Diagnostic]
}

/// Turns a list as read into an edition: settles issuer and date, reads every participants' cell
/// and evaluates it.
public struct EditionResolver: Sendable {
  private let gazetteer: Gazetteer

  /// Makes a resolver.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Resolves a list.
  ///
  /// - Parameters:
  ///   - document: the list as read.
  ///   - issuer: the issuing government, where the caller knows it.
  ///   - asOf: the day the list speaks of, where the caller knows it.
  ///   - today: the day to fall back on when neither caller nor title gives one.
  /// - Returns: the edition, and the diagnostics of reading and resolving together.
  public func resolve(
    _ document: ListDocument, issuer: LocalGovernment? = nil, asOf: CivilDate? = nil,
    today: CivilDate
  ) -> ResolvedEdition {
    var diagnostics = document.diagnostics
    let date = asOf ?? document.statement.asOf
    if date == nil { diagnostics.append(Self.inferredDate(today, in: document)) }
    let gazetteer = self.gazetteer.asOf(date ?? today)
    let issuer = issuer ?? inferIssuer(of: document, in: gazetteer, &diagnostics)
    let context = EvaluationContext(
      gazetteer: gazetteer, issuer: issuer.flatMap { gazetteer[$0.code] })
    let fiscalYear = document.statement.fiscalYear
    let id = Self.identifier(issuer: issuer, year: fiscalYear ?? (date ?? today).fiscalYear)

    var programmes: [Programme] = []
    var identifiers = Identifiers()
    var problems = DiagnosticCollector()
    var nearest = NearestNames()
    for section in document.sections {
      for row in section.rows {
        programmes.append(
          programme(
            row, theme: section.theme, edition: id, document, context,
            &identifiers, &nearest, &problems))
      }
    }
    let edition = Edition(
      id: id, title: folded(document.title?.text ?? ""), issuer: issuer?.code,
      fiscalYear: fiscalYear, asOf: date ?? today,
      stated: StatedTotals(
        bureaus: document.statement.bureaus, programmes: document.statement.programmes),
      programmes: programmes)
    return ResolvedEdition(edition: edition, diagnostics: diagnostics + problems.all)
  }

  /// The edition's identifier: `tokyo-2025`, `tsukuba-city-2024`, `list-2025`.
  private static func identifier(issuer: LocalGovernment?, year: Int) -> String {
    guard let issuer else { return "list-\(year)" }
    // A prefecture and its capital often share their name.
    return issuer.slug + (issuer.kind == .prefecture ? "" : "-" + issuer.kind.slug) + "-\(year)"
  }

  private func programme(
    _ row: ListRow, theme: String, edition: String, _ document: ListDocument,
    _ context: EvaluationContext, _ identifiers: inout Identifiers,
    _ nearest: inout NearestNames,
    _ diagnostics: inout DiagnosticCollector
  ) -> Programme {
    let number = row.normalizedNumber
    let span = row.source.span(in: document.source)
    let parsed = ParticipantExpression.parse(row.participants?.text ?? "", in: context)
    if let field = row.participants {
      diagnostics.add(
        parsed.problems.map { problem in
          problem.diagnostic(
            text: field.text, programme: number, file: document.source.name,
            span: field.span(of: problem.range, in: document.source), context: context,
            nearest: &nearest)
        })
    }
    return Programme(
      id: identifiers.next(
        number, line: document.source.line(at: row.source.cell.lowerBound), in: edition),
      number: number, theme: theme,
      name: folded(row.name?.text ?? ""), bureau: folded(row.bureau?.text ?? ""),
      description: row.description?.text ?? "", links: row.links.map(\.text),
      participants: parsed.expression,
      extras: row.extras.map { Programme.ExtraCell(heading: $0.heading, text: $0.field.text) },
      span: span)
  }

  private static func inferredDate(_ today: CivilDate, in document: ListDocument) -> Diagnostic {
    Diagnostic(
      "inferred-date", .note,
      Bilingual(
        ja:
          "時点の記載が見つからないため、今日（\(today.japanese)）の自治体で解釈しました。違う場合は、題名に時点を書いてください。--as-of で日付を指定できます。",
        en:
          "No as-of date was found; the list was read against the governments of today (\(today)). Write the date in the title, or give it with --as-of."
      ),
      file: document.source.name, span: document.title?.span(in: document.source))
  }
}

extension GovernmentKind {
  fileprivate var slug: String {
    switch self {
    case .prefecture: "prefecture"
    case .designatedCity, .coreCity, .specialCity, .city, .specialWard: "city"
    case .town: "town"
    case .village: "village"
    case .ward: "ward"
    }
  }
}

/// White space runs folded to one space, none at the ends.
private func folded(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
