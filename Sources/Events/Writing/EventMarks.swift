import CivilDates
import Foundation

/// What is said of an event where only its title, or only text, is shown.
package enum EventMarks {
  /// The title, with what must not be missed before it: 【見本】, 【中止】.
  package static func title(of event: Event) -> String {
    var marks = event.isSample ? "【見本】" : ""
    switch event.status {
    case .scheduled: break
    case .cancelled: marks += "【中止】"
    case .postponed: marks += "【延期】"
    case .withdrawn: marks += "【掲載終了】"
    }
    return event.title.hasPrefix(marks) ? event.title : marks + event.title
  }

  /// The title without what its status says beside it: 【中止】. That it is made up stays.
  static func plainTitle(of event: Event) -> String {
    var title = event.title
    while let mark = ["【中止】", "【延期】", "【掲載終了】"].first(where: title.hasPrefix) {
      title = String(title.dropFirst(mark.count))
    }
    let plain = title.trimmingCharacters(in: .whitespaces)
    let sample = "【見本】"
    return event.isSample && !plain.hasPrefix(sample) ? sample + plain : plain
  }

  /// Everything worth knowing, as lines of text.
  static func text(of event: Event) -> String {
    let fee = [event.fee.isFree == true ? "無料" : nil, event.fee.basic, event.fee.detail]
      .compactMap { $0 }
    let booking = [event.booking.method, event.booking.untilDay.map { $0.japanese + "まで" }]
      .compactMap { $0 }
    let lines: [String?] = [
      event.summary, event.description, event.timeNote.map { "日時：" + $0 },
      event.audienceNote.map { "対象：" + $0 }, event.audience.map { "対象自治体：" + $0 },
      fee.isEmpty ? nil : "料金：" + Set(fee).sorted().joined(separator: " "),
      booking.isEmpty ? nil : "申込：" + booking.joined(separator: " "),
      event.holder.name.isEmpty ? nil : "主催：" + event.holder.name,
    ]
    return (lines.compactMap { $0 } + event.links).joined(separator: "\n")
  }
}
