import Lists

extension ReadingCards {
  static let rows: [RuleCard] = [
    RuleCard(
      "unread-row", .error,
      title: Bilingual(ja: "事業として読めない行", en: "Line that could not be read as a programme"),
      explanation: Bilingual(
        ja: "表の中に、欄に分けられない行があります。行の文字は残しますが、事業としては扱えません。タブなどの区切りが落ちていないか確かめてください。",
        en:
          "A line within the table cannot be parted into cells. Its text is kept, but it is no programme. Look for a separator that was lost."
      ),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n2 職員の派遣 【総務局】 互いに派遣する 千葉県\n",
        excerpt: "2 職員の派遣 【総務局】 互いに派遣する 千葉県"),
      sound: .rows([.init(), .init(participants: "千葉県")])),
    RuleCard(
      "too-many-cells", .error,
      title: Bilingual(ja: "欄が多すぎる行", en: "Row with too many cells"),
      explanation: Bilingual(
        ja: "見出しより欄の多い行です。文の途中に区切り（タブやコンマ）が入り、以降の欄がずれています。",
        en:
          "A row has more cells than the headings: a separator within a sentence moved the cells after it."
      ),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\t再掲\n",
        excerpt: "1　防災の連携 【総務局】　互いに応援する　…　埼玉県　再掲"),
      sound: .row(description: "互いに応援する")),
    RuleCard(
      "too-few-cells", .error,
      title: Bilingual(ja: "欄が足りない行", en: "Row with too few cells"),
      explanation: Bilingual(
        ja: "見出しより欄の少ない行です。空の欄の区切りが落ちたか、二つの欄がつながっています。",
        en:
          "A row has fewer cells than the headings: the separator of an empty cell was lost, or two cells ran together."
      ),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns + "1\t防災の連携 【総務局】\t互いに応援する\n",
        excerpt: "1　防災の連携 【総務局】　互いに応援する"),
      sound: .row(description: "互いに応援する")),
    RuleCard(
      "empty-name", .error, title: Bilingual(ja: "事業名の空欄", en: "No name"),
      explanation: Bilingual(
        ja: "事業名が空です。名前のない事業は一覧に載せられません。",
        en: "The name is empty; a programme without a name cannot be published."),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n", excerpt: "1　【総務局】　互いに応援する"),
      sound: .row(description: "互いに応援する")),
    RuleCard(
      "empty-bureau", .warning, title: Bilingual(ja: "所管局名の空欄", en: "No bureau"),
      explanation: Bilingual(
        ja: "所管局名がありません。問合せ先が分からず、局ごとの集計から漏れます。どの行にも局名のない一覧では指摘しません。",
        en:
          "No bureau is given: nobody knows whom to ask, and counts by bureau miss the programme. Silent in lists that name no bureaus."
      ),
      faulty: .file(
        RuleExample.head + "<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n2\t職員の派遣\t職員を派遣する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n",
        excerpt: "2　職員の派遣"),
      sound: .rows([.init(), .init(name: "職員の派遣")])),
    RuleCard(
      "row-outside-section", .warning,
      title: Bilingual(ja: "分野の見出しより前の行", en: "Row before the first theme heading"),
      explanation: Bilingual(
        ja: "分野の見出しがある一覧で、見出しより前に事業の行があります。どの分野の事業か分かりません。",
        en: "In a list with section headings a row stands before the first: its theme is not known."
      ),
      faulty: .file(
        RuleExample.head + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n\n<教育の連携>\n\n"
          + RuleExample.columns
          + "2\t職員の派遣 【総務局】\t職員を派遣する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n",
        excerpt: "1　防災の連携\n<教育の連携>\n2　職員の派遣"),
      sound: .headings(["<防災の連携>", "<教育の連携>"])),
    RuleCard(
      "unknown-column", .note, title: Bilingual(ja: "意味の分からない列", en: "Column of unknown meaning"),
      explanation: Bilingual(
        ja: "見出しから意味の分からない列があります。内容はそのまま残します。",
        en: "A column's heading tells nothing known here; its cells are kept as they are."),
      faulty: .file(
        RuleExample.head
          + "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\t進捗\n1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\t済\n",
        excerpt: "No.　事業名【所管局名】　事業内容　事業サイトURL　関係自治体　進捗"),
      sound: .row()),
    RuleCard(
      "guessed-columns", .warning,
      title: Bilingual(ja: "見出し行のない表", en: "Table without column headings"),
      explanation: Bilingual(
        ja: "見出し行がないため、欄の並びから列の意味を推測しました。間違えることがあるので、見出し行を加えてください。",
        en:
          "There is no row of headings, so that the meaning of columns was guessed. Add one, for the guess may be wrong."
      ),
      faulty: .file(
        RuleExample.head
          + "1\t防災の連携\t総務局\t災害のときに互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n2\t職員の派遣\t総務局\t職員を互いに派遣する\thttps://www.metro.tokyo.lg.jp/\t千葉県\n",
        excerpt: "1　防災の連携　総務局　災害のときに互いに応援する　…"),
      sound: .rows([.init(), .init()])),
    RuleCard(
      "no-rows", .error, title: Bilingual(ja: "行のない表", en: "Table without rows"),
      explanation: Bilingual(
        ja: "見出し行の下に事業の行がありません。", en: "No programme stands below the row of headings."),
      faulty: .file(RuleExample.head + RuleExample.columns, excerpt: "No.　事業名【所管局名】　…"),
      sound: .row()),
  ]
}
