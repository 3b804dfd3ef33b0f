import Foundation

/// Content lines of iCalendar (RFC 5545): escaped, and folded at 75 octets without cutting a
/// character.
struct CalendarLines: Sendable {
  private(set) var text = ""

  /// Adds a line whose value stands as it is: a date, an address, a word of the standard.
  mutating func add(_ name: String, verbatim value: String) {
    // A line break would begin a line of its own, and could say anything.
    let clean = value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    fold(name + ":" + String(String.UnicodeScalarView(clean)))
  }

  /// Adds a line whose value is text.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fold(name + ":" + Self.escaped(value))
  }

  /// Adds a line whose value is several texts.
  mutating func add(_ name: String, list: [String]) {
    guard !list.isEmpty else { return }
    fold(name + ":" + list.map(Self.escaped).joined(separator: ","))
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n", "\r", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += " "
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  private static let longest = 75

  private mutating func fold(_ line: String) {
    var octets = 0
    // Characters, not scalars: a variation selector stays with its character.
    for character in line {
      let size = character.utf8.count
      if octets + size > Self.longest, octets > 1 {
        text += "\r\n "
        octets = 1
      }
      if octets + size <= Self.longest {
        text.append(character)
        octets += size
      } else {
        // A character of more than 74 octets is cut between scalars.
        for scalar in character.unicodeScalars {
          let size = UTF8.width(scalar)
          if octets + size > Self.longest {
            text += "\r\n "
            octets = 1
          }
          text.unicodeScalars.append(scalar)
          octets += size
        }
      }
    }
    text += "\r\n"
  }
}
