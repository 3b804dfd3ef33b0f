import Catalogue
import Testing

struct SearchWordsTests {
  let catalogue: Catalogue

  init() throws { catalogue = try SampleList().catalogue(SampleList.rows) }

  @Test(
    "A word of one, two, three or more characters is found wherever it stands",
    arguments: [
      ("木", ["10"]), ("水道", ["1", "21", "22"]), ("街並み", ["10"]), ("国産木", ["10"]),
      ("水道事業体", ["22"]), ("スタートアップ", ["1", "2"]), ("水道業", []), ("第", []),
    ])
  func anyLength(word: String, numbers: [String]) {
    #expect(catalogue.search(word).numbers.sorted() == numbers)
  }

  @Test(
    "Width, case and kana make no difference",
    arguments: ["ICT", "ict", "ＩＣＴ", "ｉｃｔ"])
  func latin(word: String) {
    #expect(catalogue.search(word).numbers == ["21"])
  }

  @Test(
    "Half-width kana, hiragana and voicing marks of their own find katakana",
    arguments: [
      "グリーン", "ｸﾞﾘｰﾝ", "ぐりーん", "ク\u{3099}リーン",
    ])
  func kana(word: String) {
    #expect(catalogue.search(word).numbers == ["9"])
  }

  @Test("The long vowel mark is a letter: グリン is not グリーン")
  func longVowel() {
    #expect(catalogue.search("グリン").numbers.isEmpty)
  }

  @Test(
    "Variant characters and ヶ are found as their common forms",
    arguments: [("濵", "浜"), ("茅ケ崎", "茅ヶ崎"), ("髙﨑", "高崎"), ("㈱", "(株)"), ("㎡", "m2")])
  func variants(query: String, written: String) throws {
    let catalogue = try SampleList().catalogue([.init(number: "1", name: "事業\(written)事業")])
    #expect(catalogue.search("\"\(query)\"").numbers == ["1"])
  }

  @Test("Every word must be found, each in whichever field")
  func allWords() {
    #expect(catalogue.search("水道 ICT").numbers == ["21"])
    #expect(catalogue.search("水道　新技術").numbers == ["21"])
    #expect(catalogue.search("水道、新技術").numbers == ["21"])
    #expect(catalogue.search("水道 木材").numbers.isEmpty)
  }

  @Test("A minus excludes a word, and quotes keep a phrase together")
  func excludedAndQuoted() {
    #expect(catalogue.search("水道 -ICT").numbers == ["22", "1"])
    #expect(catalogue.search("-水道 －水素").numbers.allSatisfy { !["1", "9", "21"].contains($0) })
    #expect(catalogue.search("\"水道 ICT\"").numbers.isEmpty)
    #expect(catalogue.search("「水道ICT」").numbers == ["21"])
  }

  @Test("Bureau, theme and participants are searched, and a programme's number")
  func otherFields() {
    #expect(catalogue.search("交通局").numbers == ["31"])
    #expect(Set(catalogue.search("観光").numbers) == ["30", "31"])
    #expect(catalogue.search("日本水道協会").numbers == ["22"])
    #expect(catalogue.search("22").numbers.first == "22")
  }

  @Test(
    "A bureau's name means its programmes, in either language and with the issuer before it",
    arguments: ["水道局", "東京都水道局", "Bureau of Waterworks", "bureau of waterworks"])
  func bureau(query: String) throws {
    let result = catalogue.search(query)
    #expect(result.numbers == ["21", "22"])
    #expect(result.interpretation.bureaus == ["waterworks"])
    #expect(result.interpretation.terms.count == 1 && result.interpretation.words.isEmpty)
    #expect(catalogue.search("ICT \(query)").numbers == ["21"])
    #expect(catalogue.search("-\(query) ICT").numbers.isEmpty)
    #expect(catalogue.search("\"\(query)\"").interpretation.bureaus.isEmpty)
  }

  @Test("A bureau's programmes are found, not those that only write of it")
  func bureauInText() throws {
    let catalogue = try SampleList().catalogue([
      .init(number: "1", bureau: "水道局", name: "甲"),
      .init(number: "2", bureau: "交通局", name: "乙", description: "水道局と連携する"),
    ])
    #expect(catalogue.search("水道局").numbers == ["1"])
    #expect(catalogue.search("\"水道局\"").numbers == ["1", "2"])
  }

  @Test("A theme's name is told as such")
  func theme() {
    #expect(catalogue.search("観光").interpretation.themes == ["tourism"])
  }

  @Test("An empty search gives every programme by number, as people count")
  func everything() {
    #expect(catalogue.search("").numbers == ["1", "2", "9", "10", "21", "22", "30", "31"])
  }

  @Test(
    "Strange input neither crashes nor finds everything",
    arguments: ["！", "\"", "-", "「」", "\u{3099}", "🗾", "--", "-\"\""])
  func hostile(text: String) {
    #expect(catalogue.search(text).total == 0)
  }

  @Test("Words that are invisible or parted by control characters count for what is seen")
  func invisible() {
    #expect(catalogue.search("木\u{0}材\u{200B}").numbers == ["10"])
    #expect(catalogue.search("\u{200B}").total == catalogue.count)
  }

  @Test("More words than anyone types are told as ignored")
  func tooMany() {
    let text = Array(repeating: "水道", count: 40).joined(separator: " ")
    let interpretation = catalogue.search(text).interpretation
    #expect(interpretation.terms.count == 16)
    #expect(interpretation.ignored.count == 24)
  }

  @Test("A number is found as the list writes it", arguments: ["No.76", "no76", "№76", "No.７６"])
  func number(word: String) throws {
    let found = try RealList.catalogue().search(word).numbers
    #expect(found.contains("76"))
    #expect(try found == RealList.catalogue().search("76").numbers)
  }
}
