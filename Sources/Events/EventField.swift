/// What a column of a table of events holds.
enum EventField: String, CaseIterable {
  case code, id, prefectureName, governmentName, title, titleKana, titleEnglish, subtitle, summary
  case description, kind, status, startDay, endDay, startTime, endTime, timeNote, recurrence
  case placeName, address, addressPrefecture, addressMunicipality, addressTown, addressRest
  case building, latitude, longitude, organiser, audience, capacity, fee, feeDetail, language
  case bookingDay, bookingTime, booking, access, parking, contact, telephone, telephoneExtension,
    mail
  case link, page, image, imageText, imageLicence, remarks, programme

  /// The headings of the generations that are in use, the current one's first: the standard open
  /// data set of municipalities, that of the base registries, the recommended data set.
  static let headings: [(EventField, [String])] = [
    (.code, ["全国地方公共団体コード", "都道府県コード又は市区町村コード", "都道府県コードまたは市区町村コード"]),
    (.id, ["ID", "NO", "No", "番号"]),
    (.prefectureName, ["都道府県名"]),
    (.governmentName, ["地方公共団体名", "市区町村名"]),
    (.title, ["イベント名", "名称"]),
    (.titleKana, ["イベント名_カナ", "名称(カナ)"]),
    (.titleEnglish, ["イベント名_英字", "イベント名_英語", "名称(英字)"]),
    (.subtitle, ["サブタイトル"]),
    (.summary, ["概要"]),
    (.description, ["説明"]),
    (.kind, ["イベント種類", "カテゴリー", "カテゴリ"]),
    (.status, ["状態"]),
    (.startDay, ["開始日"]),
    (.endDay, ["終了日"]),
    (.startTime, ["開始時間", "開始時刻"]),
    (.endTime, ["終了時間", "終了時刻"]),
    (.timeNote, ["開始日時特記事項", "日時備考", "開催日時特記事項"]),
    (.recurrence, ["開催パターン", "繰返し規則"]),
    (.placeName, ["場所名称"]),
    (.address, ["所在地_連結表記", "住所"]),
    (.addressPrefecture, ["所在地_都道府県", "住所都道府県"]),
    (.addressMunicipality, ["所在地_市区町村", "住所市区町村"]),
    (.addressTown, ["所在地_町字", "住所町名"]),
    (.addressRest, ["所在地_番地以下", "住所丁目以下"]),
    (.building, ["建物名等(方書)", "建物名等", "方書"]),
    (.latitude, ["緯度"]),
    (.longitude, ["経度"]),
    (.organiser, ["主催者", "主催団体"]),
    (.audience, ["対象者", "参加条件"]),
    (.capacity, ["定員"]),
    (.fee, ["料金(基本)", "料金種別"]),
    (.feeDetail, ["料金(詳細)"]),
    (.language, ["外国語対応"]),
    (.bookingDay, ["参加申込終了日", "申込期限日"]),
    (.bookingTime, ["参加申込終了時間", "申込期限時刻"]),
    (.booking, ["参加申込方法", "申込方法"]),
    (.access, ["アクセス方法"]),
    (.parking, ["駐車場情報"]),
    (.contact, ["連絡先名称"]),
    (.telephone, ["連絡先電話番号"]),
    (.telephoneExtension, ["連絡先内線番号"]),
    (.mail, ["連絡先メールアドレス"]),
    (.page, ["コンテンツURL"]),
    (.link, ["URL"]),
    (.image, ["画像", "画像URL"]),
    (.imageText, ["画像_代替テキスト"]),
    (.imageLicence, ["画像_ライセンス"]),
    (.remarks, ["備考"]),
    (.programme, ["連携事業ID", "連携事業"]),
  ]

  /// The columns of a table that is written, in their order.
  static let written: [EventField] = headings.map(\.0).filter { !readOnly.contains($0) }

  /// Parts of others, which are written whole.
  private static let readOnly: Set<EventField> = [
    .prefectureName, .subtitle, .recurrence, .addressMunicipality, .addressTown, .addressRest,
    .building, .feeDetail, .telephoneExtension, .page,
  ]

  /// The heading under which it is written.
  var heading: String { Self.headings.first { $0.0 == self }?.1[0] ?? rawValue }

  /// The field of a heading, however wide its letters are.
  static func named(_ heading: String) -> EventField? { byHeading[folded(heading)] }

  private static let byHeading: [String: EventField] = Dictionary(
    headings.flatMap { field, names in names.map { (folded($0), field) } },
    uniquingKeysWith: { first, _ in first })

  private static func folded(_ heading: String) -> String {
    String(
      String.UnicodeScalarView(
        heading.unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
          case 0x20, 0x3000, 0x09, 0x0A, 0x0D, 0xFEFF: nil
          default: scalar
          }
        })
    ).uppercased()
  }
}
