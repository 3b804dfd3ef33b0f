/// A time of the day in hours and minutes, Japan's; 24:00 ends a day.
package struct TimeOfDay: Sendable, Hashable, Comparable, Codable {
  /// Minutes since midnight, 0 to 1440.
  package let minutes: Int

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// Makes a time; `nil` outside 0:00 to 24:00.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    minutes = hour * 60 + minute
  }

  /// As ISO 8601 writes it: `09:00`.
  package var iso: String { Self.padded(hour) + ":" + Self.padded(minute) }

  /// As people write it: 9:00.
  package var text: String { String(hour) + ":" + Self.padded(minute) }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay {
  /// Reads 9:00, 09:00:00, ９時, 9時半, 午後1時30分, PM 1:00, 1:00 p.m., 正午; `nil` for anything else.
  package init?(_ text: String) {
    var rest = Self.folded(text)
    for ending in ["~", "-", "から", "+09:00", "頃"] where rest.hasSuffix(ending) {
      rest = String(rest.dropLast(ending.count))
    }
    if rest.hasPrefix("t") { rest.removeFirst() }
    if rest == "正午" || rest == "noon" {
      self.init(hour: 12, minute: 0)
      return
    }
    var isAfternoon: Bool?
    for (word, afternoon) in Self.halves {
      if rest.hasPrefix(word) {
        rest = String(rest.dropFirst(word.count))
        isAfternoon = afternoon
      } else if rest.hasSuffix(word) {
        rest = String(rest.dropLast(word.count))
        isAfternoon = afternoon
      } else {
        continue
      }
      break
    }
    guard let (hour, minute) = Self.clock(rest) else { return nil }
    guard let isAfternoon else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard (0...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  // The longer spellings first.
  private static let halves: [(String, Bool)] = [
    ("午前", false), ("午後", true), ("a.m.", false), ("p.m.", true), ("am", false), ("pm", true),
  ]

  private static func clock(_ text: String) -> (Int, Int)? {
    var text = text
    if text.hasSuffix("時半") { text = text.dropLast(1) + "30分" }
    if let mark = text.firstIndex(of: "時") {
      let rest = text[text.index(after: mark)...]
      guard let hour = number(text[..<mark]) else { return nil }
      if rest.isEmpty { return (hour, 0) }
      guard let minute = number(rest.hasSuffix("分") ? rest.dropLast() : rest) else { return nil }
      return (hour, minute)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || (parts.count == 3 && number(parts[2]) != nil),
      parts[1].utf8.count == 2, let hour = number(parts[0]), let minute = number(parts[1])
    else { return nil }
    return (hour, minute)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xFF01...0xFF5D:
        if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
          result.unicodeScalars.append(narrow)
        }
      case 0x301C, 0xFF5E: result += "~"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.lowercased()
  }
}
