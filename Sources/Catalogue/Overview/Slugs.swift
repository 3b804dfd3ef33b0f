package import Lists

/// The words that themes and bureaus have in addresses, and their names in English.
///
/// A name that is not listed is its own slug: addresses of other governments' lists work, in
/// Japanese, until someone adds a row.
package struct Slugs: Sendable, Hashable {
  /// The word in addresses.
  package let slug: String
  /// The name in both languages.
  package let name: Bilingual

  /// The slug of a theme by its name.
  package static func theme(_ name: String) -> Slugs { named(name, in: themes) }

  /// The slug of a bureau by its name.
  package static func bureau(_ name: String) -> Slugs { named(name, in: bureaus) }

  private static func named(_ name: String, in table: [String: Slugs]) -> Slugs {
    table[name] ?? Slugs(slug: name, name: Bilingual(ja: name, en: name))
  }

  private static func table(_ rows: [(ja: String, slug: String, en: String)]) -> [String: Slugs] {
    Dictionary(
      rows.map { ($0.ja, Slugs(slug: $0.slug, name: Bilingual(ja: $0.ja, en: $0.en))) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let themes = table([
    ("産業", "industry", "Industry"),
    ("観光", "tourism", "Tourism"),
    ("スポーツ", "sports", "Sports"),
    ("被災地復興支援", "recovery", "Disaster recovery"),
    ("教育", "education", "Education"),
    ("芸術文化", "arts", "Arts and culture"),
    ("環境", "environment", "Environment"),
    ("デジタル", "digital", "Digital"),
    ("その他", "other", "Other"),
    ("福祉", "welfare", "Welfare"),
    ("防災", "disaster-preparedness", "Disaster preparedness"),
    ("農林水産", "agriculture", "Agriculture, forestry and fisheries"),
    ("まちづくり", "urban-planning", "Urban planning"),
    ("交通", "transport", "Transport"),
  ])

  // English names as the Tokyo Metropolitan Government gives them on its own pages.
  private static let bureaus = table([
    ("政策企画局", "policy-planning", "Office of the Governor for Policy Planning"),
    ("子供政策連携室", "children-policy", "Liaison Office for Child-Oriented Policies"),
    ("スタートアップ戦略推進本部", "startup-strategy", "Startup Strategy Promotion Headquarters"),
    ("総務局", "general-affairs", "Bureau of General Affairs"),
    ("財務局", "finance", "Bureau of Finance"),
    ("デジタルサービス局", "digital-services", "Bureau of Digital Services"),
    ("主税局", "taxation", "Bureau of Taxation"),
    ("生活文化局", "citizens-and-culture", "Bureau of Citizens and Cultural Affairs"),
    ("生活文化スポーツ局", "culture-and-sports", "Bureau of Citizens, Culture and Sports"),
    ("スポーツ推進本部", "sports-promotion", "Office for Sports Promotion"),
    ("都市整備局", "urban-development", "Bureau of Urban Development"),
    ("住宅政策本部", "housing-policy", "Office of Housing Policy"),
    ("環境局", "environment", "Bureau of Environment"),
    ("福祉局", "social-welfare", "Bureau of Social Welfare"),
    ("保健医療局", "public-health", "Bureau of Public Health"),
    ("産業労働局", "industry-and-labor", "Bureau of Industrial and Labor Affairs"),
    ("中央卸売市場", "wholesale-market", "Central Wholesale Market"),
    ("建設局", "construction", "Bureau of Construction"),
    ("港湾局", "port-and-harbor", "Bureau of Port and Harbor"),
    ("会計管理局", "accounting", "Bureau of Accounting"),
    ("交通局", "transportation", "Bureau of Transportation"),
    ("水道局", "waterworks", "Bureau of Waterworks"),
    ("下水道局", "sewerage", "Bureau of Sewerage"),
    ("教育庁", "education", "Office of Education"),
  ])
}
