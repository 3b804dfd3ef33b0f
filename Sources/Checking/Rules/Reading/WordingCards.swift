import Lists

/// The cards of what resolving the participants reports; the findings are made where the wording
/// is read.
enum WordingCards {
  static let all: [RuleCard] = [
    RuleCard(
      "unknown-government", .warning, fix: .maybe,
      title: Bilingual(ja: "存在しない自治体名", en: "Government that does not exist"),
      explanation: Bilingual(
        ja:
          "関係自治体の欄に、自治体の名称の形をしていて、どの自治体のものでもない名称があります。同じ種類（県・市・町・村）に近い名称があれば候補として示します。書き違いと言い切れない候補は--fix=allでも直しません。",
        en:
          "A word has the form of a government's name and is none. Names of the same kind that are nearly the same are proposed; a mere guess is never applied."
      ),
      faulty: .row(participants: "千葉県、神奈河県"), sound: .row(participants: "千葉県、神奈川県")),
    RuleCard(
      "ambiguous-government", .warning,
      title: Bilingual(ja: "複数の自治体に当たる名称", en: "Name shared by several governments"),
      explanation: Bilingual(
        ja: "同じ名称の自治体が複数あり、前後の記載からも決まりません。都道府県名を前に付けてください。",
        en:
          "Several governments bear the name and nothing around it decides. Write the prefecture before it."
      ),
      faulty: .row(participants: "美里町"), sound: .row(participants: "宮城県美里町")),
    RuleCard(
      "superseded-government", .warning,
      title: Bilingual(ja: "合併・改称前の自治体名", en: "Government that no longer exists"),
      explanation: Bilingual(
        ja: "一覧の時点では、合併や改称でなくなっている自治体の名称です。現在の自治体として読みました。",
        en: "The government had merged or been renamed by the list's day; it was read as today's."),
      faulty: .row(participants: "埼玉県鳩ヶ谷市"), sound: .row(participants: "埼玉県川口市")),
    RuleCard(
      "unclosed-bracket", .warning,
      title: Bilingual(ja: "閉じられていない括弧（関係自治体）", en: "Bracket never closed (participants)"),
      explanation: Bilingual(
        ja: "関係自治体の欄の括弧が閉じられていません。どこまでが括弧の中か分からず、名称の読み取りを誤るおそれがあります。",
        en: "A bracket in the participants' cell is never closed; names after it may be misread."),
      faulty: .row(participants: "全国道府県（埼玉県、千葉県"), sound: .row(participants: "全国道府県（埼玉県、千葉県を含む）")),
    RuleCard(
      "long-participants", .error,
      title: Bilingual(ja: "長すぎる関係自治体の欄", en: "Participants' cell that is too long"),
      explanation: Bilingual(
        ja:
          "関係自治体の欄が、全国の自治体名をすべて並べた数倍の長さを超えています。読み取るのは128KiBまでで、残りはそのまま残します。区切りの誤りで、ほかの行や列が一つの欄になっていないか確かめてください。",
        en:
          "The participants' cell is several times longer than all names of Japan's governments together. 128 KiB of it are read, the rest is kept as written. A separator may be missing, so that other rows or columns became part of the cell."
      ),
      faulty: .file(
        RuleExample.head + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.soumu.metro.tokyo.lg.jp/\t"
          + "埼玉県" + String(repeating: "、", count: 44_000) + "千葉県\n", excerpt: "埼玉県、、、、、…"),
      sound: .row(participants: "全国市町村")),
    RuleCard(
      "issuer-needed", .warning,
      title: Bilingual(ja: "発行元によって変わる記載", en: "Wording that depends on the issuer"),
      explanation: Bilingual(
        ja: "「都外」「県内」などがどの自治体を指すかは、一覧の発行元によります。題名に発行元を書くか、「一覧を公表する自治体」（コマンドでは --issuer）で指定してください。",
        en:
          "Which governments 都外 or 県内 means depends on who issues the list. Name the issuer in the title, or say who publishes the list (--issuer on the command line)."
      ),
      faulty: .file(
        "令和7年度 連携事業一覧（2025年4月1日時点）\n\n<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.example.com/\t都外市町村\n", excerpt: "都外市町村"),
      sound: .row(participants: "都外市町村")),
    RuleCard(
      "wording-not-understood", .note,
      title: Bilingual(ja: "読み取れない記載", en: "Wording that could not be read"),
      explanation: Bilingual(
        ja:
          "関係自治体の欄に、どの自治体を指すか読み取れない記載があります。そのまま残し、どの自治体の事業にも数えません。名称のような語（「久留米」「岡垣長」）は「確認事項」にします。",
        en:
          "Something in the participants' cell does not tell which governments are meant; it is kept and counted for none. A word like a name (久留米, 岡垣長) is “to be checked”."
      ),
      faulty: .row(participants: "埼玉県、調整中"), sound: .row(participants: "埼玉県")),
    RuleCard(
      "inferred-government", .note,
      title: Bilingual(ja: "前後から決めた自治体", en: "Government inferred from its context"),
      explanation: Bilingual(
        ja: "同じ名称の自治体が複数ありますが、前後の記載や発行元から一つに決めました。都道府県名を付けると確かになります。",
        en:
          "Several governments bear the name; one was taken by what stands around it or by the issuer. The prefecture's name would make it sure."
      ),
      faulty: .row(participants: "宮城県、美里町"), sound: .row(participants: "宮城県、宮城県美里町")),
    RuleCard(
      "abbreviated-government", .note, title: Bilingual(ja: "略した自治体名", en: "Shortened name"),
      explanation: Bilingual(
        ja: "「都」「県」「市」を付けない自治体の名称です。略と解釈しました。",
        en: "A government's name without its 都, 県 or 市 was taken as short for it."),
      faulty: .row(participants: "埼玉県、千葉"), sound: .row(participants: "埼玉県、千葉県")),
    RuleCard(
      "scope-missing", .note, title: Bilingual(ja: "範囲のない総称", en: "Group wording without an area"),
      explanation: Bilingual(
        ja:
          "「市町村」のような総称に、どの地域のものか書かれていません。全国の該当する自治体を「可能性」として扱います。全国の「県庁所在市」では、市でない新宿区だけを「可能性」とします。",
        en:
          "A class such as 市町村 does not say of which area; all such governments are taken as possible. Of 県庁所在市 only Tokyo's 新宿区, which is no city, is."
      ),
      faulty: .row(participants: "市町村"), sound: .row(participants: "都内市町村")),
    RuleCard(
      "inferred-issuer", .note, title: Bilingual(ja: "推定した発行元", en: "Inferred issuer"),
      explanation: Bilingual(
        ja: "題名に発行元がないため、公式サイトへのリンクの多くが示す自治体を発行元としました。違う場合は「一覧を公表する自治体」（コマンドでは --issuer）で指定してください。",
        en:
          "The title does not say who issues the list; the government that most official links lead to was taken. If that is wrong, say who publishes it (--issuer on the command line)."
      ),
      faulty: .file(
        "令和7年度 連携事業一覧（2025年4月1日時点）\n\n<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.metro.tokyo.lg.jp/\t埼玉県\n",
        excerpt: "令和7年度 連携事業一覧（2025年4月1日時点）"),
      sound: .row()),
    RuleCard(
      "inferred-date", .note, title: Bilingual(ja: "推定した時点", en: "Inferred date"),
      explanation: Bilingual(
        ja: "時点の記載がないため、今日の自治体で解釈しました。題名に「2025年4月1日時点」のように書くか、一覧の時点を指定してください（コマンドでは --as-of）。",
        en:
          "No as-of date was found, so that today's governments were taken. Write it in the title, or give the date (--as-of on the command line)."
      ),
      faulty: .file(
        "東京都 連携事業一覧\n\n<防災の連携>\n\n" + RuleExample.columns
          + "1\t防災の連携 【総務局】\t互いに応援する\thttps://www.soumu.metro.tokyo.lg.jp/\t埼玉県\n",
        excerpt: "東京都 連携事業一覧"),
      sound: .row()),
  ]
}
