import CivilDates
import LocalGovernments
package import Pictures

/// Events as an iCalendar (RFC 5545, RFC 7986) that people subscribe to.
package struct ICalendar: Sendable {
  /// What the calendar is called, where it comes from, and when it was made.
  package struct Heading: Sendable {
    let name: String
    let address: String?
    let stamp: String

    /// - Parameters:
    ///   - name: the calendar's name.
    ///   - address: where it is subscribed to.
    ///   - stamp: when it was made, for events that have no time of their own: ISO 8601 in UTC.
    package init(name: String, address: String? = nil, stamp: String) {
      self.name = name
      self.address = address
      self.stamp = stamp
    }
  }

  /// The public address of an event's page.
  package typealias PageAddress = (Event) -> String?

  /// What a server calls it.
  package static let mediaType = "text/calendar; charset=utf-8"

  /// Writes a calendar.
  package static func text(
    of events: [Event], _ heading: Heading, page: PageAddress = { _ in nil },
    picture: (Picture.Form) -> String? = { _ in nil }
  ) -> String {
    var lines = CalendarLines()
    lines.add("BEGIN", verbatim: "VCALENDAR")
    lines.add("VERSION", verbatim: "2.0")
    lines.add("PRODID", verbatim: "-//Renkei//Renkei 0.1//JA")
    lines.add("CALSCALE", verbatim: "GREGORIAN")
    lines.add("METHOD", verbatim: "PUBLISH")
    lines.add("NAME", heading.name)
    lines.add("X-WR-CALNAME", heading.name)
    lines.add("X-WR-TIMEZONE", verbatim: "Asia/Tokyo")
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", verbatim: "P1D")
    lines.add("X-PUBLISHED-TTL", verbatim: "P1D")
    if let address = heading.address { lines.add("SOURCE;VALUE=URI", verbatim: address) }
    addTimeZone(to: &lines)
    for event in events {
      add(
        event, to: &lines, stamp: heading.stamp, page: page(event),
        image: imageLine(of: event, picture))
    }
    lines.add("END", verbatim: "VCALENDAR")
    return lines.text
  }

  // Japan has kept UTC+9 without daylight saving since 1951.
  private static func addTimeZone(to lines: inout CalendarLines) {
    for (name, value) in [
      ("BEGIN", "VTIMEZONE"), ("TZID", "Asia/Tokyo"), ("BEGIN", "STANDARD"),
      ("DTSTART", "19510909T000000"), ("TZOFFSETFROM", "+0900"), ("TZOFFSETTO", "+0900"),
      ("TZNAME", "JST"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ] {
      lines.add(name, verbatim: value)
    }
  }

  private static func add(
    _ event: Event, to lines: inout CalendarLines, stamp: String, page: String?,
    image: (name: String, value: String)?
  ) {
    var taken: Set<String> = []
    for (index, occasion) in event.occasions.enumerated() {
      let day = occasion.startDay.iso.replacing("-", with: "")
      var id = index == 0 ? event.id : "\(event.id)-\(day)"
      // Two occasions of one day are told apart by their place on it.
      if !taken.insert(id).inserted { id += "-\(index)" }
      taken.insert(id)
      lines.add("BEGIN", verbatim: "VEVENT")
      lines.add("UID", verbatim: id + "@renkei")
      lines.add("DTSTAMP", verbatim: basic(event.revised ?? stamp))
      lines.add("LAST-MODIFIED", verbatim: basic(event.revised ?? stamp))
      lines.add("SEQUENCE", verbatim: String(event.sequence))
      let repeats = index == 0 && event.recurrence != nil
      let isDaily = occasion.isDaily && !repeats
      add(isDaily ? occasion.firstDay : occasion, to: &lines)
      if isDaily {
        // Each day has the hours; one entry would go on through the nights.
        lines.add("RRULE", verbatim: "FREQ=DAILY;COUNT=\(occasion.dayCount)")
      }
      if index == 0, let rule = event.recurrence {
        lines.add("RRULE", verbatim: rule.text(untilTime: occasion.startTime))
      }
      addContent(of: event, to: &lines, page: page)
      if let image { lines.add(image.name, verbatim: image.value) }
      lines.add("TRANSP", verbatim: "TRANSPARENT")
      lines.add("END", verbatim: "VEVENT")
    }
  }

  private static func add(_ occasion: Occasion, to lines: inout CalendarLines) {
    guard let start = occasion.startTime else {
      lines.add("DTSTART;VALUE=DATE", verbatim: basic(occasion.startDay.iso))
      // The end is the day after the last.
      if let end = occasion.endDay.adding(days: 1) {
        lines.add("DTEND;VALUE=DATE", verbatim: basic(end.iso))
      }
      return
    }
    lines.add("DTSTART;TZID=Asia/Tokyo", verbatim: moment(occasion.startDay, start))
    if let end = occasion.endTime, !(occasion.dayCount == 1 && end == start) {
      lines.add("DTEND;TZID=Asia/Tokyo", verbatim: moment(occasion.endDay, end))
    } else if occasion.dayCount > 1, let midnight = TimeOfDay(hour: 24, minute: 0) {
      lines.add("DTEND;TZID=Asia/Tokyo", verbatim: moment(occasion.endDay, midnight))
    }
  }

  private static func addContent(of event: Event, to lines: inout CalendarLines, page: String?) {
    lines.add("SUMMARY", EventMarks.title(of: event))
    lines.add(
      "STATUS", verbatim: event.status == .scheduled ? "CONFIRMED" : "CANCELLED")
    lines.add(
      "LOCATION", [event.place.name, event.place.address].compactMap { $0 }.joined(separator: " "))
    if let point = event.place.coordinates {
      lines.add("GEO", verbatim: "\(point.latitude);\(point.longitude)")
    }
    lines.add("DESCRIPTION", EventMarks.text(of: event))
    lines.add("CATEGORIES", list: event.kinds)
    lines.add(
      "CONTACT",
      [event.contact.name, event.contact.telephone, event.contact.mail].compactMap { $0 }
        .joined(separator: " "))
    if let page = page ?? event.links.first { lines.add("URL", verbatim: page) }
  }

  /// The picture as RFC 7986 names it, from here where it is kept here.
  private static func imageLine(
    of event: Event, _ address: (Picture.Form) -> String?
  ) -> (name: String, value: String)? {
    let name = "IMAGE;VALUE=URI;DISPLAY=BADGE"
    if let form = event.image?.picture?.large, let own = address(form) {
      return (name + ";FMTTYPE=" + form.format.mediaType, own)
    }
    return event.image?.webAddress.map { (name, $0) }
  }

  private static func basic(_ iso: String) -> String {
    iso.replacing("-", with: "").replacing(":", with: "")
  }

  private static func moment(_ day: CivilDate, _ time: TimeOfDay) -> String {
    let isMidnight = time.hour == 24
    let day = isMidnight ? day.adding(days: 1) ?? day : day
    let clock = isMidnight ? "0000" : time.iso.replacing(":", with: "")
    return basic(day.iso) + "T" + clock + "00"
  }
}
