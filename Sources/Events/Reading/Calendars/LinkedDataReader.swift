import CivilDates
import Lists
import LocalGovernments

/// Reads the events of JSON-LD in the words of schema.org: a file of it, or a page that holds it.
struct LinkedDataReader {
  private let maker: EntryMaker
  private let context: EventContext
  private var findings: EntryFindings
  private var events: [Event] = []
  private var identifiers: Set<String> = []
  private var unreadRows: [UnreadRow] = []

  private static let marks = ["schema.org", "\"@type\"", "\"@graph\""]

  /// Whether a text may be JSON-LD, or a page with some.
  static func mayRead(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { $0 > 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return marks.contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    case UInt8(ascii: "<"): return bytes.firstRange(of: Array("application/ld+json".utf8)) != nil
    default: return false
    }
  }

  /// Reads a text; `nil` where it holds no event.
  static func read(
    _ source: SourceFile, _ diagnostics: [Diagnostic], _ context: EventContext
  ) -> EventFile? {
    var reader = LinkedDataReader(source, diagnostics, context)
    reader.run()
    guard !reader.events.isEmpty || !reader.findings.diagnostics.isEmpty else { return nil }
    return EventFile(
      generation: .linkedData, events: reader.events, unreadRows: reader.unreadRows,
      findings: reader.findings)
  }

  private init(_ source: SourceFile, _ diagnostics: [Diagnostic], _ context: EventContext) {
    self.context = context
    maker = EntryMaker(context: context)
    findings = EntryFindings(source, diagnostics)
  }

  private mutating func run() {
    let bytes = findings.source.bytes
    let isPage = bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
    for range in isPage ? LinkedDataScripts.ranges(in: bytes) : [0..<bytes.count] {
      do throws(JSONFault) {
        let root = try JSONScanner.read(bytes, in: range)
        for node in EventNodes.all(in: root) { add(node) }
      } catch {
        let place = min(error.offset, bytes.count)
        findings.report(.noJSON, at: place..<min(place + 1, bytes.count))
      }
    }
  }

  private mutating func add(_ node: JSONNode) {
    let holder = holder(of: node)
    let written = maker.unmarked(node["name"]?.plainText ?? "")
    let identifier = identifier(of: node, holder.government)
    guard !written.title.isEmpty else {
      return leaveOut(node, identifier, nil, holder, missing: "name")
    }
    let times = times(of: node)
    guard let first = times.occasions.first else {
      return leaveOut(node, identifier, written.title, holder, missing: "startDate")
    }
    let id = EventIdentifier.make(
      holder: holder.government, localID: identifier, title: written.title, day: first.startDay)
    guard identifiers.insert(id).inserted else {
      return findings.report(.duplicateID(identifier ?? id), at: node.range, of: identifier)
    }
    if identifier == nil { findings.report(.derivedID, at: node.range) }
    var event = Event(id: id, title: written.title, holder: holder, occasions: times.occasions)
    event.localID = identifier
    event.recurrence = times.recurrence
    event.isSample = written.isSample
    event.status = written.status ?? status(of: node, identifier)
    if let name = node["alternateName"]?.plainText {
      if name.utf8.allSatisfy({ $0 < 0x80 }) {
        event.titleEnglish = name
      } else {
        event.commonName = name
      }
    }
    event.kinds = node["keywords"].map(Self.words) ?? []
    event.description = node["description"]?.plainText
    event.links = links(of: node, identifier)
    event.image = image(of: node, identifier)
    event.place = place(of: node, near: holder.government)
    event.fee = fee(of: node)
    event.span = findings.source.span(of: node.range)
    events.append(event)
  }

  private mutating func leaveOut(
    _ node: JSONNode, _ identifier: String?, _ title: String?, _ holder: Event.Holder,
    missing: String
  ) {
    findings.report(.unreadRow(missing), at: node.range, of: identifier)
    unreadRows.append(UnreadRow(localID: identifier, title: title, holder: holder.government))
  }
}

/// Whose an event is, which, and whether it takes place.
extension LinkedDataReader {
  private mutating func holder(of node: JSONNode) -> Event.Holder {
    let organiser = node["organizer"]?.first
    let name = organiser?["name"]?.plainText ?? organiser?.plainText
    let code = organiser?["identifier"]?.plainText.flatMap { LocalGovernmentCode($0) }
    let government =
      code.flatMap { context.gazetteer[$0] } ?? maker.government(named: name) ?? context.holder
    if government == nil { findings.report(.missingHolder, at: organiser?.range ?? node.range) }
    return Event.Holder(
      government: government?.code,
      name: name ?? government.map { context.gazetteer.fullName(of: $0) } ?? "")
  }

  private func identifier(of node: JSONNode, _ holder: LocalGovernmentCode?) -> String? {
    let written = node["identifier"]?.first
    guard
      let identifier = written?["value"]?.plainText ?? written?.plainText
        ?? node["@id"]?.plainText
    else { return nil }
    if let own = maker.own(identifier), own.government.code == holder { return own.localID }
    return identifier
  }

  private mutating func status(of node: JSONNode, _ identifier: String?) -> Event.Status {
    guard let field = node["eventStatus"], let text = field.plainText else { return .scheduled }
    let word = text.split { "/:".contains($0) }.last.map(String.init) ?? text
    if let status = Self.statuses[word] { return status }
    findings.report(.unknownStatus(text), at: field.range, of: identifier)
    return .scheduled
  }

  private static let statuses: [String: Event.Status] = [
    "EventScheduled": .scheduled, "EventRescheduled": .scheduled, "EventMovedOnline": .scheduled,
    "EventPostponed": .postponed, "EventCancelled": .cancelled,
  ]
}

/// When it takes place.
extension LinkedDataReader {
  private mutating func times(of node: JSONNode) -> (occasions: [Occasion], recurrence: Recurrence?)
  {
    let schedule = node["eventSchedule"]?.first
    guard var first = occasion(of: node, schedule) else { return ([], nil) }
    var further: [Occasion] = []
    for part in node["subEvent"]?.all ?? [] where part["startDate"] != nil {
      if let occasion = occasion(of: part, nil) { further.append(occasion) }
    }
    if !further.isEmpty {
      // The parts are the more exact.
      return (Set(further).sorted(), nil)
    }
    guard let schedule, !first.isDaily, let rule = rule(of: schedule) else { return ([first], nil) }
    // An end that is the schedule's is not the first occasion's.
    if first.dayCount > 1, schedule["startTime"] != nil { first = first.firstDay }
    return ([first], rule)
  }

  private mutating func occasion(of node: JSONNode, _ schedule: JSONNode?) -> Occasion? {
    if let start = moment(node["startDate"]) {
      guard let occasion = EntryMaker.occasion(from: start, to: moment(node["endDate"])) else {
        findings.report(.endsBeforeStart, at: (node["endDate"] ?? node).range)
        return Occasion(startDay: start.day, startTime: start.time)
      }
      return occasion
    }
    guard node["startDate"] == nil, let schedule, let start = moment(schedule["startDate"]) else {
      return nil
    }
    func clock(_ key: String) -> TimeOfDay? {
      schedule[key]?.plainText.flatMap { TimeOfDay(String($0.prefix(5))) }
    }
    return Occasion(
      startDay: start.day, startTime: start.time ?? clock("startTime"), endTime: clock("endTime"))
  }

  private mutating func moment(_ node: JSONNode?) -> JapaneseMoment? {
    guard let node, let text = node.plainText else { return nil }
    if let moment = JapaneseMoment(text) { return moment }
    findings.report(
      WrittenMoment.namesNoDay(text) ? .noSuchDay(text) : .unreadableDay(text), at: node.range)
    return nil
  }

  private mutating func rule(of schedule: JSONNode) -> Recurrence? {
    guard let field = schedule["repeatFrequency"], let text = field.plainText else { return nil }
    var parts: [String] = []
    let number = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    if text.hasPrefix("P"), let unit = Self.units[String(text.dropFirst(number.count + 1))] {
      parts = [unit] + (number.isEmpty || number == "1" ? [] : ["INTERVAL=\(number)"])
    }
    let week =
      schedule["byMonthWeek"]?.plainText.flatMap { Double($0) }
      .flatMap { Int(exactly: $0) }.map(String.init) ?? ""
    let days = (schedule["byDay"]?.all ?? []).compactMap(\.plainText).map { day in
      let word = day.split { "/:".contains($0) }.last.map(String.init) ?? day
      return Self.days[word].map { week + $0 } ?? word
    }
    if !days.isEmpty { parts.append("BYDAY=" + days.joined(separator: ",")) }
    if let day = schedule["byMonthDay"]?.first?.plainText { parts.append("BYMONTHDAY=\(day)") }
    if let month = schedule["byMonth"]?.first?.plainText { parts.append("BYMONTH=\(month)") }
    if let count = schedule["repeatCount"]?.plainText.flatMap({ Double($0) }) {
      parts.append("COUNT=\(Int(max(0, min(count, 100_000))))")
    } else if let end = moment(schedule["endDate"]) {
      parts.append("UNTIL=" + end.day.iso.filter { $0 != "-" })
    }
    do {
      return try Recurrence(reading: parts.joined(separator: ";"))
    } catch {
      findings.report(.recurrence(text, error), at: field.range)
      return nil
    }
  }

  private static let units = [
    "D": "FREQ=DAILY", "W": "FREQ=WEEKLY", "M": "FREQ=MONTHLY", "Y": "FREQ=YEARLY",
  ]
  private static let days = [
    "Monday": "MO", "Tuesday": "TU", "Wednesday": "WE", "Thursday": "TH", "Friday": "FR",
    "Saturday": "SA", "Sunday": "SU",
  ]
}

/// Where it takes place, and what else is said of it.
extension LinkedDataReader {
  private mutating func place(
    of node: JSONNode, near holder: LocalGovernmentCode?
  ) -> Event.Place {
    let locations = node["location"]?.all ?? []
    guard
      let location = locations.first(where: {
        !EventNodes.types(of: $0).contains("VirtualLocation")
      })
    else {
      var place = Event.Place()
      place.name = locations.first?["name"]?.plainText
      return place
    }
    if let text = location.plainText { return maker.place(text, near: holder) }
    var place = Event.Place()
    place.name = location["name"]?.plainText
    let address = location["address"]?.first
    let parts = ["addressRegion", "addressLocality"].compactMap { address?[$0]?.plainText }
    let street = address?.plainText ?? address?["streetAddress"]?.plainText
    let finder = PlaceFinder(context.gazetteer)
    let isWhole = street.flatMap { finder.find($0, near: nil) } != nil
    let whole = isWhole ? street : (parts + [street].compactMap { $0 }).joined().nilIfEmpty
    place.address = whole
    let found =
      finder.find(parts.joined(), near: holder)
      ?? whole.flatMap { finder.find($0, near: holder) }
    place.government = found?.government.code
    if place.name == place.address { place.name = nil }
    return maker.place(place, at: coordinates(of: location))
  }

  private mutating func coordinates(of location: JSONNode) -> Coordinates? {
    let geo = location["geo"]?.first ?? location
    guard let latitude = geo["latitude"]?.plainText, let longitude = geo["longitude"]?.plainText
    else { return nil }
    guard let north = Double(latitude), let east = Double(longitude), north.isFinite, east.isFinite
    else {
      findings.report(.unreadableCoordinate(latitude + "," + longitude), at: geo.range)
      return nil
    }
    guard PlaceFinder.isInJapan(north, east) else {
      findings.report(.outsideJapan(north, east), at: geo.range)
      return nil
    }
    return Coordinates(latitude: north, longitude: east)
  }

  private mutating func links(of node: JSONNode, _ identifier: String?) -> [String] {
    var links: [String] = []
    for field in (node["url"]?.all ?? []) + (node["sameAs"]?.all ?? []) {
      guard let address = field.plainText else { continue }
      if !WebAddressText.isSound(address) {
        findings.report(.malformedAddress(address), at: field.range, of: identifier)
      } else if !links.contains(address) {
        links.append(address)
      }
    }
    return links
  }

  private mutating func image(of node: JSONNode, _ identifier: String?) -> Event.Image? {
    guard let image = node["image"]?.first,
      let address = image.plainText ?? image["url"]?.plainText ?? image["contentUrl"]?.plainText,
      WebAddressText.isSound(address)
    else { return nil }
    let found = Event.Image(address: address, alternative: image["caption"]?.plainText)
    findings.note(found, at: image.range, of: identifier)
    return found
  }

  private func fee(of node: JSONNode) -> Event.Fee {
    var fee = Event.Fee()
    if let field = node["isAccessibleForFree"] {
      let word = field.plainText ?? findings.source.text(in: field.range)
      fee.isFree = ["true": true, "false": false][word.lowercased()]
    }
    let price = node["offers"]?.first?["price"]?.plainText
    if let price, let amount = Double(price) {
      if amount == 0 { fee.isFree = fee.isFree ?? true } else { fee.basic = price }
    }
    return fee
  }

  private static func words(_ node: JSONNode) -> [String] {
    node.all.compactMap(\.plainText).flatMap { $0.split { "、,，".contains($0) } }
      .map { $0.trimmed }.filter { !$0.isEmpty }
  }
}
