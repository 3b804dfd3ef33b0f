import CivilDates
package import Lists

/// A new edition put together from the forms that came back, or all that stands in its way.
package struct CollectedEdition: Sendable {
  /// What stands in the way; where there is anything, there is no list.
  package let problems: [FormProblem]
  /// The new list; `nil` where something stands in its way.
  package let content: ListContent?
  /// How many rows came with each status.
  package let counts: [FormStatus: Int]

  /// Puts forms together.
  ///
  /// - Parameter files: the files that came back, by name.
  package init(_ files: [(name: String, bytes: [UInt8])]) {
    var problems: [FormProblem] = []
    var forms: [ReturnedForm] = []
    for file in files {
      do throws(FormProblem) {
        forms.append(try ReturnedForm(file.bytes, named: file.name))
      } catch {
        problems.append(error)
      }
    }
    problems += Self.problems(between: forms)
    for form in forms { problems += Self.problems(within: form) }
    if files.isEmpty { problems.append(.noForms) }
    self.problems = problems
    let rows = forms.flatMap(\.rows)
    counts = Dictionary(grouping: rows.compactMap(\.status), by: { $0 }).mapValues(\.count)
    content = problems.isEmpty ? Self.content(of: forms) : nil
  }

  /// Forms of several years, two of one bureau, none of another.
  private static func problems(between forms: [ReturnedForm]) -> [FormProblem] {
    guard let first = forms.first else { return [] }
    let years = Dictionary(grouping: forms, by: \.year).mapValues(\.count)
    let year = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.year
    var problems = forms.filter { $0.year != year }.map {
      FormProblem.otherYear(file: $0.file, year: $0.year, expected: year)
    }
    let current = forms.filter { $0.year == year }
    let answers = Dictionary(grouping: current, by: { $0.bureau ?? "" })
    for bureau in current.first?.bureaus ?? [] {
      let files = answers[bureau]?.map(\.file) ?? []
      let name = bureau.isEmpty ? "所管局の記載のない行" : bureau
      if files.isEmpty { problems.append(.notAnswered(bureau: name)) }
      if files.count > 1 { problems.append(.twoFiles(bureau: name, files: files)) }
    }
    return problems
  }

  private static func problems(within form: ReturnedForm) -> [FormProblem] {
    var problems: [FormProblem] = []
    var seen: Set<String> = []
    for row in form.rows {
      let name = row.content.name ?? ""
      if let identity = row.identity {
        if !seen.insert(identity).inserted {
          problems.append(.rowTwice(file: form.file, line: row.line, identity: identity))
        }
        if row.status == .new {
          problems.append(.newButKnown(file: form.file, line: row.line, name: name))
        }
      }
      if row.status == nil, row.identity != nil || !row.statusText.isEmpty {
        problems.append(
          .noStatus(file: form.file, line: row.line, name: name, text: row.statusText))
      }
      if row.identity == nil, name.isEmpty || row.content.participants == nil {
        problems.append(.incomplete(file: form.file, line: row.line))
      }
    }
    return problems
      + form.sent.filter { !seen.contains($0) }.map {
        .rowMissing(file: form.file, identity: $0)
      }
  }

  /// The rows in the order of the last edition, new ones behind those of their theme, numbered anew.
  private static func content(of forms: [ReturnedForm]) -> ListContent? {
    guard let first = forms.first else { return nil }
    var kept: [(order: Int, theme: String, row: ListContent.Row)] = []
    for (place, form) in forms.enumerated() {
      for row in form.rows where row.status != .ended {
        let order = row.identity.flatMap { Int($0.dropFirst()) } ?? 1_000_000 + place
        kept.append((order, row.theme, row.content))
      }
    }
    let sorted = kept.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
    var themes = first.themes
    for row in sorted where !themes.contains(row.theme) { themes.append(row.theme) }
    let groups = Dictionary(grouping: sorted, by: \.theme)
    var number = 0
    let sections = themes.compactMap { theme -> ListContent.Section? in
      guard let rows = groups[theme] else { return nil }
      return ListContent.Section(
        heading: nil, theme: theme,
        items: rows.map { kept in
          number += 1
          var row = kept.row
          row.number = String(number)
          return .row(row)
        })
    }
    let bureaus = Set(sorted.compactMap(\.row.bureau)).count
    let title = EditionTitle.title(
      after: first.title, year: first.year, bureaus: bureaus, programmes: number)
    return ListContent(
      preamble: [title], titleIndex: 0, statement: ListContent.statement(of: [title]),
      sections: sections)
  }
}
