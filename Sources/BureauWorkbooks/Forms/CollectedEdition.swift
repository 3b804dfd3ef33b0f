package import Lists

/// A new edition put together from the forms that came back, or all that stands in its way.
package struct CollectedEdition: Sendable {
  /// What stands in the way; where there is anything, there is no list.
  package let problems: [FormProblem]
  /// The new list; `nil` where something stands in its way.
  package let content: ListContent?
  /// What the new list has from the old one beside its rows.
  package let remarks: [FormRemark]
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
    let next =
      problems.isEmpty
      ? forms.first.map {
        NextContent(of: forms, frame: $0.frame, themes: $0.themes, year: $0.year)
      } : nil
    content = next?.content
    remarks = next?.remarks ?? []
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
      if files.isEmpty { problems.append(.notAnswered(bureau: bureau)) }
      if files.count > 1 { problems.append(.twoFiles(bureau: bureau, files: files)) }
    }
    return problems
  }

  private static func problems(within form: ReturnedForm) -> [FormProblem] {
    var problems: [FormProblem] = []
    let unfilled = form.rows.filter(\.isUnfilled)
    if !unfilled.isEmpty {
      problems.append(
        .unfilled(
          file: form.file, bureau: form.bureau, of: form.sent.count, rows: unfilled.map(\.place)))
    }
    var seen: Set<String> = []
    for row in form.rows {
      if let identity = row.identity {
        if !seen.insert(identity).inserted {
          problems.append(.rowTwice(file: form.file, row: row.place))
        }
        if row.status == .new {
          problems.append(.newButKnown(file: form.file, row: row.place))
        }
      }
      if row.status == nil, !row.statusText.isEmpty {
        problems.append(
          .unknownStatus(file: form.file, row: row.place, text: row.statusText))
      }
      if row.identity == nil, row.content.name == nil || row.content.participants == nil {
        problems.append(.incomplete(file: form.file, row: row.place))
      }
    }
    return problems
      + form.sent.filter { !seen.contains($0) }.map {
        .rowMissing(file: form.file, identity: $0)
      }
  }
}
