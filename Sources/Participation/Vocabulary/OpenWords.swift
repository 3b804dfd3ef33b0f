/// Words that leave a roster open, and words that say what a phrase is about.
enum OpenWords {
  /// What makes the list before it incomplete.
  static let incompletes = WordTable(incompleteWords)
  private static let incompleteWords = [
    "など", "等", "ほか", "他", "外", "その他", "をはじめ", "を始め", "をはじめとする", "を始めとする",
    "……", "…", "‥",
  ]
  /// ほか and its like, which stand before what they add.
  static let others = WordTable(["ほか", "その他", "他", "外", "および", "及び"])
  /// Words that choose among governments by something the list does not tell.
  static let conditions = WordTable([
    "関係", "関連", "希望", "参加", "参画", "加盟", "加入", "登録", "会員", "賛同", "協定", "締結", "連携",
    "協力", "対象", "該当", "被災", "選定", "指定された", "採択", "申請", "応募", "うち", "一部", "主な",
    "主要", "複数", "所在", "有する", "実施", "派遣", "受入", "同意", "近隣", "周辺", "隣接",
    "姉妹", "友好", "交流", "流域", "沿線", "沿岸", "沿道", "過疎", "離島", "山間", "構成", "圏域", "広域圏",
    "中枢都市圏", "定住自立圏", "ゆかり", "公募", "指定の", "認定", "策定", "設置",
  ])
  /// Conditions that stand between a class's scope and its noun: 県内の希望する市町村.
  static let choices = WordTable([
    "関係する", "関係の", "関係", "関連する", "関連", "希望する", "希望", "参加する", "参加", "参画する", "参画",
    "加盟", "対象となる", "対象の", "対象", "被災した", "被災", "一部の", "一部", "主な", "主要な", "主要", "複数の",
    "複数", "各地の", "東日本の", "東日本", "西日本の", "西日本", "大", "加盟", "会員", "加入", "協力", "連携する", "連携", "構成",
    "過疎", "沿線", "沿岸", "流域",
  ])
  /// 「…のうち」, after which a comma does not end the phrase.
  static let among = WordTable(["のうち", "の内", "の中から", "うち"])
  /// What leaves open which of a class are meant, behind its noun.
  static let someOf = WordTable([
    "の一部", "の一部の自治体", "の一部の市町村", "の一部市町村", "のうち一部", "の内一部", "のうち一部の自治体",
    "の有志", "の多く", "の大半", "のいずれか",
  ])
  /// Parts of a government that are the government itself when they follow its name.
  static let organs = WordTable([
    "局", "部", "課", "室", "庁", "企業局", "公営企業局", "企業庁", "病院局", "教育委員会", "選挙管理委員会", "人事委員会", "監査委員",
    "議会", "警察",
    "警察本部", "県警", "警", "消防本部", "消防局",
  ])
  /// Bodies whose names end like an organ's and that are none of a local government.
  static let otherOrgans = WordTable([
    "支部", "本部", "学部", "支局", "郵便局", "薬局", "放送局", "労働局", "法務局", "整備局", "農政局", "運輸局",
    "経済産業局", "財務局", "厚生局", "倶楽部", "管区警察局",
  ])
  /// The last words of a body whose members are governments: 関西広域連合, 関東地方知事会.
  static let assemblies = WordTable(["連合", "首脳会議", "知事会", "知事会議", "市長会", "町村会"])
  /// What calls the members of such a body: 関西広域連合構成団体. A class noun may stand for 団体.
  static let membership = WordTable([
    "構成", "の構成", "を構成する", "の構成する", "構成する", "加盟", "の加盟", "に加盟する", "会員", "の会員", "の各構成",
  ])
  static let memberNouns = WordTable(["団体", "メンバー", "員", "各団体", "全団体"])
  /// Legal forms in their short writing, which belong to a body's name: （公財）東京観光財団.
  static let legalForms = WordTable([
    "公財", "公社", "一財", "一社", "財", "社", "特社", "特財", "株", "有", "合", "資", "名", "NPO", "ＮＰＯ", "特非", "独",
    "独法", "国研", "地独", "国大", "公大", "大共", "社福", "学", "宗", "医", "医社", "福", "協組", "労", "特",
  ])
  /// Words by which a government speaks of itself: taking it away changes nothing.
  static let selves = WordTable([
    "都", "本都", "東京", "道", "本道", "府", "本府", "県", "本県", "自県", "市", "本市", "当市", "自市", "町", "本町",
    "村", "本村", "区", "本区", "自団体", "自治体自ら", "発行元",
  ])
  /// Words by which a municipality speaks of the prefecture that it lies in.
  static let prefectureSelves = WordTable(["都", "道", "府", "県", "本道", "本府", "本県"])
  /// Words before a name that say when it held, or that it lies in what was named before.
  static let namePrefixes = WordTable([
    "旧", "元", "合併前の", "現", "現在の", "同郡", "同県", "同府", "同都", "同道", "同市",
  ])
  /// Those that say that the name is gone.
  static let past = WordTable(["旧", "元", "合併前の"])
  /// The last words of an area that a branch office looks after.
  static let jurisdictions = WordTable(["管内"])
  /// What stands in a cell where no name does.
  static let placeholders = WordTable([
    "なし", "無し", "無", "該当なし", "特になし", "－", "―", "-", "ー", "‐", "−", "…", "ただし", "但し", "なお",
  ])
  /// What limits a class to what stands before it: （政令市のみ）.
  static let only = WordTable(["のみ", "だけ", "に限る", "に限ります", "に限定", "のみ対象", "のみを対象"])
  /// What begins a remark on a part of the class before it: （うち政令市2市）.
  static let partly = WordTable(["うち", "内", "うち、"])
  /// The last words of a phrase that names an area or a pact, behind which brackets list who is in it.
  static let circles = WordTable([
    "圏", "圏域", "地域", "地区", "広域", "エリア", "流域", "沿線", "沿岸", "周辺", "区域", "ブロック", "地帯", "諸島",
    "群島", "半島", "協定", "就航先", "交流先", "派遣先", "支援先", "連携先", "管内", "関係市町村",
  ])
  /// The last words of an area's name, or of a body's that municipalities form.
  static let areas = WordTable([
    "圏", "圏域", "地域", "地区", "エリア", "流域", "沿線", "沿岸", "沿道", "ブロック", "地帯", "諸島", "群島", "半島",
    "広域連合", "一部事務組合", "事務組合", "組合", "企業団",
  ])
  /// What may stand between an area's name and the noun for its municipalities.
  static let areaTails = WordTable([
    "の", "内", "内の", "構成", "を構成する", "の構成", "関係", "の関係", "各", "全", "加盟", "参加", "連携", "に属する", "管内",
    "周辺",
  ])
  /// What says of which sort an area is and does not name it.
  static let areaSorts = WordTable([
    "連携中枢都市", "連携中枢", "中枢", "都市", "定住自立", "広域", "市町村", "広域市町村", "広域行政", "生活", "経済", "日常生活", "医療",
    "通勤", "各", "同一", "同", "当該", "本", "同じ", "全", "他の", "一部", "一定の", "特定", "県内", "府内", "道内", "都内",
    "全国",
    "各地の", "過疎", "離島", "山間", "中山間", "被災", "対象", "関係", "近隣", "周辺", "隣接", "河川", "鉄道", "路線", "海",
    "太平洋",
    "日本海", "瀬戸内海", "都市部", "の", "内", "等", "東", "西", "南", "北", "中部", "連携", "定住", "自立",
    "各地", "その", "次", "下記", "以下",
  ])
  /// The last words of a body that municipalities form by law.
  static let jointBodies = WordTable(["広域連合", "一部事務組合", "事務組合", "組合", "企業団"])
  /// The last words of what stands in the place of names and is none.
  static let remarks = WordTable([
    "未定", "調整中", "検討中", "協議中", "募集中", "参照", "予定", "不明", "別紙", "別表", "別添", "非公表", "随時", "同上", "同左",
    "上記", "前記", "一覧", "多数", "複数", "全域", "各地", "全国", "個人", "住民", "県民", "市民", "国民",
  ])
  /// What a bracket at a name says of the name itself: （旧）, （仮）.
  static let nameRemarks = WordTable([
    "旧", "元", "新", "現", "仮", "仮称", "通称", "略称", "正式名称", "旧称", "旧名", "合併前",
  ])
  /// Verbs' endings before a noun: …を活用する市町村, …を満たした団体.
  static let verbEndings = WordTable(["る", "た", "す", "う", "く", "つ", "む", "ぶ", "な", "いる", "ない"])
  /// What narrows 団体 to governments that take part.
  static let membersChosen = WordTable([
    "構成", "加盟", "加入", "締結", "希望", "希望する", "参加", "参加する", "参画", "会員", "対象", "採択", "構成する",
  ])
  /// Words that take away without saying which.
  static let vagueParts = WordTable(["一部"])
  /// Words after an item that say no more than that it takes part.
  static let closings = WordTable(closingWords)
  private static let closingWords = [
    "との連携", "と連携", "との協定", "と協定", "との共同", "と共同", "との協力", "と協力", "との協働", "と協働", "を対象とする", "で実施",
    "が実施", "と実施", "で構成", "により構成", "で組織", "で共同", "で連携",
    "を対象として", "を対象に", "を対象", "が対象", "対象", "が参加", "が参画", "に対して", "に対し", "の職員",
  ]
  /// The last words of a phrase that stands for bodies which are no local governments.
  static let organisations = WordTable([
    "団体", "協会", "協議会", "組合", "連合会", "連合", "連盟", "法人", "会社", "株式会社", "事業団",
    "事業体", "機構", "財団", "社団", "公社", "大学", "高校", "学校", "農協", "ＪＡ", "JA", "J A",
    "Ｊ Ａ", "委員会", "支部", "機関", "研究所", "センター", "商工会議所", "商工会", "グループ", "企業",
    "事業者", "観光協会", "病院", "銀行", "金庫", "実行委員会", "推進会議", "会議", "部門", "公団",
    "独立行政法人", "NPO", "ＮＰＯ", "警察", "消防", "消防本部", "本部", "施設",
    "美術館", "博物館", "図書館", "劇場", "コンソーシアム", "プラットフォーム", "ネットワーク", "関係者",
    "教育庁", "事務所", "事務局", "クラブ", "サービス", "(株)", "（株）", "㈱", "経済連", "漁連", "全農", "知事会", "市長会",
    "町村会", "議長会", "連絡会", "振興会", "推進会",
  ])
  /// Endings of bodies that are too short to look for inside a phrase: 環境省, 国.
  static let organisationEndings = WordTable([
    "省", "庁", "国", "局", "署", "社", "会", "園", "館", "院", "校", "軍",
  ])
  /// Words before a class's noun that tell an area the gazetteer has no bounds of.
  static let areaJoints = WordTable(["の", "内", "地域", "地区", "圏", "エリア", "ブロック", "管内", "諸島", "群島"])
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
  /// What may stand right after an item: what joins items, leaves them open, or closes the cell.
  static let itemEnds = WordTable(Punctuation.conjunctionWords + incompleteWords + closingWords)
  static let inclusion = WordTable(["を含む", "を含め", "も含む", "含む", "を含みます"])
  static let exclusion = WordTable(["を除く", "を除き", "は除く", "除く", "以外", "以外の", "を除いた", "を除きます"])
}
