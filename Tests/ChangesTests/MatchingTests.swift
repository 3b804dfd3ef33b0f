import Changes
import LocalGovernments
import Participation
import Testing

@Suite("Matching programmes")
struct MatchingTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try MadeEdition.gazetteer.get() }

  private func changes(
    _ old: [(String, String, String, String, String)],
    _ new: [(String, String, String, String, String)], oldDay: String = "2024-04-01"
  ) throws -> EditionChanges {
    EditionComparison(gazetteer: gazetteer).changes(
      from: try MadeEdition.edition(old, asOf: oldDay), to: try MadeEdition.edition(new))
  }

  private let market = (
    "市場まつりの共同開催", "中央卸売市場", "市場の広場で各地の産品を並べ、来場者に産地の話を聞いてもらう催しを秋に開く", "", "新潟県"
  )
  private let water = (
    "水源林の保全", "水道局", "水源の森に入り、間伐と植樹を地元の森林組合と進め、土砂の流出を防ぐ",
    "https://www.example.jp/water/forest.html",
    "山梨県、小菅村"
  )
  private let school = (
    "高校生の企業訪問", "教育庁", "島の高校生が都心の会社を訪ね、働く人から仕事の話を聞いて進路を考える", "", "長崎県"
  )

  @Test("a number that shifts is no change")
  func renumbered() throws {
    let found = try changes([market, water, school], [school, market, water]).programmes
    #expect(found.allSatisfy { $0.isUnchanged && $0.kinds == [.renumbered] })
    #expect(found.allSatisfy { $0.match?.reasons == [.sameContent] })
  }

  @Test("a programme with another name and the same text is renamed, and says why")
  func renamed() throws {
    var next = market
    next.0 = "産地の味と人に会う秋のひろば"
    let found = try #require(
      try changes([market, water], [water, next]).programmes(.renamed).first)
    #expect(found.differences.name?.old == market.0)
    guard case .similarText(let share)? = found.match?.reasons.first else {
      Issue.record("\(String(describing: found.match))")
      return
    }
    #expect(share > 0.6)
  }

  @Test("a link that only these two give ties them together")
  func sameLink() throws {
    var next = water
    next.0 = "森づくり体験の実施"
    next.2 = "都民が森で作業を体験する日を年に四回設ける"
    let found = try #require(
      try changes([market, water, school], [school, next, market]).programmes(.renamed).first)
    #expect(found.match?.reasons.first == .sameLink)
  }

  @Test("programmes that have nothing in common are not taken for each other")
  func unlike() throws {
    let found = try changes([market], [school]).programmes
    #expect(found.map(\.kinds) == [[.new], [.ended]])
  }

  @Test("全国道府県 that became 全国道府県、区市町村 adds 1,741")
  func widened() throws {
    var old = market
    old.4 = "全国道府県"
    var new = market
    new.4 = "全国道府県、区市町村"
    let change = try #require(
      try changes([old], [new]).programmes.first?.differences.participants)
    #expect(change.covered.joined.count == 1741)
    #expect(change.covered.left.isEmpty)
    #expect(change.reach == .widened)
    let back = try #require(
      try changes([new], [old]).programmes.first?.differences.participants)
    #expect(back.covered.left.count == 1741)
    #expect(back.reach == .narrowed)
  }

  @Test("a government that was renamed or merged has neither left nor joined")
  func successors() throws {
    for (day, before, after) in [
      ("2018-04-01", "兵庫県篠山市", "兵庫県丹波篠山市"), ("2012-04-01", "栃木県岩舟町", "栃木県栃木市"),
      ("2017-04-01", "福岡県那珂川町", "福岡県那珂川市"),
    ] {
      var old = market
      old.4 = before + "、新潟県"
      var new = market
      new.4 = after + "、新潟県"
      let change = try #require(
        try changes([old], [new], oldDay: day).programmes.first?.differences.participants,
        "\(after)")
      #expect(change.wording != nil)
      #expect(change.named.isEmpty, "\(before)")
      #expect(change.reach == .same)
    }
  }

  @Test("the same wording that means others on the later day is a change of roster")
  func roster() throws {
    var row = market
    row.4 = "政令指定都市"
    // Kumamoto became a designated city on 2012-04-01.
    let found = try changes([row], [row], oldDay: "2011-04-01").programmes
    #expect(found.first?.kinds == [.roster])
    let joined = try #require(found.first?.differences.participants?.covered.joined)
    #expect(gazetteer.governments(in: joined).map(\.name) == ["熊本市"])
  }

  @Test("letters of another width are no other words")
  func spelling() throws {
    var next = market
    next.0 = "市場まつりの　共同開催"
    next.2 = market.2 + " "
    let found = try changes([market], [next]).programmes
    #expect(found.first?.kinds.contains(.renamed) == false)
  }

  @Test("a bureau whose programmes all went to one that is new was likely renamed")
  func bureauRenamed() throws {
    let old = [market, water, school].map {
      ($0.0, $0.1 == "水道局" ? "水道局" : "市場局", $0.2, $0.3, $0.4)
    }
    let new = old.map { ($0.0, $0.1 == "市場局" ? "市場本部" : $0.1, $0.2, $0.3, $0.4) }
    let moves = try changes(old, new).summary.bureauMoves
    #expect(moves.map(\.count) == [2])
    #expect(moves.first?.isLikelyRenamed == true)
  }

  @Test("a split and a merger are told, marked as inferred")
  func divided() throws {
    let whole = (
      "学びと市場の秋", "教育庁", school.2 + "。" + market.2, "", "長崎県、新潟県"
    )
    let split = try changes([whole, water], [school, market, water])
    let one = try #require(split.programmes(.split).first)
    #expect(Set(one.new.map(\.name)) == [school.0, market.0])
    #expect(one.match?.isDoubtful == true)
    #expect(one.differences.participants?.named.isEmpty ?? true)
    let merged = try changes([school, market, water], [whole, water])
    #expect(merged.programmes(.merged).first?.old.count == 2)
  }
}
