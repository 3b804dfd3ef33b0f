extension SeededList {
  /// A prefecture's list of councils, as tab-separated text with sections.
  static let councils = SeededList(
    name: "a prefecture's councils",
    text: """
      埼玉県が参加する広域協議会の一覧（令和7年4月1日時点） 全14件

      【企画】

      No.\t会議名\t所管課\t概要\t構成団体\tURL
      1\t九都県市首脳会議\t企画総務課\t首都圏の課題に九都県市が共同で取り組む\t千葉県、東京都、神奈川県、横浜市、川崎市、千葉市、さいたま市、相模原市\thttps://www.9tokenshi-syunoukaigi.jp/
      2\t関東地方知事会\t企画総務課\t1都9県の知事が政策を話し合う\t茨城県、栃木県、群馬県、千葉県、東京都、神奈川県、山梨県、静岡県、長野県\t
      3\t全国知事会\t企画総務課\t全国の都道府県が国に提案する\t全国都道府県\thttps://www.nga.gr.jp/
      4\t三県知事会議\t企画総務課\t群馬県、新潟県と3県の共通課題に取り組む\t群馬県、新潟県\t
      5\t北関東磐越五県知事会議\t企画総務課\t広域観光に取り組む\t福島県、茨城県、栃木県、群馬県、新潟県\t

      【環境】

      No.\t会議名\t所管課\t概要\t構成団体\tURL
      6\t関東地方環境対策推進本部\t大気環境課\t大気汚染の対策を共同で進める\t茨城県、栃木県、群馬県、千葉県、東京都、神奈川県、さいたま市、横浜市、川崎市、千葉市、相模原市\t
      7\t荒川流域協議会\t水環境課\t荒川の流域の5市2町が水質の改善に取り組む\t秩父市、飯能市、熊谷市、深谷市、寄居町、長瀞町\thttp://www.pref.saitama.lg.jp/a0505/arakawa.html
      8\t古利根川水質協議会\t水環境課\t流域の市と町が水質を調べる\t春日部市、越谷市、草加市、杉戸町、宮代町\thttps://www.pref.saitma.lg.jp/a0505/furutone.html
      9\t産業廃棄物の連絡会議\t産業廃棄物指導課\t不法投棄の情報を交換する\t【政令指定都市】さいたま市 【中核市】川越市、越谷市、川口市、所沢市\t

      【防災】

      No.\t会議名\t所管課\t概要\t構成団体\tURL
      10\t震災時の相互応援に関する協定\t災害対策課\t関東の1都9県が震災時に応援し合う\t茨城県、栃木県、群馬県、千葉県、東京都、神奈川県、山梨県、静岡県、長野県\t
      11\t帰宅困難者対策協議会\t災害対策課\t主要な駅のある市が対策を話し合う\tさいたま市、川口市、所沢市、浦和市、大宮区\t
      12\t利根川水防連絡会\t河川砂防課\t利根川の沿川の市と町が水防に当たる\t熊谷市、行田市、加須市、羽生市、本庄市、深谷市、上里町\t
      12\t荒川水防連絡会\t河川砂防課\t荒川の沿川の市が水防に当たる\t川越市、戸田市、和光市、朝霞市、志木市\t
      13\t秩父地域の防災会議\t災害対策課\t秩父地域の1市4町が防災に取り組む\t秩父市、横瀬町、皆野町、長瀞町、小鹿野町\t
      """,
    faults: [
      .init("7", "stated-count-differs"), .init("8", "misspelled-address"),
      .init("9", "government-outside-class"), .init("11", "unknown-government"),
      .init("12", "repeated-number"),
    ], issuer: nil)
}
