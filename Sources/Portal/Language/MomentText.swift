import CivilDates
import Foundation

/// A moment ready to print, in Japanese time.
struct MomentText: Sendable {
  /// For machines: 2026-11-29T06:16:00Z.
  let iso: String
  /// For people: 令和8年11月29日 15時16分, 29 November 2026, 15:16.
  let text: String

  /// A moment as each language writes it.
  init(_ moment: Date, in language: Language) {
    iso = moment.formatted(.iso8601)
    let (day, minuteOfDay) = JapaneseDay.parts(of: moment)
    let (hour, minute) = minuteOfDay.quotientAndRemainder(dividingBy: 60)
    switch language {
    case .japanese: text = "\(day.japanese) \(hour)時\(minute)分"
    case .easy: text = "\(DateText(day, in: language).text) \(hour)時\(minute)分"
    case .english:
      let padded = minute < 10 ? "0\(minute)" : "\(minute)"
      text = "\(DateText(day, in: language).text), \(hour):\(padded)"
    }
  }
}
