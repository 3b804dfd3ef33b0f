/// What the roles that lists commonly give are called in English. The list's own word always stands;
/// a role that is not among these stands alone.
enum RoleGloss {
  /// The role in English on English pages.
  static func text(_ role: String?, in request: PageRequest) -> String? {
    guard request.language == .english, let role else { return nil }
    return words[role]
  }

  private static let words = [
    "支援事業体": "supporting operators", "受援事業体": "supported operators",
    "支援自治体": "supporting governments", "受援自治体": "supported governments",
    "支援団体": "supporting bodies", "受援団体": "supported bodies",
    "連携都市": "partner cities", "連携自治体": "partner governments",
    "連携団体": "partner bodies", "協定締結自治体": "parties to the agreement",
    "構成自治体": "member governments", "構成団体": "member bodies", "会員": "members",
    "参加自治体": "participating governments", "参加団体": "participating bodies",
    "事務局": "secretariat", "幹事": "organiser", "主催": "host", "共催": "co-host",
    "後援": "patron", "協力": "in cooperation", "オブザーバー": "observers",
    "派遣元": "sending side", "派遣先": "receiving side",
    "都道府県": "prefectures", "市区町村": "municipalities", "区市町村": "municipalities",
    "市町村": "cities, towns and villages", "政令指定都市": "designated cities",
    "中核市": "core cities", "特別区": "special wards", "東京事務所": "Tokyo offices",
    "その他": "others",
  ]
}
