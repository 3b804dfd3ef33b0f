import LocalGovernments
import Testing

@Suite("Looking governments up by a word")
struct LookupTests {
  @Test(
    "a stem, a reading, romaji or a code finds what bears it",
    arguments: [
      ("つくば", ["茨城県つくば市"]), ("ツクバシ", ["茨城県つくば市"]), ("つくばし", ["茨城県つくば市"]),
      ("Tsukuba", ["茨城県つくば市"]), ("tsukuba city", ["茨城県つくば市"]), ("ＴＳＵＫＵＢＡ", ["茨城県つくば市"]),
      ("新潟", ["新潟県", "新潟県新潟市"]), ("北海道", ["北海道"]), ("13000", ["東京都"]), ("130001", ["東京都"]),
      ("大阪", ["大阪府", "大阪府大阪市"]), ("Sapporo", ["北海道札幌市"]), ("小菅村", ["山梨県小菅村"]),
      (" 横浜市 ", ["神奈川県横浜市"]), ("府中市", ["東京都府中市", "広島県府中市"]),
      ("伊達市", ["北海道伊達市", "福島県伊達市"]), ("大阪市北区", ["大阪府大阪市北区"]),
      ("鹿嶋市", ["茨城県鹿嶋市"]), ("鹿島市", ["佐賀県鹿島市"]), ("茨城県鹿島市", ["茨城県鹿嶋市"]),
      ("こすげ村", ["山梨県小菅村"]), ("コスゲ村", ["山梨県小菅村"]), ("さいたま県", ["埼玉県"]),
      ("", []), ("架空市", []), ("130002", []),
    ])
  func lookup(word: String, expected: [String]) throws {
    let gazetteer = try Country.today
    #expect(gazetteer.fullNames(gazetteer.governments(named: word)) == expected)
  }

  @Test("each of the 1,959 governments is found by its name, stem, reading and romaji")
  func everyWord() throws {
    let gazetteer = try Country.today
    let all = gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards))
    for government in all {
      let words = [government.name, government.kana, government.romaji].compactMap { $0 }
      for word in words {
        #expect(
          gazetteer.governments(named: word).contains(government),
          "\(word) does not find \(gazetteer.fullName(of: government))")
      }
    }
  }

  @Test(
    "the nearest name is offered for a slip of the pen",
    arguments: [
      ("横兵市", "横浜市"), ("横濱士", "横浜市"), ("川﨑市", "川崎市"), ("千葉件", "千葉県"), ("札榥市", "札幌市"),
      ("宇都宮氏", "宇都宮市"),
      ("つくばみらい士", "つくばみらい市"), ("鹿児嶋県", "鹿児島県"),
      ("茨木県", "茨城県"), ("大坂", "大阪府"), ("大坂市", "大阪市"), ("Nigata", "新潟県"),
      ("nigata-shi", "新潟県"), ("Yokohoma", "横浜市"), ("こすけ村", "小菅村"), ("さっぽろお", "札幌市"),
      ("つばくし", "つくば市"), ("山梨県小管村", "小菅村"),
    ])
  func nearest(word: String, expected: String) throws {
    let names = try Country.today.nearestNames(to: word)
    #expect(names.first?.name == expected)
    #expect(names.count <= 3)
  }

  @Test(
    "a name that is read alike is near, however it is written",
    arguments: [
      ("埼玉市", "さいたま市"), ("小管村", "小菅村"), ("大宮市", "大宮区"), ("清水市", "清水町"),
    ])
  func amongTheNearest(word: String, expected: String) throws {
    let names = try Country.today.nearestNames(to: word, limit: 4).map(\.name)
    #expect(names.contains(expected), "\(names)")
  }

  @Test(
    "nothing near is offered for what is like no name, nor for a word with one character of one",
    arguments: [
      "", "abcdefghijklmnopqrstuvwxyz", "あああ", "花粉", "太鼓", "石油", "都市", "まつり", "solar", "kids",
      String(repeating: "県", count: 5_000),
    ])
  func nothingNear(word: String) throws {
    #expect(try Country.today.nearestNames(to: word).isEmpty)
  }
}
