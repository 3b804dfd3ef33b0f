/// What a column holds.
package enum ColumnRole: Sendable, Hashable, CaseIterable {
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

  // In bytes; no heading is longer, and descriptions are not looked at twice.
  private static let longest = 180

  private static func trimmed(_ heading: String) -> String {
    var heading = heading
    while let last = heading.last, "等:※*".contains(last) { heading.removeLast() }
    return heading
  }

  // Whole headings, folded as `Folding.fold` does.
  private static let words: [String: ColumnRole] = {
    let table: [(ColumnRole, String)] = [
      (.number, "no no. № №. # ＃ 番号 項番 通番 連番 整理番号 事業番号 項目番号 通し番号 number"),
      (.theme, "分野 テーマ 区分 分類 カテゴリ カテゴリー 連携分野 事業分野 政策分野 theme field category"),
      (
        .name,
        """
        事業名 事業名称 取組名 取組 取組名称 取り組み 取り組み名 連携事業名 連携事業 連携取組名 連携取組 協定名 \
        協定名称 連携協定名 施策名 事業 名称 件名 事項 事項名 項目名 会議名 programme program name title
        """
      ),
      (
        .bureau,
        """
        所管局 所管局名 所管 所管部局 所管部局名 所管部署 所管課 所管課名 所管部 所属 担当 担当局 担当局名 担当課 \
        担当課名 担当部署 担当部局 担当部 担当所属 主管局 主管課 主管部局 部局 部局名 局名 局 課名 部署 部署名 \
        担当室課 所管室課 担当所管課 実施局 bureau department division office
        """
      ),
      (
        .description,
        """
        事業内容 事業概要 概要 内容 取組内容 取組概要 連携内容 連携概要 事業の概要 事業の内容 施策内容 説明 詳細 \
        協定内容 協定の内容 協定概要 description summary outline
        """
      ),
      (
        .links,
        """
        事業サイトurl url urls リンク リンク先 サイト サイトurl 事業サイト 関連url 関連リンク 参考url ホームページ \
        hp ウェブサイト webサイト website web link links 関連ページ 掲載ページ ホームページurl hpアドレス
        """
      ),
      (
        .participants,
        """
        関係自治体 関係自治体名 関係団体 関係市町村 連携先 連携先名 連携自治体 連携自治体名 連携先自治体 連携先自治体名 \
        連携団体 連携市町村 連携都市 連携相手 連携相手先 相手方 相手先 相手自治体 協定締結先 締結先 協定相手 協定先 \
        構成団体 構成自治体 構成市町村 参加自治体 参加団体 対象自治体 対象団体 自治体 自治体名 団体名 共同実施自治体 \
        partners participants governments
        """
      ),
    ]
    var words: [String: ColumnRole] = [:]
    for (role, list) in table {
      for word in list.split(separator: " ") { words[Folding.fold(String(word))] = role }
    }
    return words
  }()

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
