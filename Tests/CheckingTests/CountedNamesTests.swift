import Lists
import Testing

/// Names of programmes that count governments, as lists of many governments word them.
@Suite("Counts in names")
struct CountedNamesTests {
  private static let rules: Set<String> = ["stated-count-differs", "incomplete-region"]

  /// The rules that find the count of a row wrong.
  private func found(_ name: String, _ participants: String, issuer: String) throws -> Set<String> {
    let list = try Checked(
      "番号\t事業名\t担当局\t事業概要\t連携自治体\n1\t\(name)\t企画局\t連携して取り組む\t\(participants)\n", issuer: issuer)
    return Set(list.serious.map(\.rule)).intersection(Self.rules)
  }

  @Test(
    "a name that counts more than are listed is found, however few they are",
    arguments: [
      ("東海三県の連携", "愛知県、岐阜県"), ("東北六県の会議", "青森県、岩手県"), ("四国四県の会議", "徳島県、香川県"),
      ("北陸三県の物産展", "富山県、石川県"), ("近畿二府四県の会議", "京都府、大阪府、滋賀県"), ("一都三県の取組", "埼玉県、東京都"),
      ("京阪神三府県の交流", "京都府、大阪府"), ("南関東一都三県", "埼玉県、千葉県、神奈川県"),
      ("九都県市首脳会議", "埼玉県、千葉県、東京都、神奈川県、横浜市、川崎市、千葉市、さいたま市"),
      ("関西広域連合の防災", "滋賀県、京都府、大阪府、兵庫県、奈良県、和歌山県、鳥取県、京都市、大阪市、堺市、神戸市"),
      ("中核市の3市による研修", "倉敷市、福山市"), ("三市連携の図書館", "倉敷市、福山市"), ("２市３町の消防", "倉敷市、総社市、早島町、矢掛町"),
      ("中核市58市の会議", "全国の中核市"), ("58中核市の会議", "全国の中核市"), ("指定都市19市の会議", "全国の政令指定都市"),
    ])
  func differs(name: String, participants: String) throws {
    #expect(try found(name, participants, issuer: "北海道").count == 1)
  }

  @Test(
    "a name whose count agrees, or that only speaks of a region, is let pass",
    arguments: [
      ("東海三県の連携", "愛知県、岐阜県、三重県"), ("東海三県一市の連携", "愛知県、岐阜県、三重県、名古屋市"),
      ("近畿二府四県の会議", "京都府、大阪府、滋賀県、兵庫県、奈良県、和歌山県"), ("一都三県の取組", "埼玉県、千葉県、東京都、神奈川県"),
      ("九都県市首脳会議", "埼玉県、千葉県、東京都、神奈川県、横浜市、川崎市、千葉市、さいたま市、相模原市"),
      ("関西広域連合の防災", "滋賀県、京都府、大阪府、兵庫県、奈良県、和歌山県、鳥取県、徳島県、京都市、大阪市、堺市、神戸市"),
      ("関西広域連合との協定", "京都府"), ("東海三県からの来訪者の調査", "岡山県、広島県"), ("東海三県の企業との商談会", "岡山県"),
      ("東海三県の連携", "愛知県、岐阜県など"), ("２市３町の消防", "倉敷市、総社市、早島町、矢掛町、里庄町"), ("一市一町の橋", "倉敷市、早島町"),
      ("指定都市20市の会議", "全国の政令指定都市"), ("62中核市の会議", "全国の中核市"), ("三市の職員による研修", "全国の中核市"),
      ("三県境の山の保全", "岡山県、鳥取県"), ("三都市物語", "倉敷市、福山市、呉市"),
    ])
  func agrees(name: String, participants: String) throws {
    #expect(try found(name, participants, issuer: "北海道").isEmpty)
  }

  @Test("the issuing government makes a region's number agree only where it belongs to it")
  func issuers() throws {
    #expect(try found("東海三県の連携", "岐阜県、三重県", issuer: "愛知県").isEmpty)
    #expect(try found("東海三県の連携", "岐阜県、三重県", issuer: "静岡県") == ["stated-count-differs"])
    #expect(try found("東海三県の連携", "岐阜県、静岡県", issuer: "愛知県") == ["incomplete-region"])
    #expect(try found("指定都市19市の会議", "全国の政令指定都市", issuer: "札幌市").isEmpty)
  }
}
