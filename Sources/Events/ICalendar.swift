import CivilDates
import LocalGovernments

/// Events as a calendar that other programs subscribe to, by RFC 5545 and RFC 7986.
package struct ICalendar {
  /// The calendar's name.
  package let name: String
  /// The host that makes identifiers unique.
  package let host: String
  /// The page of an event.
  package let address: (Event) -> String
  /// When the calendar was made, `20250401T000000Z`, for events that do not say when they changed.
  package let stamp: String

  /// Makes a writer.
  package init(
    name: String, host: String, stamp: String, address: @escaping (Event) -> String
  ) {
    self.name = name
    self.host = host
    self.stamp = stamp
    self.address = address
  }

  /// The calendar.
  package func text(of events: [Event]) -> String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Renkei//Renkei//JA")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("NAME", Self.escaped(name))
    lines.add("X-WR-CALNAME", Self.escaped(name))
    lines.add("X-WR-TIMEZONE", "Asia/Tokyo")
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", "Asia/Tokyo")
    lines.add("BEGIN", "STANDARD")
    lines.add("DTSTART", "19510101T000000")
    lines.add("TZOFFSETFROM", "+0900")
    lines.add("TZOFFSETTO", "+0900")
    lines.add("TZNAME", "JST")
    lines.add("END", "STANDARD")
    lines.add("END", "VTIMEZONE")
    for event in events { write(event, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  // Each occasion is an entry of its own: programs differ in what they make of RDATE.
  private func write(_ event: Event, to lines: inout ContentLines) {
    for (index, occasion) in event.occasions.enumerated() {
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", "\(event.id)\(index == 0 ? "" : "-\(index + 1)")@\(host)")
      lines.add("DTSTAMP", event.updated.map(Self.compact) ?? stamp)
      lines.add("SEQUENCE", String(event.sequence))
      lines.add("STATUS", event.status == .cancelled ? "CANCELLED" : "CONFIRMED")
      write(occasion, to: &lines)
      lines.add("SUMMARY", Self.escaped(event.shownTitle))
      let words = [event.summary, event.description, event.timeNote].compactMap { $0 }
      if !words.isEmpty { lines.add("DESCRIPTION", Self.escaped(words.joined(separator: "\n"))) }
      let place = [event.place.name, event.place.address].compactMap { $0 }
      if !place.isEmpty { lines.add("LOCATION", Self.escaped(place.joined(separator: " "))) }
      if let point = event.place.coordinates {
        lines.add("GEO", "\(point.latitude);\(point.longitude)")
      }
      if let kind = event.kind { lines.add("CATEGORIES", Self.escaped(kind)) }
      lines.add("URL", address(event))
      lines.add("END", "VEVENT")
    }
  }

  private func write(_ occasion: Occasion, to lines: inout ContentLines) {
    guard let begins = occasion.start.minute else {
      lines.add("DTSTART;VALUE=DATE", Self.compact(occasion.start.day))
      lines.add("DTEND;VALUE=DATE", Self.compact(occasion.lastDay.adding(days: 1)))
      return
    }
    lines.add("DTSTART;TZID=Asia/Tokyo", Self.compact(occasion.start.day, begins))
    if let end = occasion.end {
      lines.add("DTEND;TZID=Asia/Tokyo", Self.compact(end.day, end.minute ?? 24 * 60))
    }
  }

  private static func compact(_ day: CivilDate) -> String { day.iso.filter { $0 != "-" } }

  private static func compact(_ day: CivilDate, _ minute: Int) -> String {
    let day = minute >= 24 * 60 ? day.adding(days: 1) : day
    let clock = Moment(day: day, minute: minute % (24 * 60)).clock ?? "00:00"
    return compact(day) + "T" + clock.filter { $0 != ":" } + "00"
  }

  private static func compact(_ instant: String) -> String {
    instant.filter { $0 != "-" && $0 != ":" }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": break
      default:
        // Other controls may not stand in a content line.
        if scalar.value >= 0x20 || scalar == "\t" { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension Event {
  /// The title with the word that tells a made-up event.
  package var shownTitle: String { isSample ? "【見本】" + title : title }
}

/// Lines of a calendar, each folded at 75 octets, never within a character.
private struct ContentLines {
  private(set) var text = ""

  mutating func add(_ name: String, _ value: String) {
    var octets = 0
    for character in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(character)
      if octets + size > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(character)
      octets += size
    }
    text += "\r\n"
  }
}
