import CivilDates
import Lists
import LocalGovernments

/// One row of a table on its way to an event.
struct EventRow {
  private let record: [RecordTable.Cell]
  private let columns: EventColumns
  private let source: SourceFile
  private let gazetteer: Gazetteer
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ record: [RecordTable.Cell], columns: EventColumns, in source: SourceFile,
    gazetteer: Gazetteer
  ) {
    self.record = record
    self.columns = columns
    self.source = source
    self.gazetteer = gazetteer
  }

  /// The cell of a field; `nil` where the row has none.
  func cell(_ field: EventField) -> RecordTable.Cell? {
    guard let position = columns.positions[field], position < record.count else { return nil }
    return record[position]
  }

  mutating func report(
    _ fault: (String, Diagnostic.Severity, Bilingual), at cell: RecordTable.Cell?,
    fixIts: [FixIt] = []
  ) {
    let range = cell?.range ?? record.first?.range
    diagnostics.append(
      Diagnostic(
        fault.0, fault.1, fault.2, file: source.name, span: range.map { source.span(of: $0) },
        fixIts: fixIts))
  }

  /// The event; `nil` where the row cannot be one, which is reported.
  mutating func event(isProgramme: (String) -> Bool) -> Event? {
    guard let title = text(.title) else {
      report(EventFault.missingValue(.title), at: cell(.title))
      return nil
    }
    guard let government = government(), let first = day(.startDay, isRequired: true) else {
      return nil
    }
    var notes = [text(.timeNote)].compactMap { $0 }
    let occasions = occasions(from: first, &notes)
    var remarks = [text(.remarks)].compactMap { $0 }
    let status = status(&remarks)
    var programme = text(.programme)
    if let text = programme, !isProgramme(text) {
      report(EventFault.unknownProgramme(text), at: cell(.programme))
      remarks.append("\(EventField.programme.heading): \(text)")
      programme = nil
    }
    let address = address()
    return Event(
      id: identifier(of: title, on: first, by: government), title: title,
      titleKana: text(.titleKana), titleEnglish: text(.titleEnglish), programme: programme,
      government: government.code,
      organiser: text(.organiser) ?? text(.governmentName) ?? gazetteer.fullName(of: government),
      kind: text(.kind), summary: text(.summary) ?? text(.subtitle),
      description: text(.description), occasions: occasions,
      timeNote: notes.isEmpty ? nil : notes.joined(separator: " "),
      place: EventPlace(
        name: text(.placeName), address: address, prefecture: prefecture(in: address),
        coordinates: coordinates(), access: text(.access), parking: text(.parking)),
      audience: text(.audience), capacity: text(.capacity), fee: joined([.fee, .feeDetail]),
      booking: EventBooking(how: text(.booking), until: bookingEnd()),
      contact: EventContact(
        name: text(.contact),
        telephone: joined([.telephone, .telephoneExtension], separator: " 内線"), mail: text(.mail)),
      links: links(), image: image(), languages: text(.language), status: status,
      remarks: remarks.isEmpty ? nil : remarks.joined(separator: "\n"), extras: extras(),
      isSample: false, sequence: 0, updated: nil)
  }

  func text(_ field: EventField) -> String? {
    cell(field).flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  private func joined(_ fields: [EventField], separator: String = " ") -> String? {
    let parts = fields.compactMap { text($0) }
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  // The holder: by its code, else by its name where only one government bears it.
  private mutating func government() -> LocalGovernment? {
    guard let written = text(.code) else {
      let named = [text(.prefectureName), text(.governmentName)].compactMap { $0 }.joined()
      let found = gazetteer.governments(named: named.isEmpty ? text(.organiser) ?? "" : named)
      if found.count == 1 { return found[0] }
      report(EventFault.missingValue(.code), at: cell(.code))
      return nil
    }
    let digits = written.count == 4 || written.count == 5 ? written.padded(to: 5) : written
    if let code = LocalGovernmentCode(digits), let found = gazetteer[code] { return found }
    if digits.count == 6, let code = LocalGovernmentCode(String(digits.prefix(5))),
      gazetteer[code] != nil
    {
      report(EventFault.wrongCheckDigit(written, shouldBe: code.sixDigits), at: cell(.code))
    } else {
      report(EventFault.unknownCode(written), at: cell(.code))
    }
    return nil
  }

  private mutating func identifier(
    of title: String, on day: CivilDate, by government: LocalGovernment
  ) -> String {
    let own = text(.id).map { $0.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) } }
    if let own, !own.isEmpty { return "\(government.code.sixDigits)-\(own)" }
    let made = StableHash((title + day.iso).utf8).description
    let id = "\(government.code.sixDigits)-\(made)"
    report(EventFault.madeIdentifier(id), at: cell(.title))
    return id
  }

  private mutating func day(_ field: EventField, isRequired: Bool = false) -> CivilDate? {
    guard let written = text(field) else {
      if isRequired { report(EventFault.missingValue(field), at: cell(field)) }
      return nil
    }
    if let day = JapaneseDateParser.date(written) ?? Self.compactDay(written) { return day }
    report(EventFault.notADay(written), at: cell(field))
    return nil
  }

  /// A day without marks: 20250401.
  private static func compactDay(_ text: String) -> CivilDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return CivilDate(
      iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }

  private mutating func minute(_ field: EventField, _ notes: inout [String]) -> Int? {
    guard let written = text(field) else { return nil }
    if let minute = ClockTime.minute(of: written) { return minute }
    report(EventFault.notATime(written), at: cell(field))
    notes.append("\(field.heading) \(written)")
    return nil
  }

  private mutating func occasions(
    from first: CivilDate, _ notes: inout [String]
  ) -> [Occasion] {
    let start = Moment(day: first, minute: minute(.startTime, &notes))
    let lastDay = day(.endDay)
    let endMinute = minute(.endTime, &notes)
    if let written = text(.recurrence) {
      if let rule = Recurrence(written) {
        let days = rule.days(from: first)
        if !days.isEmpty {
          return days.map { day in
            Occasion(
              start: Moment(day: day, minute: start.minute),
              end: endMinute.map { Moment(day: day, minute: $0) })
          }
        }
      } else {
        report(EventFault.notARule(written), at: cell(.recurrence))
        notes.append(written)
      }
    }
    guard lastDay != nil || endMinute != nil else { return [Occasion(start: start, end: nil)] }
    let end = Moment(day: lastDay ?? first, minute: endMinute)
    let isBackwards =
      end.day < start.day
      || end.day == start.day && (end.minute ?? 24 * 60) < (start.minute ?? 0)
    if isBackwards {
      report(EventFault.endBeforeStart(), at: cell(lastDay == nil ? .endTime : .endDay))
      return [Occasion(start: start, end: nil)]
    }
    return [Occasion(start: start, end: end)]
  }

  private mutating func bookingEnd() -> Moment? {
    guard let day = day(.bookingDay) else { return nil }
    var notes: [String] = []
    return Moment(day: day, minute: minute(.bookingTime, &notes))
  }

  private static let statusWords: [(Event.Status, [String])] = [
    (.cancelled, ["中止", "取消", "キャンセル", "cancel"]),
    (.postponed, ["延期", "postpone"]),
    (.scheduled, ["予定", "開催", "受付", "募集", "公開", "通常", "scheduled", "終了"]),
  ]

  private mutating func status(_ remarks: inout [String]) -> Event.Status {
    guard let written = text(.status) else { return .scheduled }
    let lower = written.lowercased()
    for (status, words) in Self.statusWords where words.contains(where: lower.contains) {
      return status
    }
    report(EventFault.unknownStatus(written), at: cell(.status))
    remarks.append("\(EventField.status.heading): \(written)")
    return .scheduled
  }

  private func address() -> String? {
    if let whole = text(.address) {
      return text(.building).map { whole + " " + $0 } ?? whole
    }
    let parts = [
      EventField.addressPrefecture, .addressMunicipality, .addressTown, .addressRest, .building,
    ].compactMap { text($0) }
    return parts.isEmpty ? nil : parts.joined()
  }

  /// The prefecture that the address begins with.
  private func prefecture(in address: String?) -> LocalGovernmentCode? {
    guard let address else { return nil }
    return gazetteer.governments(in: gazetteer.prefectures)
      .first { address.hasPrefix($0.name) }?.code
  }

  // Japan lies between Okinotorishima and Yonaguni in the south and west, Etorofu in the north and
  // Minamitorishima in the east.
  private static let latitudes = 20.0...46.0
  private static let longitudes = 122.0...154.0

  private mutating func coordinates() -> Coordinates? {
    guard let north = text(.latitude), let east = text(.longitude) else { return nil }
    guard let latitude = Double(north), let longitude = Double(east) else {
      report(EventFault.notACoordinate("\(north), \(east)"), at: cell(.latitude))
      return nil
    }
    if Self.latitudes.contains(latitude), Self.longitudes.contains(longitude) {
      return Coordinates(latitude: latitude, longitude: longitude)
    }
    let isSwapped = Self.latitudes.contains(longitude) && Self.longitudes.contains(latitude)
    report(
      isSwapped ? EventFault.swappedCoordinates() : EventFault.notACoordinate("\(north), \(east)"),
      at: cell(.latitude))
    return nil
  }

  private mutating func links() -> [String] {
    var links: [String] = []
    for field in [EventField.page, .link] {
      guard let written = text(field) else { continue }
      for part in written.split(whereSeparator: \.isWhitespace).map(String.init) {
        if WebAddress.isOne(part) {
          if !links.contains(part) { links.append(part) }
        } else {
          report(EventFault.notALink(part), at: cell(field))
        }
      }
    }
    return links
  }

  private mutating func image() -> EventImage? {
    guard let address = text(.image) else { return nil }
    guard WebAddress.isOne(address) else {
      report(EventFault.notALink(address), at: cell(.image))
      return nil
    }
    return EventImage(
      address: address, alternative: text(.imageText), licence: text(.imageLicence))
  }

  private func extras() -> [EventExtra] {
    columns.others.compactMap { position, heading in
      guard position < record.count, !record[position].text.isEmpty else { return nil }
      return EventExtra(heading: heading, text: record[position].text)
    }
  }
}

extension String {
  /// The digits with zeros before them, which spreadsheets take away.
  fileprivate func padded(to length: Int) -> String {
    String(repeating: "0", count: Swift.max(0, length - count)) + self
  }
}
