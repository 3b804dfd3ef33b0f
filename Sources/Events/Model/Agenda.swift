import CivilDates

/// Every occasion of every event in the order of its first day, so that those of some days are found
/// without looking at all.
///
/// Most occasions last a day or two: those that touch some days begin not long before. The few that
/// last longer stand apart.
struct Agenda: Sendable {
  /// An event and one of its occasions, by their places among all.
  typealias Place = (event: Int, occasion: Int)

  private struct Slot: Sendable {
    let day: Int
    let event: Int
    let occasion: Int
  }

  /// The longest occasion that is not a long one, in days.
  private static let longestOfShort = 14

  private let short: [Slot]
  private let long: [Slot]

  /// - Parameter occasions: those of each event.
  init(of occasions: [[Occasion]]) {
    var short: [Slot] = []
    var long: [Slot] = []
    for (event, times) in occasions.enumerated() {
      for (index, occasion) in times.enumerated() {
        let slot = Slot(day: occasion.startDay.dayNumber, event: event, occasion: index)
        if occasion.dayCount > Self.longestOfShort { long.append(slot) } else { short.append(slot) }
      }
    }
    let isBefore = { (left: Slot, right: Slot) in
      (left.day, left.event, left.occasion) < (right.day, right.event, right.occasion)
    }
    self.short = short.sorted(by: isBefore)
    self.long = long.sorted(by: isBefore)
  }

  /// The occasions that may touch some days: all that do, and a few that ended just before.
  func places(in days: ClosedRange<CivilDate>) -> [Place] {
    let (first, last) = (days.lowerBound.dayNumber, days.upperBound.dayNumber)
    let near =
      Self.place(
        of: first - Self.longestOfShort, in: short)..<Self.place(
        of: last + 1, in: short)
    return (short[near] + long[..<Self.place(of: last + 1, in: long)])
      .map { ($0.event, $0.occasion) }
  }

  /// The last occasion that begins before a day, among those of the events that are asked for.
  func lastPlace(beginningBefore day: CivilDate, where isWanted: (_ event: Int) -> Bool) -> Place? {
    let number = day.dayNumber
    return [short, long].compactMap { slots in
      slots[..<Self.place(of: number, in: slots)].last { isWanted($0.event) }
    }.max { $0.day < $1.day }.map { ($0.event, $0.occasion) }
  }

  /// Where the first slot of a day, or of a later one, stands.
  private static func place(of day: Int, in slots: [Slot]) -> Int {
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
