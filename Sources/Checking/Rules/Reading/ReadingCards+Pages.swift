import Lists

extension ReadingCards {
  static let pages: [RuleCard] = [
    RuleCard(
      "page-without-text", .warning,
      title: Bilingual(ja: "文字のないページ", en: "Page without text"),
      explanation: Bilingual(
        ja: "PDFに、文字の情報がなく画像だけのページがあります。紙を読み取ったページであれば、その中の事業は読めていません。",
        en:
          "A page of a PDF holds a picture and no text. If it was scanned from paper, the programmes on it were not read."
      ),
      faulty: .pages(
        [RuleExample.plainPage, []], box: true, excerpt: "2ページ目が画像だけのPDF"),
      sound: .pages([RuleExample.plainPage], excerpt: "すべてのページに文字のあるPDF")),
    RuleCard(
      "page-furniture", .note,
      title: Bilingual(ja: "ページごとに繰り返される文字", en: "Text repeated on every page"),
      explanation: Bilingual(
        ja: "PDFのページ番号、柱、繰り返しの見出し行は一覧の内容ではないため、除いて読みました。",
        en:
          "Page numbers, running titles and repeated headings of a PDF are no part of the list and were left out."
      ),
      faulty: .pages(
        [
          RuleExample.plainPage,
          [
            ["No.", "事業名【所管局名】", "事業内容", "事業サイトURL", "関係自治体"],
            [
              "2", "職員の相互派遣【総務局】", "職員を互いに派遣する", "https://www.soumu.metro.tokyo.lg.jp/haken/",
              "千葉県",
            ],
          ],
        ], excerpt: "2ページ目にも見出し行のあるPDF"),
      sound: .pages([RuleExample.plainPage], excerpt: "見出し行が一つのPDF")),
    RuleCard(
      "mended-look-alike", .note,
      title: Bilingual(ja: "読み替えた文字", en: "Character that was put right"),
      explanation: Bilingual(
        ja: "PDFの文字に、漢字と見た目が同じで文字コードの異なるもの（「⼭」など）があり、通常の漢字に直して読みました。",
        en:
          "The text of a PDF holds a character that only looks like a common ideograph (the radical ⼭ for 山); it was read as the ideograph."
      ),
      faulty: .pages(
        [
          RuleExample.plainPage + [
            ["2", "⼭の仕事【総務局】", "⼭の仕事を学ぶ", "https://www.soumu.metro.tokyo.lg.jp/yama/", "千葉県"]
          ]
        ], excerpt: "⼭の仕事"),
      sound: .pages([RuleExample.plainPage], excerpt: "山の仕事")),
  ]
}
