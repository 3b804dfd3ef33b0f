import Lists

extension ReadingCards {
  static let text: [RuleCard] = [
    RuleCard(
      "mojibake", .error, title: Bilingual(ja: "文字化け", en: "Garbled text"),
      explanation: Bilingual(
        ja: "文字コードを取り違えて保存された文字の並びがあります。元のファイルを正しい文字コードで保存し直してください。",
        en: "Text was saved in a wrong encoding. Save the original again in the right one."),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\tç½å®³æã«å¿æ´ãã\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n",
        excerpt: "ç½å®³æã«å¿æ´ãã"),
      sound: .row(description: "災害時に応援する")),
    RuleCard(
      "unclosed-quote", .error,
      title: Bilingual(ja: "閉じられていない引用符", en: "Quotation mark that is never closed"),
      explanation: Bilingual(
        ja: "CSVの引用符「\"」が閉じられていません。以降の行が一つの欄に取り込まれるおそれがあります。",
        en:
          "A quotation mark of a CSV file is never closed; the rows after it may be taken into one cell."
      ),
      faulty: .file(
        "東京都 令和7年度 連携事業一覧（2025年4月1日時点）,,,,\nNo.,事業名,所管局名,事業内容,関係自治体\n1,防災の連携,総務局,\"互いに応援する,埼玉県\n",
        excerpt: "1,防災の連携,総務局,\"互いに応援する,埼玉県"),
      sound: .file(
        "東京都 令和7年度 連携事業一覧（2025年4月1日時点）,,,,\nNo.,事業名,所管局名,事業内容,関係自治体\n1,防災の連携,総務局,\"互いに応援する\",埼玉県\n",
        excerpt: "1,防災の連携,総務局,\"互いに応援する\",埼玉県")),
    RuleCard(
      "text-after-quote", .warning,
      title: Bilingual(ja: "引用符の後の文字", en: "Text after a closing quotation mark"),
      explanation: Bilingual(
        ja: "CSVの引用符で囲まれた欄の後に文字が続いています。引用符も含めて欄の文字として読みました。",
        en:
          "Text follows the closing quotation mark of a CSV cell; the cell was read with its quotation marks."
      ),
      faulty: .file(
        "東京都 令和7年度 連携事業一覧（2025年4月1日時点）,,,,\nNo.,事業名,所管局名,事業内容,関係自治体\n1,防災の連携,総務局,\"互いに\"応援する,埼玉県\n",
        excerpt: "1,防災の連携,総務局,\"互いに\"応援する,埼玉県"),
      sound: .file(
        "東京都 令和7年度 連携事業一覧（2025年4月1日時点）,,,,\nNo.,事業名,所管局名,事業内容,関係自治体\n1,防災の連携,総務局,互いに応援する,埼玉県\n",
        excerpt: "1,防災の連携,総務局,互いに応援する,埼玉県")),
    RuleCard(
      "unknown-markup", .note,
      title: Bilingual(ja: "HTMLではない山括弧", en: "Angle brackets that are not HTML"),
      explanation: Bilingual(
        ja: "HTMLの要素のように見えて要素ではないものがあり、文字として残しました。",
        en: "Something looks like an element of HTML and is none; it was kept as text."),
      faulty: .row(description: "<bousai>互いに応援する</bousai>"), sound: .row(description: "互いに応援する")),
    RuleCard(
      "text-outside-table", .note, title: Bilingual(ja: "表の外の文", en: "Text outside the table"),
      explanation: Bilingual(
        ja: "表の後や間に、どの欄にも属さない文があります。事業の欄の続きであれば、その行に入れてください。",
        en:
          "Text stands after or between the tables and belongs to no cell. If it is part of a programme, move it into its row."
      ),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n\n内容は変わることがあります。\n",
        excerpt: "内容は変わることがあります。"),
      sound: .row()),
  ]
}
