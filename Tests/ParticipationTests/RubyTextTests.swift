import Participation
import Testing

@Suite("Names with their readings")
struct RubyTextTests {
  @Test(
    "the marks say what is read how; without them stands the name",
    arguments: [
      ("首都圏《しゅとけん》水道《すいどう》", "首都圏水道", "しゅとけんすいどう", 2),
      ("匠《たくみ》の技《わざ》", "匠の技", "たくみのわざ", 3),
      ("木《き》の街並《まちな》み", "木の街並み", "きのまちなみ", 4),
      ("鎌ケ谷市《かまがやし》", "鎌ケ谷市", "かまがやし", 1),
      ("東京｜版《ばん》", "東京版", "東京ばん", 2),
      ("｜お台場《おだいば》", "お台場", "おだいば", 1), ("MICE", "MICE", "MICE", 1), ("", "", "", 0),
    ])
  func reads(notation: String, text: String, reading: String, pieces: Int) throws {
    let ruby = try RubyText(notation)
    #expect(ruby.text == text && ruby.reading == reading && ruby.pieces.count == pieces)
    #expect(ruby.notation == notation)
  }

  @Test(
    "what is no notation is told",
    arguments: [
      ("水道《すいどう", RubyText.Fault.unpaired), ("水道》", .unpaired),
      ("水道《》", .noReading("")), ("水道《water》", .noReading("water")),
      ("の《の》", .noWord(reading: "の")), ("《すいどう》水道", .noWord(reading: "すいどう")),
      ("｜《よみ》", .noWord(reading: "よみ")), ("｜水道", .strayBar),
      ("｜水｜道《どう》", .strayBar),
    ])
  func faults(notation: String, fault: RubyText.Fault) {
    #expect(throws: fault) { try RubyText(notation) }
    #expect(!fault.description.isEmpty)
  }
}
