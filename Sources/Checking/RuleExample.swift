/// A small list that shows a rule: the part that matters, and the whole file it stands in.
public struct RuleExample: Sendable, Hashable {
  /// The part that matters, as a person should see it.
  public let excerpt: String
  /// The whole list, as a file that can be checked.
  public let list: String

  init(excerpt: String, list: String) {
    self.excerpt = excerpt
    self.list = list
  }
}

extension RuleExample {
  /// One row of an example; what is not given is plain and right.
  struct Row: Sendable {
    var number: String?
    var name: String?
    var bureau: String?
    var description: String?
    var link: String?
    var participants: String?

    fileprivate func line(_ position: Int) -> String {
      [
        number ?? String(position),
        "\(name ?? Self.names[(position - 1) % Self.names.count]) 【\(bureau ?? "総務局")】",
        description ?? Self.descriptions[(position - 1) % Self.descriptions.count],
        link ?? "https://www.soumu.metro.tokyo.lg.jp/bosai/", participants ?? "埼玉県",
      ].joined(separator: "\t")
    }

    fileprivate var shown: String {
      [number, name, bureau.map { "【\($0)】" }, description, link, participants]
        .compactMap { $0.map { $0.isEmpty ? "（空欄）" : $0 } }.joined(separator: "　")
    }

    private static let names = ["防災に関する連携", "職員の相互派遣", "共同の広報", "観光の案内"]
    private static let descriptions = [
      "災害のときに互いに応援する", "職員を互いに派遣し、知識を分かち合う", "広報紙に互いの催しを載せる",
      "窓口で互いの観光地を案内する",
    ]
  }

  /// A list of one row.
  static func row(
    number: String? = nil, name: String? = nil, bureau: String? = nil,
    description: String? = nil, link: String? = nil, participants: String? = nil
  ) -> RuleExample {
    rows([
      Row(
        number: number, name: name, bureau: bureau, description: description, link: link,
        participants: participants)
    ])
  }

  /// A list of several rows.
  static func rows(_ rows: [Row]) -> RuleExample {
    RuleExample(
      excerpt: rows.map(\.shown).joined(separator: "\n"),
      list: head + "<防災の連携>\n\n" + columns + lines(rows))
  }

  /// A list with a title of its own, whose rows are plain.
  static func titled(_ title: String, rows count: Int) -> RuleExample {
    RuleExample(
      excerpt: title,
      list: title + "\n\n<防災の連携>\n\n" + columns + lines(plain(count)))
  }

  /// A list with headings of its own, over plain rows.
  static func headings(_ headings: [String], rows count: Int = 1) -> RuleExample {
    var list = head
    var position = 1
    for heading in headings {
      list += heading + "\n\n" + columns
      for row in plain(count) {
        list += row.line(position) + "\n"
        position += 1
      }
      list += "\n"
    }
    return RuleExample(excerpt: headings.joined(separator: "\n"), list: list)
  }

  /// A file given whole.
  static func file(_ text: String, excerpt: String? = nil) -> RuleExample {
    RuleExample(excerpt: excerpt ?? text, list: text)
  }

  /// The lines before the rows of a file given in part.
  static let head = "東京都 令和7年度 連携事業一覧（2025年4月1日時点）\n\n"
  static let columns = "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"

  private static func plain(_ count: Int) -> [Row] { (0..<count).map { _ in Row() } }

  private static func lines(_ rows: [Row]) -> String {
    rows.enumerated().map { $1.line($0 + 1) + "\n" }.joined()
  }
}
