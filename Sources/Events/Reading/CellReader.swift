import CivilDates
import Lists
import LocalGovernments
import Pictures

/// The cells of one row by what they hold, and the readers of the values that all tables share.
struct CellReader<Role: ColumnRole> {
  let source: SourceFile
  let row: HeadedTable.Row
  let columns: ColumnSet<Role>
  let gazetteer: Gazetteer
  /// What the row is known by in diagnostics.
  var subject: String?
  private(set) var diagnostics: [Diagnostic] = []
  /// The cell that names a picture.
  private(set) var imageCell: ImageCell?
  /// Columns whose text could not be turned into a value, and is kept.
  private(set) var unread: Set<Int> = []

  init(
    _ row: HeadedTable.Row, of source: SourceFile, columns: ColumnSet<Role>, gazetteer: Gazetteer
  ) {
    self.row = row
    self.source = source
    self.columns = columns
    self.gazetteer = gazetteer
  }

  /// The cell of a column; `nil` where it is missing or blank.
  func cell(_ role: Role) -> ListField? { cells(role).first }

  func cells(_ role: Role) -> [ListField] {
    (columns.columns[role] ?? []).compactMap { index in
      index < row.cells.count && !row.cells[index].text.isEmpty ? row.cells[index] : nil
    }
  }

  func text(_ role: Role) -> String? { cell(role)?.text }

  mutating func report(
    _ fault: EventFault, at field: ListField? = nil, notes: [Diagnostic.Note] = [],
    fix: (title: Bilingual, text: String)? = nil
  ) {
    let span = field.map { source.span(of: $0.cell) } ?? source.span(of: row.range)
    report(fault, at: span, notes: notes, fix: fix)
  }

  mutating func report(
    _ fault: EventFault, at span: SourceSpan, notes: [Diagnostic.Note] = [],
    fix: (title: Bilingual, text: String)? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        fault.rule, fault.severity, fault.message, programme: subject, file: source.name,
        span: span, notes: notes,
        fixIts: fix.map {
          [FixIt(title: $0.title, confidence: .maybe, span: span, replacement: $0.text)]
        } ?? []))
  }

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// Keeps a cell's text, since no value was made of it.
  mutating func keep(_ role: Role) { unread.formUnion(columns.columns[role] ?? []) }

  mutating func keep(_ field: ListField) {
    if let index = row.cells.firstIndex(of: field) { unread.insert(index) }
  }
}

/// Days and hours.
extension CellReader {
  mutating func day(_ role: Role, notes: [Diagnostic.Note] = []) -> CivilDate? {
    dayAndHours(role, notes: notes)?.day
  }

  /// A day with the hours that stand beside it, as a spreadsheet's cell of a date and a time has them.
  mutating func dayAndHours(
    _ role: Role, notes: [Diagnostic.Note] = []
  ) -> (day: CivilDate, hours: HoursText?)? {
    guard let field = cell(role) else { return nil }
    switch DayText(field.text) {
    case .day(let day, let weekday, let hours):
      if let weekday, weekday != day.weekday.japanese {
        report(.weekdayDiffers(weekday, day), at: field)
      }
      return (day, hours)
    case .impossible: report(.noSuchDay(field.text), at: field, notes: notes)
    case .unreadable: report(.unreadableDay(field.text), at: field, notes: notes)
    }
    keep(role)
    return nil
  }

  /// The hours of a column: one time, or from and to.
  mutating func hours(_ role: Role) -> HoursText? {
    guard let field = cell(role) else { return nil }
    if let hours = HoursText(field.text) { return hours }
    report(.unreadableTime(field.text), at: field)
    keep(role)
    return nil
  }

  /// What says that a row is left out for its day.
  var rowIsLeftOut: Diagnostic.Note {
    let words = source.text(in: row.range)
    return .init(Bilingual(ja: "この行は取り込めません：\(words)", en: "this row cannot be taken in: \(words)"))
  }
}

/// Governments and addresses.
extension CellReader {
  mutating func government(_ role: Role) -> LocalGovernment? {
    guard let field = cell(role) else { return nil }
    let text = HeadedTable.folded(field.text)
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let code = LocalGovernmentCode(text), let found = gazetteer[code] { return found }
    if isNumber, let code = LocalGovernmentCode("0" + text), let found = gazetteer[code] {
      report(
        .lostZero(field.text, found), at: field,
        fix: (Bilingual(ja: "\(code.sixDigits)に直す", en: "write \(code.sixDigits)"), code.sixDigits))
      return found
    }
    if isNumber, text.utf8.count == 6, let code = LocalGovernmentCode(text.prefix(5)),
      gazetteer[code] != nil
    {
      report(
        .wrongCheckDigit(field.text, right: code), at: field,
        fix: (Bilingual(ja: "\(code.sixDigits)に直す", en: "write \(code.sixDigits)"), code.sixDigits))
    } else {
      report(.unknownCode(field.text), at: field)
    }
    keep(role)
    return nil
  }

  /// The government that a name tells; of several of one name the context's, if it is among them.
  mutating func holder(
    named name: String?, at field: ListField?, _ context: EventContext
  ) -> LocalGovernment? {
    let named = name.map { context.gazetteer.governments(named: $0) } ?? []
    if named.count == 1 { return named[0] }
    if let holder = context.holder, named.contains(holder) { return holder }
    if let name, named.count > 1 {
      report(.ambiguousHolder(name, named.map { context.gazetteer.fullName(of: $0) }), at: field)
    } else if name != nil || context.holder == nil {
      report(.missingHolder)
    }
    return nil
  }

  /// The addresses of a column of links; a cell may hold several, divided by white space.
  mutating func addresses(_ role: Role) -> [String] {
    var found: [String] = []
    for index in columns.columns[role] ?? [] {
      guard index < row.cells.count, !row.cells[index].text.isEmpty else { continue }
      let field = row.cells[index]
      // Words that bear a link, 「くわしく」, stand for its address.
      let text = row.links[index]?.joined(separator: " ") ?? field.text
      for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
        if WebAddressText.isSound(word) {
          if !found.contains(word) { found.append(word) }
        } else {
          report(.malformedAddress(word), at: field)
          keep(field)
        }
      }
    }
    return found
  }

  mutating func image(_ role: Role, alternative: Role, licence: Role) -> Event.Image? {
    guard let field = cell(role) else { return nil }
    guard WebAddressText.isSound(field.text) || PictureFormat.isFileName(field.text) else {
      let isDrawing = field.text.lowercased().hasSuffix(".svg")
      report(isDrawing ? .drawing(field.text) : .malformedAddress(field.text), at: field)
      keep(role)
      return nil
    }
    imageCell = ImageCell(
      address: field.text, span: source.span(of: field.cell), subject: subject)
    if text(alternative) == nil { report(.imageWithoutWords, at: field) }
    return Event.Image(
      address: field.text, alternative: text(alternative), licence: text(licence))
  }

  /// A telephone number; a spreadsheet drops the 0 that each begins with.
  mutating func telephone(_ role: Role) -> String? {
    guard let field = cell(role) else { return nil }
    let digits = HeadedTable.folded(field.text)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !digits.hasPrefix("0"),
      digits.utf8.count == 9 || (digits.utf8.count == 10 && "789".contains(digits.prefix(1)))
    else { return field.text }
    let whole = "0" + digits
    report(
      .lostTelephoneZero(field.text, whole), at: field,
      fix: (Bilingual(ja: "\(whole)に直す", en: "write \(whole)"), whole))
    return whole
  }

  /// The lasting identifier of the programme that a cell names.
  mutating func programme(_ role: Role, _ known: ((String) -> String?)?) -> String? {
    guard let field = cell(role) else { return nil }
    guard let known else { return field.text }
    if let id = known(field.text) { return id }
    report(.unknownProgramme(field.text), at: field)
    keep(role)
    return nil
  }

  func isMarked(_ role: Role) -> Bool {
    text(role).map { !["0", "いいえ", "no", "false"].contains($0.lowercased()) } ?? false
  }
}
