/// Looks for rows without a bureau: each is reported where the list names bureaus at all, and one
/// remark is enough where it names none.
enum BureauCheck {
  static func diagnostics(of rows: [ListRow], in source: SourceFile) -> [Diagnostic] {
    // A row without a name is reported for that.
    let lacking = rows.filter { $0.bureau == nil && $0.name != nil }
    guard !lacking.isEmpty else { return [] }
    guard rows.contains(where: { $0.bureau != nil }) else {
      return [ReadingFault.noBureaus.diagnostic(at: nil, in: source)]
    }
    return lacking.map { row in
      ReadingFault.emptyBureau.diagnostic(
        at: row.name?.span(in: source), in: source, programme: row.normalizedNumber)
    }
  }
}
