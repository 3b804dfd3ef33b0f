import CivilDates
import Lists
import LocalGovernments
import Participation

/// Makes an event of one row.
struct EventRowReader {
  private let table: HeadedTable
  private let context: EventContext
  private var cells: CellReader<EventColumn>
  /// What is known of the row where it is not read, or its holder is not.
  private(set) var unreadRow: UnreadRow?

  init(
    _ row: HeadedTable.Row, of table: HeadedTable, columns: ColumnSet<EventColumn>,
    context: EventContext
  ) {
    self.table = table
    self.context = context
    cells = CellReader(row, of: table.source, columns: columns, gazetteer: context.gazetteer)
    cells.subject = cells.text(.id)
  }

  var diagnostics: [Diagnostic] { cells.diagnostics }
  var imageCell: ImageCell? { cells.imageCell }

  /// The event; `nil` where the row lacks what makes one.
  mutating func event() -> Event? {
    let surplus = cells.row.cells.dropFirst(table.headings.count).count { !$0.text.isEmpty }
    if surplus > 0 { cells.report(.surplusCells(surplus)) }
    let holder = holder()
    let times = EventTimes(&cells)
    unreadRow = UnreadRow(
      localID: cells.text(.id), title: cells.text(.title), holder: holder.government)
    guard let title = cells.text(.title) else {
      reportUnread(EventColumn.title.heading)
      return nil
    }
    guard let first = times.occasions.first else {
      // A day that is written and not read was told at its cell.
      if cells.cell(.startDay) == nil { reportUnread(EventColumn.startDay.heading) }
      return nil
    }
    if holder.government != nil { unreadRow = nil }
    let id = EventIdentifier.make(
      holder: holder.government, localID: cells.text(.id), title: title, day: first.startDay)
    if cells.text(.id) == nil { cells.report(.derivedID, at: cells.cell(.title)) }
    var event = Event(id: id, title: title, holder: holder, occasions: times.occasions)
    event.localID = cells.text(.id)
    event.titleKana = cells.text(.kana)
    event.titleEnglish = cells.text(.english)
    event.commonName = cells.text(.commonName)
    event.kinds = (cells.text(.kinds) ?? "").split { "、;；/／,，".contains($0) }
      .map { $0.trimmed }.filter { !$0.isEmpty }
    event.programme = cells.programme(.programme, context.programme)
    event.recurrence = times.recurrence
    event.timeNote = cells.text(.timeNote)
    event.status = status()
    event.place = place(holder: holder.government)
    event.audience = audience(holder: holder.government)
    event.audienceNote = cells.text(.audienceNote)
    event.capacity = cells.text(.capacity)
    event.fee = fee()
    event.booking = booking()
    event.contact.name = cells.text(.contactName)
    event.contact.telephone = cells.telephone(.contactTelephone)
    event.contact.extensionNumber = cells.text(.contactExtension)
    event.contact.mail = cells.text(.contactMail)
    let contentLinks = cells.addresses(.contentLinks)
    event.contentLinks = contentLinks.isEmpty ? nil : contentLinks
    event.links = contentLinks + cells.addresses(.links).filter { !contentLinks.contains($0) }
    event.image = cells.image(.image, alternative: .imageAlternative, licence: .imageLicence)
    event.language = cells.text(.language)
    event.summary = cells.text(.summary)
    event.description = cells.text(.description)
    event.note = cells.text(.note)
    event.sequence = cells.text(.sequence).flatMap(Int.init).map { max(0, min($0, 1 << 30)) } ?? 0
    event.isSample = cells.isMarked(.sample)
    checkDays(of: event)
    event.extras = extras()
    event.span = table.source.span(of: cells.row.range)
    return event
  }

  private mutating func reportUnread(_ missing: String) {
    let words = table.source.text(in: cells.row.range)
    cells.report(.unreadRow(missing), notes: [.init(Bilingual(ja: words, en: words))])
  }

  private mutating func holder() -> Event.Holder {
    let organiser = cells.text(.organiser)
    let bureau = cells.text(.bureau)
    let written =
      cells.text(.governmentName)
      ?? [cells.text(.prefectureName), cells.text(.municipalityName)].compactMap { $0 }
      .joined(separator: "").nilIfEmpty
    var government = cells.government(.code)
    if let known = government, let written, !names(written, known) {
      cells.report(
        .governmentNameDiffers(written, context.gazetteer.fullName(of: known)),
        at: cells.cell(.governmentName) ?? cells.cell(.municipalityName)
          ?? cells.cell(.prefectureName))
    }
    if government == nil, cells.cell(.code) == nil {
      government = cells.holder(
        named: written, at: cells.cell(.governmentName) ?? cells.cell(.municipalityName), context)
      if written == nil { government = government ?? context.holder }
    }
    let name = organiser ?? government.map { context.gazetteer.fullName(of: $0) } ?? written ?? ""
    return Event.Holder(government: government?.code, bureau: bureau, name: name)
  }

  /// Whether a written name may be that of a government.
  private func names(_ written: String, _ government: LocalGovernment) -> Bool {
    let bare = written.filter { !$0.isWhitespace }
    return bare.hasSuffix(government.name) || context.gazetteer.fullName(of: government) == bare
      || context.gazetteer.governments(named: bare).contains(government)
  }

  private mutating func status() -> Event.Status {
    guard let field = cells.cell(.status) else { return .scheduled }
    if let status = EventWords.status(field.text) { return status }
    cells.report(.unknownStatus(field.text), at: field)
    cells.keep(.status)
    return .scheduled
  }

  private mutating func audience(holder: LocalGovernmentCode?) -> String? {
    guard let field = cells.cell(.audience) else { return nil }
    let issuer = holder.flatMap { context.gazetteer[$0] } ?? context.holder
    let reading = ParticipantExpression.reading(
      field, in: table.source,
      context: EvaluationContext(gazetteer: context.gazetteer, issuer: issuer),
      subject: cells.subject)
    cells.add(reading.diagnostics)
    return field.text
  }

  private func fee() -> Event.Fee {
    var fee = Event.Fee()
    fee.basic = cells.text(.feeBasic)
    fee.detail = cells.text(.feeDetail)
    fee.isFree =
      cells.text(.feeKind).flatMap(EventWords.isFree) ?? fee.basic.flatMap(EventWords.isFree)
    return fee
  }

  private mutating func booking() -> Event.Booking {
    var booking = Event.Booking()
    booking.method = cells.text(.bookingMethod)
    let until = cells.dayAndHours(.bookingDay)
    booking.untilDay = until?.day
    if let hours = cells.hours(.bookingTime) ?? until?.hours {
      // An end that is given as hours is the last one of them.
      let last = hours.end ?? hours.start
      booking.untilTime = last.time
      booking.untilDay = booking.untilDay.map { $0.adding(days: last.daysLater) ?? $0 }
    }
    return booking
  }

  private mutating func place(holder: LocalGovernmentCode?) -> Event.Place {
    var place = Event.Place()
    place.name = cells.text(.placeName)
    var parts = Event.Place.Parts()
    parts.prefecture = cells.text(.addressPrefecture)
    parts.municipality = cells.text(.addressMunicipality)
    parts.town = cells.text(.addressTown)
    parts.rest = cells.text(.addressRest)
    parts.building = cells.text(.building)
    let joined = [parts.prefecture, parts.municipality, parts.town, parts.rest].compactMap { $0 }
      .joined()
    let address = cells.text(.address) ?? joined.nilIfEmpty
    place.address =
      [address, parts.building].compactMap { $0 }.joined(separator: " ").nilIfEmpty
    place.coordinates = coordinates()
    place.government = government(
      of: address, leading: joined, at: place.coordinates, near: holder)
    if let code = place.government {
      // What the government's name says is written again from it.
      if parts.prefecture == context.gazetteer.prefectureName(of: code) { parts.prefecture = nil }
      if parts.municipality == context.gazetteer.municipalityName(of: code) {
        parts.municipality = nil
      }
    }
    place.parts = parts == Event.Place.Parts() ? nil : parts
    place.access = cells.text(.access)
    place.parking = cells.text(.parking)
    return place
  }

  /// The government that a place lies in, by its address, else by its coordinates.
  private mutating func government(
    of address: String?, leading: String, at point: Coordinates?,
    near holder: LocalGovernmentCode?
  ) -> LocalGovernmentCode? {
    let finder = PlaceFinder(context.gazetteer)
    let field =
      cells.cell(.address) ?? cells.cell(.addressPrefecture)
      ?? cells.cell(.addressMunicipality)
    let found =
      finder.find(leading, near: holder) ?? address.flatMap { finder.find($0, near: holder) }
    guard let found else {
      guard let point else {
        if let address, !AddressText.isNoPlace(address) {
          cells.report(.unknownPlace(address), at: field)
        }
        return nil
      }
      let prefecture = finder.prefecture(around: point)
      let seen = prefecture.map(EventFault.placeFromCoordinates) ?? .unknownPlace(address)
      cells.report(seen, at: address == nil ? cells.cell(.latitude) : field)
      return prefecture?.code
    }
    if found.isInferred {
      cells.report(.inferredPlace(context.gazetteer.fullName(of: found.government)), at: field)
    }
    if let point, let distance = finder.distance(from: point, to: found.government),
      distance > Self.farAway
    {
      cells.report(
        .placeDiffers(context.gazetteer.fullName(of: found.government), Int(distance)),
        at: cells.cell(.latitude))
    }
    return found.government.code
  }

  /// Farther than this from where its address lies, a point is of some other place; in kilometres.
  private static let farAway = 100.0

  private mutating func coordinates() -> Coordinates? {
    let fields = [cells.cell(.latitude), cells.cell(.longitude)]
    guard let latitude = fields[0], let longitude = fields[1] else {
      if let lonely = fields[0] ?? fields[1] {
        cells.report(.lonelyCoordinate, at: lonely)
        cells.keep(lonely)
      }
      return nil
    }
    var degrees: [Double] = []
    for field in [latitude, longitude] {
      guard let number = Double(HeadedTable.folded(field.text)), number.isFinite else {
        cells.report(.unreadableCoordinate(field.text), at: field)
        [latitude, longitude].forEach { cells.keep($0) }
        return nil
      }
      degrees.append(number)
    }
    if PlaceFinder.isInJapan(degrees[0], degrees[1]) {
      return Coordinates(latitude: degrees[0], longitude: degrees[1])
    }
    if PlaceFinder.isInJapan(degrees[1], degrees[0]) {
      cells.report(.swappedCoordinates, at: latitude)
      return Coordinates(latitude: degrees[1], longitude: degrees[0])
    }
    cells.report(.outsideJapan(degrees[0], degrees[1]), at: latitude)
    [latitude, longitude].forEach { cells.keep($0) }
    return nil
  }

  /// How far from today the year of an event may lie: longer ago, or further ahead, it is a slip.
  private static let likelyYears = -20...10

  /// Tells days that can be no other than slips.
  private mutating func checkDays(of event: Event) {
    let today = context.today ?? context.gazetteer.date
    if let first = event.occasions.first?.startDay,
      !Self.likelyYears.contains(first.year - today.year)
    {
      cells.report(.unlikelyYear(first), at: cells.cell(.startDay))
    }
    if let until = event.booking.untilDay, !event.isEndless,
      let last = event.allOccasions.map(\.endDay).max(), last < until
    {
      cells.report(.bookingAfterEvent(until, last), at: cells.cell(.bookingDay))
    }
  }

  /// What Renkei gives no meaning to, and what it could not read.
  private func extras() -> [Programme.ExtraCell] {
    cells.row.cells.enumerated().compactMap { index, field in
      guard !field.text.isEmpty, cells.columns.roles[index] == nil || cells.unread.contains(index)
      else { return nil }
      let heading = index < table.headings.count ? table.headings[index].text.nilIfEmpty : nil
      return Programme.ExtraCell(heading: heading, text: field.text)
    }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(String(drop(while: isSpace)).reversed().drop(while: isSpace).reversed())
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
