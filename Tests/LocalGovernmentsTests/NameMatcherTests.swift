import LocalGovernments
import Testing

@Suite("Names in running text")
struct NameMatcherTests {
  /// What a text names, each mention as written.
  private func mentions(_ text: String, _ gazetteer: Gazetteer) -> [String] {
    let bytes = Array(text.utf8)
    return NameMatcher(text, in: gazetteer).matches().map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "a name is found where it stands as a word, the longest first",
    arguments: [
      ("横浜市と川崎市", ["横浜市", "川崎市"]),
      ("大津市", ["大津市"]),
      ("津市、大津市", ["津市", "大津市"]),
      ("南相馬市、相馬市", ["南相馬市", "相馬市"]),
      ("東大阪市", ["東大阪市"]),
      ("野々市市", ["野々市市"]),
      ("四日市市", ["四日市市"]),
      ("廿日市市", ["廿日市市"]),
      ("京都府京都市", ["京都府京都市"]),
      ("府中市", ["府中市"]),
      ("新宿区信濃町の店", ["新宿区"]),
      ("横浜市川崎市", ["横浜市", "川崎市"]),
      ("岐阜県高山市白川村", ["岐阜県高山市", "白川村"]),
      ("東京都東村山市", ["東京都東村山市"]),
      ("埼玉県千葉県", ["埼玉県", "千葉県"]),
      ("北海道札幌市中央区", ["北海道札幌市中央区"]),
      ("宮城県本吉郡南三陸町", ["宮城県本吉郡南三陸町"]),
      ("本吉郡南三陸町", ["本吉郡南三陸町"]),
      ("福島県、伊達市", ["福島県", "伊達市"]),
      ("旧浦和市の跡", []),
      ("川崎さんが話す", []),
      ("川崎市長", ["川崎市"]),
      ("東京マラソン", []),
      ("福岡市場", []),
      ("福岡市", ["福岡市"]),
      ("神奈川県境", []),
      ("東京都市圏", []),
      ("東京都市町村", ["東京都"]),
      ("東京都心", []),
      ("大阪都市計画", []),
      ("北区間", []),
      ("京都度", []),
      ("四国中央市", ["四国中央市"]),
      ("大町市、町田市", ["大町市", "町田市"]),
      ("市川市、市原市", ["市川市", "市原市"]),
      ("村上市・村山市", ["村上市", "村山市"]),
      ("", []), ("市", []), ("県", []), ("。。。", []),
    ])
  func found(text: String, expected: [String]) throws {
    #expect(mentions(text, try Country.today) == expected)
  }

  @Test(
    "spelling variants meet",
    arguments: [
      ("龍ヶ崎市", "08208"), ("竜ケ崎市", "08208"), ("龍が崎市", "08208"), ("塩釜市", "04203"),
      ("塩竈市", "04203"), ("桧原村", "13307"), ("檜原村", "13307"), ("藤澤市", "14205"),
      ("金沢市", "17201"), ("金澤市", "17201"), ("鎌ヶ谷市", "12224"), ("袖ヶ浦市", "12229"),
      ("梼原町", "39405"), ("須惠町", "40344"), ("ニセコ町", "01395"), ("ﾆｾｺ町", "01395"),
      ("外ｹ浜町", "02307"), ("茅ｶﾞ崎市", "14207"), ("芦屋市", "28206"), ("蘆屋市", "28206"),
      ("髙松市", "37201"), ("神﨑町", "12342"), ("九戸村", "03506"), ("九戶村", "03506"),
    ])
  func variants(text: String, code: String) throws {
    let found = try Country.today.governments(named: text)
    if code.isEmpty {
      #expect(found.isEmpty)
    } else {
      #expect(found.map(\.code.fiveDigits).contains(code))
    }
  }

  @Test(
    "ranges are bytes of the text, and of the name alone",
    arguments: [
      ("あ茨城県つくば市。", 3..<24, 12..<24), ("x横浜市", 1..<10, 1..<10),
      ("(北海道の札幌市)", 1..<22, 13..<22), ("𠮷、大阪府　堺市", 7..<16, 7..<16),
      ("e\u{301}、津市", 6..<12, 6..<12), ("桧\u{E0100}原村", 0..<13, 0..<13),
    ])
  func ranges(text: String, whole: Range<Int>, name: Range<Int>) throws {
    let match = try #require(NameMatcher(text, in: try Country.today).matches().first)
    #expect(match.range == whole)
    #expect(match.nameRange == name)
  }

  @Test("each of the 1,959 governments is found by its full name, alone and in a text")
  func everyName() throws {
    let gazetteer = try Country.today
    let all = gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards))
    #expect(all.count == 1_959)
    for government in all {
      let name = gazetteer.fullName(of: government)
      let text = "連携先は、\(name)、ほか"
      let matches = NameMatcher(text, in: gazetteer).matches()
      #expect(matches.map(\.candidates) == [[government]], "\(name)")
      #expect(gazetteer.governments(named: name) == [government], "\(name)")
      #expect(gazetteer.governments(named: government.code.fiveDigits) == [government])
    }
  }

  @Test("all names in one enumeration are found in order")
  func enumeration() throws {
    let gazetteer = try Country.today
    let all = gazetteer.governments(in: gazetteer.municipalities)
    let text = all.map(gazetteer.fullName).joined(separator: "、")
    let found = NameMatcher(text, in: gazetteer).matches()
    #expect(found.flatMap(\.candidates) == all)
  }

  @Test("a name of the past is found, and known to be one")
  func superseded() throws {
    let today = try #require(NameMatcher("浜松市中区", in: try Country.today).matches().first)
    #expect(today.isSuperseded)
    let then = try #require(
      NameMatcher("浜松市中区", in: try Country.on("2017-04-01")).matches().first)
    #expect(!then.isSuperseded)
    let renamed = try #require(NameMatcher("篠山市", in: try Country.today).matches().first)
    #expect(renamed.isSuperseded)
    #expect(renamed.candidates.map(\.name) == ["丹波篠山市"])
  }
}
