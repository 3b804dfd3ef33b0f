/// What a column holds.
package enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  case number, theme, name, bureau, description, links, participants

  /// The role that a heading names; `nil` where it names none.
  static func named(by heading: String) -> ColumnRole? {
    guard heading.utf8.count <= longest else { return nil }
    let whole = Folding.fold(heading)
    guard !whole.isEmpty else { return nil }
    if let role = words[whole] { return role }
    let bare = trimmed(BracketPair.removingAll(from: whole))
    if let role = words[bare] { return role }
    guard bare.utf8.count <= 48, !foreign.contains(where: bare.contains) else { return nil }
    let bytes = Array(bare.utf8)
    return endings.first { bytes.suffix($0.ending.count).elementsEqual($0.ending) }?.role
  }

  /// The role that a heading has where no other heading of the row bears it more clearly.
  static func possible(by heading: String) -> ColumnRole? {
    guard heading.utf8.count <= longest else { return nil }
    return vagueWords[trimmed(BracketPair.removingAll(from: Folding.fold(heading)))]
  }

  // In bytes; no heading is longer, and descriptions are not looked at twice.
  private static let longest = 180

  private static func trimmed(_ heading: String) -> String {
    var heading = heading
    while let last = heading.last, "等:※*".contains(last) { heading.removeLast() }
    return heading
  }

  // Whole headings, folded as `Folding.fold` does.
  private static let words = roles([
    (.number, "no no. № №. # ＃ 番号 項番 通番 連番 整理番号 事業番号 項目番号 通し番号 協定番号 管理番号 順番 number"),
    (.theme, "分野 テーマ 区分 分類 カテゴリ カテゴリー 連携分野 事業分野 政策分野 協定分野 分野名 領域 大分類 theme field category"),
    (
      .name,
      """
      事業名 事業名称 取組名 取組 取組名称 取り組み 取り組み名 連携事業名 連携事業 連携取組名 連携取組 協定名 \
      協定名称 連携協定名 施策名 事業 名称 件名 事項 事項名 項目名 会議名 協定等名 協定の名称 協定等の名称 締結協定名 \
      包括連携協定名 協議会名 協議会等名 連盟名 会議等名 姉妹都市名 友好都市名 交流事業名 交流名 制度名 \
      計画名 プロジェクト名 プログラム名 イベント名 取組事項 連携事項 実施事業 実施事業名 施策 programme program name \
      title project agreement
      """
    ),
    (
      .bureau,
      """
      所管局 所管局名 所管 所管部局 所管部局名 所管部署 所管課 所管課名 所管部 所属 担当 担当局 担当局名 担当課 \
      担当課名 担当部署 担当部局 担当部 担当所属 主管局 主管課 主管部局 部局 部局名 局名 局 課名 部署 部署名 \
      担当室課 所管室課 担当所管課 実施局 事務局名 担当部課 担当部課名 担当課室 所管課室 所管部課 主管部 \
      主管部署 担当窓口 庁内所管 所管局等 関係局 関係部局 関係課 担当課等 実施部署 bureau department \
      division office section
      """
    ),
    (
      .description,
      """
      事業内容 事業概要 概要 内容 取組内容 取組概要 連携内容 連携概要 事業の概要 事業の内容 施策内容 説明 詳細 \
      協定内容 協定の内容 協定概要 協定の概要 目的内容 取組の概要 取組の内容 連携の内容 交流内容 \
      主な内容 主な取組 主な取組内容 主な連携内容 実施内容 支援内容 description summary outline content purpose
      """
    ),
    (
      .links,
      """
      事業サイトurl url urls リンク リンク先 サイト サイトurl 事業サイト 関連url 関連リンク 参考url ホームページ \
      hp ウェブサイト webサイト website web link links 関連ページ 掲載ページ ホームページurl hpアドレス \
      参考リンク 参照url 関連サイト 詳細url 詳細ページ 公式サイト webページ ウェブページ hpurl
      """
    ),
    (
      .participants,
      """
      関係自治体 関係自治体名 関係団体 関係市町村 連携先 連携先名 連携自治体 連携自治体名 連携先自治体 連携先自治体名 \
      連携団体 連携市町村 連携都市 連携相手 連携相手先 相手方 相手先 相手自治体 協定締結先 締結先 協定相手 協定先 \
      構成団体 構成自治体 構成市町村 参加自治体 参加団体 対象自治体 対象団体 自治体 自治体名 団体名 共同実施自治体 \
      協定締結先自治体 締結先自治体 締結自治体 締結相手 締結相手方 締結団体 締約先 協定団体 協定締結団体 構成員 構成都市 \
      構成区市町村 構成都県市 加盟団体 加盟自治体 会員自治体 都市名 相手都市 相手都市名 提携都市 提携都市名 \
      提携先 提携自治体 市町村名 区市町村名 都道府県名 関係都道府県 関係区市町村 関係都市 \
      関係市区町村 参加市町村 参加区市町村 参加都市 対象市町村 対象地域 連携都市名 連携市区町村 連携地域 \
      連携先団体 連携先団体名 連携先市町村 連携機関 交流先 交流都市 交流自治体 交流相手 \
      partners participants governments members municipalities
      """
    ),
  ])

  // Headings that say it when no other does.
  private static let vagueWords = roles([
    (.name, "協議会 組織 組織名 交流 実施項目"),
    (.bureau, "事務局 窓口 主管 実施主体 連絡窓口"),
    (.description, "目的 事業目的 趣旨 活動内容 "),
    (.links, "参考 参照 関連情報 アドレス"),
    (
      .participants,
      "会員 都市 市町村 区市町村 都道府県 関係機関 派遣先 支援先 応援先 団体 相手 地域 対象"
    ),
  ])

  private static func roles(_ table: [(ColumnRole, String)]) -> [String: ColumnRole] {
    var words: [String: ColumnRole] = [:]
    for (role, list) in table {
      for word in list.split(separator: " ") { words[Folding.fold(String(word))] = role }
    }
    return words
  }

  // What longer headings end in; the first that fits decides.
  private static let endings: [(ending: [UInt8], role: ColumnRole)] = {
    let table: [(ColumnRole, String)] = [
      (.links, "url リンク サイト ホームページ"),
      (.participants, "自治体 自治体名 連携先 相手方 相手先 構成団体 参加団体 連携団体 締結先"),
      (.name, "事業名 事業名称 取組名 協定名 の名称 施策名 会議名"),
      (.description, "概要 内容"),
      (.bureau, "局名 所管課 担当課 担当部署 所管局 担当局 部局"),
    ]
    return table.flatMap { role, list in
      list.split(separator: " ").map { (ending: Array($0.utf8), role: role) }
    }
  }()

  // Headings about something else that end like one of ours.
  private static let foreign = ["電話", "連絡先", "予算", "決算", "法人", "前年度", "備考", "変更"]
}
