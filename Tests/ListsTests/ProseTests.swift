import Lists
import Testing

@Suite("Prose of a cell")
struct ProseTests {
  /// Writes blocks as lines: the kind's first letter, `>` within an item, marker and words.
  private func outline(_ text: String) -> [String] {
    let prose = Prose(text)
    return prose.blocks.map { block in
      let letter = block.kind.rawValue.prefix(1)
      let marker = prose.marker(of: block)
      return letter + (block.isWithinItem ? ">" : "") + " "
        + (marker.isEmpty ? "" : marker + "|") + prose.text(of: block)
    }
  }

  @Test(
    "parts a text into paragraphs, items and notes",
    arguments: [
      ("一つの文。もう一つの文。", ["p 一つの文。もう一つの文。"]),
      ("第一段\n第二段", ["p 第一段", "p 第二段"]),
      ("①商品開発 支援する ②普及促進 発信する", ["i ①|商品開発 支援する", "i ②|普及促進 発信する"]),
      ("以下を推進 ①交流 ②提供", ["p 以下を推進", "i ①|交流", "i ②|提供"]),
      ("次のとおり①人材②広報③調査", ["p 次のとおり", "i ①|人材", "i ②|広報", "i ③|調査"]),
      ("支援 ①人的支援 ※派遣元は総務局 ②キャンペーン", ["p 支援", "i ①|人的支援", "n> ※派遣元は総務局", "i ②|キャンペーン"]),
      ("①②協会を通じて連携 ③全国道府県", ["i ①②|協会を通じて連携", "i ③|全国道府県"]),
      ("①～③全国 ④東京", ["i ①～③|全国", "i ④|東京"]),
      ("開催\n（1）商談会の開催\n（2）展示会（同時開催）", ["p 開催", "i （1）|商談会の開催", "i （2）|展示会（同時開催）"]),
      ("1. 調査\n2. 研究", ["i 1.|調査", "i 2.|研究"]),
      ("１．調査 ２．研究", ["i １．|調査", "i ２．|研究"]),
      ("・広報\n・調査", ["i ・|広報", "i ・|調査"]),
      ("埼玉県 ※県内の施設と連携", ["p 埼玉県", "n ※県内の施設と連携"]),
      ("助成 ※一つ目\n※二つ目\n続きの文", ["p 助成", "n ※一つ目", "n ※二つ目", "p 続きの文"]),
    ] as [(String, [String])])
  func parts(text: String, expected: [String]) {
    #expect(outline(text) == expected)
  }

  @Test(
    "cuts nothing at a number that refers or merely stands there",
    arguments: [
      "上記①の事業と②の事業", "①及び②により実施", "別表（①）のとおり", "事業※1を除く", "1.5倍に拡大", "第3条(2)による",
      "③から始まる文", "クールジャパン・東京", "令和7年1. 月", "（1）だけの文",
    ])
  func keepsWhole(text: String) {
    #expect(outline(text) == ["p " + text])
  }

  @Test("an item may begin with a word that looks like a particle")
  func allowsKana() {
    #expect(outline("①ものづくり支援 ②とうきょう") == ["i ①|ものづくり支援", "i ②|とうきょう"])
  }

  @Test("every character of every cell stands in exactly one block")
  func partitions() throws {
    let cells = try PublishedList.tokyo.document().rows.flatMap {
      [
        $0.description?.text ?? "", $0.participants?.text ?? "",
        " \n" + ($0.name?.text ?? "") + "\n ",
      ]
    }
    for text in cells + ["", " ", "\n", "※", "①", "①②", "・"] {
      var end = 0
      for block in Prose(text).blocks {
        #expect(block.range.lowerBound == end)
        #expect(block.range.contains(block.content.lowerBound) || block.content.isEmpty)
        #expect(block.content.upperBound <= block.range.upperBound)
        end = block.range.upperBound
      }
      #expect(end == text.utf8.count)
    }
  }
}
