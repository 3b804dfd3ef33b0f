import CivilDates
import Lists
import LocalGovernments
import Participation

/// Reads the events of an iCalendar (RFC 5545).
struct ICalendarReader {
  private let maker: EntryMaker
  private let context: EventContext
  private var findings: EntryFindings
  private var events: [Event] = []
  private var identifiers: Set<String> = []
  /// The events by their own numbers.
  private var placesByLocalID: [String: [Int]] = [:]
  private var unreadRows: [UnreadRow] = []
  private var calendarName: String?
  private var hasToldHolder = false

  /// Whether a file is a calendar.
  static func mayRead(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].drop { $0 <= 0x20 }.prefix(15)
    return String(decoding: head, as: UTF8.self).uppercased() == "BEGIN:VCALENDAR"
  }

  /// Reads a calendar's text.
  static func read(
    _ source: SourceFile, _ diagnostics: [Diagnostic], _ context: EventContext
  ) -> EventFile {
    var reader = ICalendarReader(source, diagnostics, context)
    reader.run()
    return EventFile(
      generation: .calendar, events: reader.events, unreadRows: reader.unreadRows,
      findings: reader.findings)
  }

  private init(_ source: SourceFile, _ diagnostics: [Diagnostic], _ context: EventContext) {
    self.context = context
    maker = EntryMaker(context: context)
    findings = EntryFindings(source, diagnostics)
  }

  /// The lines of one VEVENT, without those of components within it.
  private struct Entry {
    var lines: [ContentLine] = []
    var range: Range<Int>

    subscript(name: String) -> ContentLine? { lines.first { $0.name == name } }

    func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }

    var uid: String? { self["UID"]?.text.nilIfEmpty }
    var title: String? { self["SUMMARY"]?.text.nilIfEmpty }
  }

  private mutating func run() {
    let (lines, unread) = ContentLine.read(findings.source.bytes)
    for range in unread { findings.report(.noContentLine, at: range) }
    let entries = entries(of: lines)
    var groups: [[Entry]] = []
    var places: [String: Int] = [:]
    for entry in entries {
      guard let uid = entry.uid else {
        groups.append([entry])
        continue
      }
      if let place = places[uid] {
        groups[place].append(entry)
      } else {
        places[uid] = groups.count
        groups.append([entry])
      }
    }
    for group in groups { add(group) }
  }

  /// The events of the calendar; its name is taken on the way.
  private mutating func entries(of lines: [ContentLine]) -> [Entry] {
    var entries: [Entry] = []
    var open: [String] = []
    var entry: Entry?
    for line in lines {
      let value = line.value.trimmed.uppercased()
      switch line.name {
      case "BEGIN":
        open.append(value)
        if value == "VEVENT" { entry = Entry(range: line.range) }
      case "END":
        if value == "VEVENT", var done = entry {
          done.range = done.range.lowerBound..<line.range.upperBound
          entries.append(done)
          entry = nil
        }
        if let place = open.lastIndex(of: value) { open.removeSubrange(place...) }
      default:
        if open.last == "VEVENT" {
          entry?.lines.append(line)
        } else if open.count == 1, ["NAME", "X-WR-CALNAME"].contains(line.name) {
          calendarName = line.text
        }
      }
    }
    if let entry { findings.report(.calendarCutOff, at: entry.range) }
    return entries
  }

  /// One event of all the entries of its identifier: the first, and changed times of a repeated one.
  private mutating func add(_ group: [Entry]) {
    let master = group.first { $0["RECURRENCE-ID"] == nil } ?? group[0]
    let changes = group.filter { $0.range != master.range }
    let subject = master.uid
    let holder = holder(of: master)
    let written = master.title.map(maker.unmarked)
    guard let written, !written.title.isEmpty else {
      return leaveOut(master, holder, .unreadRow("SUMMARY"))
    }
    guard let first = occasion(of: master) else {
      if master["DTSTART"] == nil {
        findings.report(.unreadRow("DTSTART"), at: master.range, of: subject)
      }
      return leaveOut(master, holder, nil)
    }
    let identity = identity(of: master)
    var times = times(of: master, first: first, changes: changes)
    if identity.government != nil { times.joinDays() }
    guard let start = times.occasions.first else { return }
    if times.recurrence == nil, let base = appended(to: identity.localID, holder, written.title) {
      events[base].occasions += times.occasions
      return
    }
    let id = EventIdentifier.make(
      holder: holder.government, localID: identity.localID, title: written.title,
      day: start.startDay)
    guard identifiers.insert(id).inserted else {
      return findings.report(.duplicateID(identity.localID ?? id), at: master.range, of: subject)
    }
    if identity.localID == nil { findings.report(.derivedID, at: master.range) }
    var event = Event(
      id: id, title: written.title, holder: holder, occasions: times.occasions)
    event.localID = identity.localID
    event.recurrence = times.recurrence
    event.isSample = written.isSample
    if master["STATUS"]?.value.trimmed.uppercased() == "CANCELLED" || written.status != nil {
      event.status = written.status ?? .cancelled
    }
    fill(&event, from: master)
    event.extras = times.unread
    event.span = findings.source.span(of: master.range)
    if let localID = event.localID { placesByLocalID[localID, default: []].append(events.count) }
    events.append(event)
  }

  private mutating func leaveOut(_ entry: Entry, _ holder: Event.Holder, _ fault: EventFault?) {
    if let fault { findings.report(fault, at: entry.range, of: entry.uid) }
    unreadRows.append(
      UnreadRow(
        localID: identity(of: entry).localID, title: entry.title.map { maker.unmarked($0).title },
        holder: holder.government))
  }

  private mutating func fill(_ event: inout Event, from entry: Entry) {
    event.kinds = entry.all("CATEGORIES").flatMap(\.list)
    event.description = entry["DESCRIPTION"]?.text.nilIfEmpty
    event.contact.name = entry["CONTACT"]?.text.nilIfEmpty
    event.sequence =
      entry["SEQUENCE"].flatMap { Int($0.value) }.map { max(0, min($0, 1 << 30)) } ?? 0
    for line in entry.all("URL") {
      let address = line.value.trimmed
      if WebAddressText.isSound(address) {
        if !event.links.contains(address) { event.links.append(address) }
      } else {
        findings.report(.malformedAddress(address), at: line.range, of: entry.uid)
      }
    }
    if let line = entry["IMAGE"], WebAddressText.isSound(line.value.trimmed) {
      let image = Event.Image(address: line.value.trimmed)
      event.image = image
      findings.note(image, at: line.range, of: entry.uid)
    }
    let place = entry["LOCATION"].map { maker.place($0.text, near: event.holder.government) }
    event.place = maker.place(place ?? Event.Place(), at: coordinates(of: entry))
  }

  private mutating func coordinates(of entry: Entry) -> Coordinates? {
    guard let line = entry["GEO"] else { return nil }
    let degrees = line.value.split(whereSeparator: { ";,".contains($0) })
      .compactMap { Double($0.trimmed) }
    guard degrees.count == 2, degrees.allSatisfy(\.isFinite) else {
      findings.report(.unreadableCoordinate(line.value), at: line.range, of: entry.uid)
      return nil
    }
    guard PlaceFinder.isInJapan(degrees[0], degrees[1]) else {
      findings.report(.outsideJapan(degrees[0], degrees[1]), at: line.range, of: entry.uid)
      return nil
    }
    return Coordinates(latitude: degrees[0], longitude: degrees[1])
  }
}

/// Whose an event is, and which.
extension ICalendarReader {
  private static let ownEnding = "@renkei"

  private func identity(of entry: Entry) -> (government: LocalGovernment?, localID: String?) {
    guard let uid = entry.uid else { return (nil, nil) }
    guard uid.hasSuffix(Self.ownEnding),
      let own = maker.own(String(uid.dropLast(Self.ownEnding.count)))
    else { return (nil, uid) }
    return own
  }

  private mutating func holder(of entry: Entry) -> Event.Holder {
    let organiser = entry["ORGANIZER"]?.parameters["CN"]?.nilIfEmpty
    let government =
      identity(of: entry).government ?? maker.government(named: organiser)
      ?? maker.government(named: calendarName) ?? context.holder
    if government == nil, !hasToldHolder {
      // Once: it is the calendar that does not say.
      hasToldHolder = true
      findings.report(.missingHolder, at: entry.range)
    }
    return Event.Holder(
      government: government?.code,
      name: organiser ?? government.map { context.gazetteer.fullName(of: $0) } ?? "")
  }

  /// The event whose further day this entry is: written calendars give each day an identifier with
  /// the day behind the event's own.
  private func appended(to localID: String?, _ holder: Event.Holder, _ title: String) -> Int? {
    guard let localID else { return nil }
    // Behind the day there may be a number.
    for dash in localID.indices.reversed().lazy.filter({ localID[$0] == "-" }).prefix(2) {
      let day = localID[dash...].dropFirst().prefix { $0 != "-" }
      guard JapaneseMoment(String(day)) != nil else { continue }
      let place = placesByLocalID[String(localID[..<dash])]?.first {
        events[$0].title == title && events[$0].holder.government == holder.government
      }
      if let place { return place }
    }
    return nil
  }
}

/// When an event takes place.
extension ICalendarReader {
  private struct Times {
    var occasions: [Occasion]
    var recurrence: Recurrence?
    var unread: [Programme.ExtraCell] = []

    /// Makes one stretch of the days that a written calendar has one by one for their hours.
    mutating func joinDays() {
      guard let rule = recurrence, rule.frequency == .daily, rule.interval == 1,
        let count = rule.count, occasions.count == 1, occasions[0].dayCount == 1
      else { return }
      let stretch = occasions[0].ending(daysLater: count - 1)
      guard stretch.isDaily else { return }
      occasions = [stretch]
      recurrence = nil
    }
  }

  private mutating func written(_ line: ContentLine, _ text: String? = nil) -> WrittenMoment? {
    let zone = line.parameters["TZID"]
    if let zone, ZoneClock(named: zone) == nil {
      findings.report(.unknownTimeZone(zone), at: line.range)
    }
    let value = text ?? line.value
    if let moment = WrittenMoment(value, zone: zone) { return moment }
    findings.report(
      WrittenMoment.namesNoDay(value) ? .noSuchDay(value) : .unreadableMoment(value),
      at: line.range)
    return nil
  }

  private mutating func moment(_ line: ContentLine) -> JapaneseMoment? { written(line)?.inJapan }

  /// The moments of a line, in Japan; a day alone is one of the zone in which an event begins.
  private mutating func moments(_ line: ContentLine, _ start: WrittenMoment?) -> [JapaneseMoment] {
    line.value.split(separator: ",").compactMap { text in
      // Of a period its beginning counts.
      let text = text.split(separator: "/").first.map(String.init) ?? String(text)
      guard let moment = written(line, text) else { return nil }
      return moment.time == nil ? start?.on(moment.day) ?? moment.inJapan : moment.inJapan
    }
  }

  private mutating func occasion(of entry: Entry) -> Occasion? {
    guard let line = entry["DTSTART"], let start = moment(line) else { return nil }
    var end: JapaneseMoment?
    if let line = entry["DTEND"] {
      end = moment(line)
      // The end of days is the day behind the last.
      if start.time == nil, let day = end?.day, start.day < day {
        end = day.adding(days: -1).map { JapaneseMoment(day: $0, time: nil) }
      }
    } else if let line = entry["DURATION"] {
      if let minutes = DurationText.minutes(line.value) {
        let days = start.time == nil ? minutes - 24 * 60 : minutes
        end = start.adding(minutes: max(0, days))
      } else {
        findings.report(.unreadableDuration(line.value), at: line.range, of: entry.uid)
      }
    }
    guard let occasion = EntryMaker.occasion(from: start, to: end) else {
      findings.report(.endsBeforeStart, at: entry["DTEND"]?.range ?? line.range, of: entry.uid)
      return Occasion(startDay: start.day, startTime: start.time)
    }
    if occasion.isDaily { findings.report(.dailyHours(occasion), at: line.range, of: entry.uid) }
    return occasion
  }

  private mutating func times(of master: Entry, first: Occasion, changes: [Entry]) -> Times {
    var times = Times(occasions: [first])
    let start = master["DTSTART"].flatMap {
      WrittenMoment($0.value, zone: $0.parameters["TZID"])
    }
    for line in master.all("RDATE") {
      times.occasions += moments(line, start).compactMap {
        EntryMaker.occasion(first, startingAt: $0)
      }
    }
    var left = master.all("EXDATE").flatMap { moments($0, start) }
    var moved: [Occasion] = []
    for change in changes {
      guard let line = change["RECURRENCE-ID"], let moment = moments(line, start).first else {
        findings.report(.duplicateID(change.uid ?? ""), at: change.range, of: change.uid)
        continue
      }
      left.append(moment)
      if change["STATUS"]?.value.trimmed.uppercased() != "CANCELLED",
        let occasion = occasion(of: change)
      {
        moved.append(occasion)
      }
    }
    let hasExceptions = !left.isEmpty || !moved.isEmpty
    if let line = master["RRULE"], let start {
      addRule(to: &times, line, of: master, from: start, hasExceptions)
    }
    guard hasExceptions else { return times }
    times.occasions.removeAll { occasion in
      left.contains {
        $0.day == occasion.startDay && ($0.time == nil || $0.time == occasion.startTime)
      }
    }
    times.occasions = Set(times.occasions + moved).sorted()
    return times
  }

  /// Puts a rule to the times. It has no exceptions here, and its days are Japan's: with some, or
  /// where no rule gives the same in Japan, the days stand one by one.
  private mutating func addRule(
    to times: inout Times, _ line: ContentLine, of master: Entry, from start: WrittenMoment,
    _ hasExceptions: Bool
  ) {
    guard let first = times.occasions.first else { return }
    let zoned: ZonedRule
    do {
      zoned = try ZonedRule(line.value, from: start, first: first)
    } catch {
      findings.report(.recurrence(line.value, error), at: line.range, of: master.uid)
      times.unread.append(Programme.ExtraCell(heading: "RRULE", text: line.value))
      return
    }
    let today = context.today ?? context.gazetteer.date
    let horizon = max(today, first.startDay).adding(days: Self.reach) ?? today
    let rule = zoned.inJapan(until: horizon)
    if !hasExceptions, let rule {
      times.recurrence = rule
      return
    }
    if zoned.rule.isEndless {
      findings.report(
        hasExceptions ? .recurrenceCut(horizon) : .recurrenceOfAnotherZone(horizon),
        at: line.range, of: master.uid)
    }
    times.occasions = zoned.occasions(until: horizon) + times.occasions.dropFirst()
  }

  /// How far a rule without an end is worked out where its days stand one by one.
  private static let reach = 731
}
