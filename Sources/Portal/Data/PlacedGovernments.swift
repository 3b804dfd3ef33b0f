import DataTables
import LocalGovernments

extension DataPlace {
  /// Where a government's office is, where that is known.
  init?(_ government: LocalGovernment) {
    guard let point = government.coordinates else { return nil }
    self.init(latitude: point.latitude, longitude: point.longitude)
  }
}

/// The columns by which every table of governments begins.
enum GovernmentColumns {
  static let all = [
    DataColumn("code", ja: "団体コード（5桁）", en: "Code (5 digits)"),
    DataColumn("code6", ja: "団体コード（6桁）", en: "Code (6 digits)"),
    DataColumn("name", ja: "自治体名", en: "Name"),
    DataColumn("full_name", ja: "都道府県からの名称", en: "Full name"),
    DataColumn("romaji", ja: "ローマ字", en: "Romaji"),
    DataColumn("kind", ja: "区分", en: "Kind"),
  ]

  static func values(_ government: LocalGovernment, in request: PageRequest) -> [DataValue] {
    [
      .text(government.code.fiveDigits), .text(government.code.sixDigits),
      .text(government.name), .text(request.gazetteer.fullName(of: government)),
      .text(orAbsent: government.romaji), TableWords(request).kind(government.kind),
    ]
  }
}

extension DataValue {
  static func text(orAbsent text: String?) -> DataValue { text.map { .text($0) } ?? .absent }
  static func number(orAbsent number: Int?) -> DataValue { number.map { .number($0) } ?? .absent }
}
