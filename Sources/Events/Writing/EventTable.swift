import CivilDates
package import ListWriting
import Lists
package import LocalGovernments
import Participation

/// Events as the イベント一覧 of 自治体標準オープンデータセット, with Renkei's columns after the standard's.
package struct EventTable: Sendable {
  private let table: WrittenTable

  private static let columns: [EventColumn] = [
    .code, .id, .governmentName, .title, .kana, .english, .commonName, .kinds, .contentLinks,
    .links, .startDay, .endDay,
    .startTime, .endTime, .timeNote, .pattern, .summary, .description, .feeKind, .feeBasic,
    .feeDetail,
    .contactName, .contactTelephone, .contactExtension, .contactMail, .organiser, .placeName,
    .address, .addressPrefecture, .addressMunicipality, .addressTown, .addressRest, .building,
    .latitude, .longitude, .access, .parking,
    .audienceNote, .capacity, .bookingDay, .bookingTime, .bookingMethod, .image,
    .imageAlternative, .imageLicence, .language, .note, .status, .moreDays, .recurrence,
    .programme, .bureau, .audience, .sequence, .sample,
  ]

  /// Lays out events in the order given.
  package init(_ events: [Event], gazetteer: Gazetteer) {
    let known = Set(
      EventColumn.allCases.flatMap { $0.headings.split(separator: " ") }
        .map { HeadedTable.folded(String($0)) })
    let extra = ExtraColumns(events.map(\.extras), besides: known)
    columns =
      Self.columns.map { ($0.rawValue, $0.heading) }
      + extra.headings.map { ("extra_" + $0, $0) }
    table = WrittenTable(
      name: "イベント一覧", headings: Self.columns.map(\.heading) + extra.headings,
      widths: Self.columns.map(Self.width) + extra.headings.map { _ in 16 },
      rows: events.map { event in
        let unread = UnreadCells<EventColumn>(event.extras)
        return Self.columns.map { column in
          unread.text(column, else: Self.text(column, of: event, gazetteer))
        } + extra.cells(of: event.extras)
      })
  }

  /// The columns: a name for programs, and the standard's heading.
  package let columns: [(key: String, heading: String)]

  /// The rows, a text for each column; empty where nothing is known.
  package var rows: [[String]] { table.rows }

  /// Comma-separated values, with a byte order mark where they are for spreadsheets.
  package func csv(isForSpreadsheets: Bool) -> [UInt8] {
    table.csv(isForSpreadsheets: isForSpreadsheets)
  }

  /// An Excel workbook.
  package func workbook() throws(WritingError) -> [UInt8] { try table.workbook() }

  private static func width(_ column: EventColumn) -> Double {
    switch column {
    case .title, .address, .links, .contentLinks: 28
    case .summary, .description: 44
    case .id, .sample, .sequence, .feeKind, .startTime, .endTime, .bookingTime: 8
    default: 14
    }
  }

  private static func text(
    _ column: EventColumn, of event: Event, _ gazetteer: Gazetteer
  ) -> String {
    let value: String? =
      switch column {
      case .code: event.holder.government?.sixDigits
      case .id: event.localID
      case .governmentName:
        event.holder.government.flatMap { gazetteer[$0] }.map { gazetteer.fullName(of: $0) }
      case .title: event.title
      case .kana: event.titleKana
      case .english: event.titleEnglish
      case .commonName: event.commonName
      case .kinds: event.kinds.joined(separator: "、")
      case .programme: event.programme
      case .bureau: event.holder.bureau
      case .organiser: event.holder.name
      case .status: EventWords.word(event.status)
      case .timeNote: event.timeNote
      case .summary: event.summary
      case .description: event.description
      case .audience: event.audience
      case .audienceNote: event.audienceNote
      case .capacity: event.capacity
      case .feeKind: event.fee.isFree.map { $0 ? "無料" : "有料" }
      case .feeBasic: event.fee.basic
      case .feeDetail: event.fee.detail
      case .bookingDay: event.booking.untilDay?.iso
      case .bookingTime: event.booking.untilTime?.iso
      case .bookingMethod: event.booking.method
      case .contactName: event.contact.name
      case .contactTelephone: event.contact.telephone
      case .contactExtension: event.contact.extensionNumber
      case .contactMail: event.contact.mail
      case .image: event.image?.address
      case .imageAlternative: event.image?.alternative
      case .imageLicence: event.image?.licence
      case .language: event.language
      case .note: event.note
      case .contentLinks: event.contentLinks?.joined(separator: " ")
      case .links:
        event.links.filter { !(event.contentLinks?.contains($0) ?? false) }.joined(separator: " ")
      case .sequence: event.sequence > 0 ? String(event.sequence) : nil
      case .sample: event.isSample ? "見本" : nil
      default: time(column, of: event) ?? place(column, of: event.place, gazetteer)
      }
    return value ?? ""
  }

  private static func time(_ column: EventColumn, of event: Event) -> String? {
    let first = event.occasions.first
    return switch column {
    case .startDay: first?.startDay.iso
    case .endDay: first?.endDay.iso
    case .startTime: first?.startTime?.iso
    case .endTime: first?.endTime?.iso
    case .moreDays: event.occasions.dropFirst().map(OccasionText.text).joined(separator: ";")
    case .recurrence: event.recurrence?.text()
    default: nil
    }
  }

  private static func place(
    _ column: EventColumn, of place: Event.Place, _ gazetteer: Gazetteer
  ) -> String? {
    switch column {
    case .placeName: place.name
    case .address: place.addressWithoutBuilding
    case .addressPrefecture:
      place.parts?.prefecture ?? place.government.flatMap { gazetteer.prefectureName(of: $0) }
    case .addressMunicipality:
      place.parts?.municipality ?? place.government.flatMap { gazetteer.municipalityName(of: $0) }
    case .addressTown: place.parts?.town
    case .addressRest: place.parts?.rest
    case .building: place.parts?.building
    case .latitude: place.coordinates.map { String($0.latitude) }
    case .longitude: place.coordinates.map { String($0.longitude) }
    case .access: place.access
    case .parking: place.parking
    default: nil
    }
  }
}
