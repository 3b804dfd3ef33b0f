/// The columns of a table of news posts.
enum NewsColumn: String, ColumnRole {
  case code, id, kind, day, untilDay, title, english, holder, bureau, programme, body
  case links, image, imageAlternative, imageLicence, sample

  var headings: String {
    switch self {
    case .code: "全国地方公共団体コード 団体コード 地方公共団体コード"
    case .id: "ID NO 番号"
    case .kind: "種別 種類"
    case .day: "掲載日 日付 公開日"
    case .untilDay: "締切日 募集終了日"
    case .title: "題名 タイトル 件名"
    case .english: "題名_英語 タイトル_英語"
    case .holder: "発信者 地方公共団体名"
    case .bureau: "所管局 所管部署"
    case .programme: "連携事業 連携事業ID"
    case .body: "本文 内容"
    case .links: "URL 関連URL コンテンツURL"
    case .image: "画像 画像URL"
    case .imageAlternative: "画像_代替テキスト"
    case .imageLicence: "画像_ライセンス"
    case .sample: "見本"
    }
  }

  var isRepeatable: Bool { self == .links }
  var heading: String { String(headings.prefix { $0 != " " }) }
}
