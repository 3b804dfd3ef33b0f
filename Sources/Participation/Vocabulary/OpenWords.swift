/// Words that leave a roster open, and words that say what a phrase is about.
enum OpenWords {
  /// What makes the list before it incomplete.
  static let incompletes = WordTable([
    "など", "等", "ほか", "他", "外", "その他", "をはじめ", "を始め", "をはじめとする", "を始めとする",
  ])
  /// ほか and its like, which stand before what they add.
  static let others = WordTable(["ほか", "その他", "他", "外", "および", "及び"])
  /// Words that choose among governments by something the list does not tell.
  static let conditions = WordTable([
    "関係", "関連", "希望", "参加", "参画", "加盟", "加入", "登録", "会員", "賛同", "協定", "締結", "連携",
    "協力", "対象", "該当", "被災", "選定", "指定された", "採択", "申請", "応募", "うち", "一部", "主な",
    "主要", "複数", "所在", "有する", "実施", "派遣", "受入", "同意", "近隣", "周辺", "隣接",
  ])
  /// The last words of a phrase that stands for bodies which are no local governments.
  static let organisations = WordTable([
    "団体", "協会", "協議会", "組合", "連合会", "連合", "連盟", "法人", "会社", "株式会社", "事業団",
    "事業体", "機構", "財団", "社団", "公社", "大学", "高校", "学校", "農協", "ＪＡ", "JA", "J A",
    "Ｊ Ａ", "委員会", "支部", "機関", "研究所", "センター", "商工会議所", "商工会", "グループ", "企業",
    "事業者", "観光協会", "病院", "銀行", "金庫", "実行委員会", "推進会議", "会議", "部門", "公団",
    "独立行政法人", "NPO", "ＮＰＯ", "省", "庁", "国", "警察", "消防", "消防本部", "本部", "施設",
    "美術館", "博物館", "図書館", "劇場", "コンソーシアム", "プラットフォーム", "ネットワーク", "関係者",
    "教育庁", "局", "事務所", "事務局", "クラブ", "サービス", "(株)", "（株）", "㈱", "経済連", "漁連", "全農", "知事会", "市長会",
    "町村会", "議長会", "連絡会", "振興会", "推進会",
  ])
  /// Bodies that local governments run themselves, so that a government of the area may be meant.
  static let governmentBodies = WordTable([
    "水道事業体", "水道事業者", "下水道事業体", "事業体", "地方公共団体", "自治体", "技術管理部門",
    "試験研究機関", "消防本部", "教育委員会", "公営企業",
  ])
  /// The last words of a remark that says what the names before it are: it labels them.
  static let participants = WordTable([
    "自治体", "会員", "団体", "都市", "市町村", "区市町村", "市区町村", "道府県", "都道府県", "県", "市", "町", "村",
    "区", "メンバー", "パートナー", "構成員", "事業体", "機関", "事務局", "幹事", "地域", "参加者", "代表",
    "オブザーバー", "加盟", "参加", "事務所",
  ])
  static let inclusion = WordTable(["を含む", "を含め", "も含む", "含む", "を含みます"])
  static let exclusion = WordTable(["を除く", "を除き", "は除く", "除く", "以外", "以外の", "を除いた", "を除きます"])
}
