/// The columns of the three generations of the イベント一覧, and Renkei's own for what they lack.
///
/// Sources: 推奨データセット (as NEC-FIWARE/smart-data-models lists it), the GIF style of
/// code4fukui/event-japan, 自治体標準オープンデータセット, and columns that cities add.
enum EventColumn: String, ColumnRole {
  case code, id, prefectureName, municipalityName, governmentName
  case title, kana, english, commonName, kinds, programme, bureau, organiser, status
  case startDay, endDay, startTime, endTime, moreDays, recurrence, timeNote, pattern
  case summary, description, audience, audienceNote, capacity
  case feeKind, feeBasic, feeDetail
  case bookingDay, bookingTime, bookingMethod
  case contactName, contactTelephone, contactExtension, contactMail
  case placeName, address, addressPrefecture, addressMunicipality, addressTown, addressRest
  case building, latitude, longitude, access, parking
  case contentLinks, links, image, imageAlternative, imageLicence, language, note, sample, sequence

  var headings: String {
    switch self {
    case .code: "全国地方公共団体コード 都道府県コード又は市区町村コード 団体コード 地方公共団体コード"
    case .id: "ID NO No. イベントID 番号 管理番号"
    case .prefectureName: "都道府県名"
    case .municipalityName: "市区町村名"
    case .governmentName: "地方公共団体名"
    case .title: "イベント名 名称 イベント名称 行事名"
    case .kana: "イベント名_カナ 名称(カナ) 名称_カナ イベント名(カナ)"
    case .english: "イベント名_英語 名称(英字) 名称_英字 イベント名_英字 イベント名(英語)"
    case .commonName: "イベント名_通称 名称(通称) 名称_通称 通称"
    case .kinds: "イベント種類 カテゴリー カテゴリ イベント種別"
    case .programme: "連携事業 連携事業ID"
    case .bureau: "所管局 所管部署"
    case .organiser: "主催者 主催団体 主催"
    case .status: "状態 状況 開催状況"
    case .startDay: "開始日 開催日 開催開始日"
    case .endDay: "終了日 開催終了日"
    case .startTime: "開始時間 開始時刻"
    case .endTime: "終了時間 終了時刻"
    case .moreDays: "ほかの開催日時 開催日一覧"
    case .recurrence: "繰り返し 繰返し"
    case .timeNote: "開始日時特記事項 日時備考 開催日時特記事項 日時特記事項"
    case .pattern: "開催パターン"
    case .summary: "概要"
    case .description: "説明"
    case .audience: "対象自治体 関係自治体"
    case .audienceNote: "対象者 参加条件"
    case .capacity: "定員"
    case .feeKind: "料金種別"
    case .feeBasic: "料金(基本) 料金_基本"
    case .feeDetail: "料金(詳細) 料金_詳細"
    case .bookingDay: "参加申込終了日 申込期限日"
    case .bookingTime: "参加申込終了時間 申込期限時刻"
    case .bookingMethod: "参加申込方法 申込方法"
    case .contactName: "連絡先名称"
    case .contactTelephone: "連絡先電話番号 電話番号"
    case .contactExtension: "連絡先内線番号 内線番号"
    case .contactMail: "連絡先メールアドレス メールアドレス"
    case .placeName: "場所名称"
    case .address: "所在地_連結表記 住所"
    case .addressPrefecture: "所在地_都道府県 住所都道府県"
    case .addressMunicipality: "所在地_市区町村 住所市区町村"
    case .addressTown: "所在地_町字 住所町名"
    case .addressRest: "所在地_番地以下 住所丁目以下"
    case .building: "建物名等(方書) 建物名等 方書"
    case .latitude: "緯度"
    case .longitude: "経度"
    case .access: "アクセス方法"
    case .parking: "駐車場情報"
    case .contentLinks: "コンテンツURL"
    case .links: "URL 関連URL"
    case .image: "画像 画像URL"
    case .imageAlternative: "画像_代替テキスト 画像_詳細"
    case .imageLicence: "画像_ライセンス"
    case .language: "外国語対応 言語"
    case .note: "備考"
    case .sample: "見本"
    case .sequence: "更新番号"
    }
  }

  var isRepeatable: Bool { self == .links }

  /// The heading by which the current generation, or Renkei, writes it.
  var heading: String { String(headings.prefix { $0 != " " }) }

  /// What the standard asks for and a file can do without, with a loss.
  static let expected: [EventColumn] = [.endDay, .startTime, .placeName, .description]
}
