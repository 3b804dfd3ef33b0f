extension SeededList {
  /// A designated city's programmes with the towns around it, made up, as a Markdown table: full of
  /// counted words, of which most agree with what is listed.
  static let metropolitan = SeededList(
    name: "a designated city's metropolitan area",
    text: """
      # 北九州市 連携中枢都市圏等の広域連携事業一覧（令和7年4月1日現在） 全26事業

      | 番号 | 事業名 | 担当局 | 事業の概要 | 連携先 | リンク |
      | --- | --- | --- | --- | --- | --- |
      | 1 | 北九州都市圏域トップ会議 | 政策局 | 圏域の6市12町の首長が年1回集まる | 直方市、行橋市、豊前市、中間市、宮若市、芦屋町、水巻町、岡垣町、遠賀町、小竹町、鞍手町、香春町、苅田町、みやこ町、吉富町、上毛町、築上町 | https://www.city.kitakyushu.lg.jp/seisaku/renkei.html |
      | 2 | 遠賀四町の図書館の相互利用 | 市民文化スポーツ局 | 図書館の本を互いに借りられる | 芦屋町、水巻町、遠賀町 | https://www.city.kitakyushu.lg.jp/shimin/toshokan.html |
      | 3 | 京築2市5町の観光連携 | 都市ブランド創造局 | 周遊観光の地図を共同でつくる | 行橋市、豊前市、苅田町、みやこ町、吉富町、上毛町、築上町 | https://www.city.kitakyushu.lg.jp/brand/keichiku.html |
      | 4 | 関門地域の二市連携 | 政策局 | 関門海峡を挟む2市が共同で事業に取り組む | 山口県下関市 | https://www.city.kitakyushu.lg.jp/seisaku/kanmon.html |
      | 5 | 九州三指定都市の市長会議 | 政策局 | 共通の課題を話し合う | 福岡市、熊本市 | https://www.city.kitakyushu.lg.jp/seisaku/sanshi.html |
      | 6 | 九州・山口九県の災害時応援協定への協力 | 危機管理室 | 大規模な災害のときに物資を運ぶ | 福岡県、佐賀県、長崎県、熊本県、大分県、宮崎県、鹿児島県、沖縄県、山口県 | https://www.city.kitakyushu.lg.jp/kiki/ouen.html |
      | 7 | 北部九州三県の自動車産業の振興 | 産業経済局 | 部品をつくる企業の取引を支える | 福岡県、大分県 | https://www.city.kitakyushu.lg.jp/sangyo/jidosha.html |
      | 8 | 二十政令指定都市の会議 | 政策局 | 国への提案を取りまとめる | 全国の政令指定都市 | https://www.city.kitakyushu.lg.jp/seisaku/shitei.html |
      | 9 | 直鞍の二市二町の医療連携 | 保健福祉局 | 夜間と休日の急患を受け入れる | 直方市、宮若市、小竹町、鞍手町 | https://www.city.kitakyushu.lg.jp/hoken/kyukan.html |
      | 10 | 一市民一花運動の広域展開 | 都市整備局 | 花の苗を配り、三市町で咲かせる | 中間市、水巻町 | https://www.city.kitakyushu.lg.jp/toshi/hana.html |
      | 11 | 東九州の軸をつくる会 | 政策局 | 東九州自動車道の沿線が整備の促進を求める | 福岡県、大分県、宮崎県、鹿児島県、行橋市、豊前市、大分県中津市、大分県宇佐市 | https://www.city.kitakyusyu.lg.jp/seisaku/higashi.html |
      | 12 | 遠賀川の水質の保全 | 環境局 | ①水質の調査 ②川の清掃 ④子供の学習会 | 直方市、中間市、飯塚市、田川市、遠賀町 | https://www.city.kitakyushu.lg.jp/kankyo/onga.html |
      | 13 | 四市連携による下水汚泥の処理 | 上下水道局 | 汚泥を燃料にする施設を4市で使う | 行橋市、豊前市、中間市 | https://www.city.kitakyushu.lg.jp/suido/odei.html |
      | 14 | 水道用水の供給 | 上下水道局 | 1市3町へ水道用水を送る | 宗像市、福津市、古賀市、新宮町 | https://www.city.kitakyushu.lg.jp/suido/kyokyu.html |
      | 15 | ごみ処理の受託 | 環境局 | 近隣の市町のごみを市の工場で処理する | 直方市、行橋市、みやこ町、中間市、遠賀町、行橋市 | https://www.city.kitakyushu.lg.jp/kankyo/gomi.html |
      | 16 | 消防指令センターの共同運用（北九州・中間・遠賀 | 消防局 | 119番の通報を共同で受け付ける | 中間市、芦屋町、水巻町、岡垣町、遠賀町 | https://www.city.kitakyushu.lg.jp/shobo/shirei.html |
      | 17 | 市内七区の民生委員の研修 | 保健福祉局 | 7区の委員が合同で学ぶ | 門司区、小倉北区、小倉南区、若松区、八幡東区、八幡西区、戸畑区 | https://www.city.kitakyushu.lg.jp/hoken/minsei.html |
      | 18 | 空き家バンクの共同運営 | 都市整備局 | 移住を考える人に空き家を紹介する | 直方市、山口県中間市、香春町 | https://www.city.kitakyushu.lg.jp/toshi/akiya.html |
      | 19 | 筑豊五市の鉄道の活性化 | 都市交通局 | 平成筑豊鉄道などの利用を促す | 直方市、飯塚市、田川市、宮若市、嘉麻市 | https://www.city.kitakyushu.lg.jp/kotsu/chikuho.html |
      | 20 | 五市共同の職員研修 | 総務局 | 若手の職員が5市に集まり学ぶ | 直方市、行橋市、豊前市、中間市 | https://www.city.kitakyushu.lg.jp/somu/kenshu.html |
      | 21 | 八幡東田の三町目まちづくり | 都市整備局 | 県と土地の使い方を調べる | 福岡県 | https://www.city.kitakyushu.lg.jp/toshi/higashida.html |
      | 22 | 九州の中核市6市との情報システムの共同調達 | デジタル市役所推進室 | 標準の仕様書を共同でつくる | 久留米市、長崎市、佐世保市、大分市、宮崎市、鹿児島市 | https://www.city.kitakyushu.lg.jp/digital/chotatsu.html |
      | 23 | 北九州空港の利用促進 | 港湾空港曲 | 空港の周りの1市2町が就航を働きかける | 行橋市、苅田町、築上町 | https://www.city.kitakyushu.lg.jp/kuko/riyo.html |
      | 24 | 若宮の森の保全 | 環境局 | 水源の森を市民が育てる | 若宮町、宮若市 | https://www.city.kitakyushu.lg.jp/kankyo/mori.html |
      | 25 | 港の脱炭素の連絡会 | 港湾空港局 | 瀬戸内の四県の港と情報を交換する | 山口県、広島県、岡山県、愛媛県 | https://www.city.kitakyushu.lg.jp/kuko/datsutanso.html |
      | 26 | 響灘の洋上風力 | 港湾空港局 | 風車の保守をする人を育てる | 福岡県、長崎県、秋田県 | https://www.city.kitakyushu.lg.jp/kuko/furyoku.html |
      """,
    faults: [
      .init("2", "stated-count-differs"), .init("7", "stated-count-differs"),
      .init("11", "misspelled-address"), .init("12", "enumerator-gap"),
      .init("14", "stated-count-differs"), .init("15", "repeated-government"),
      .init("16", "unbalanced-bracket"), .init("18", "municipality-outside-prefecture"),
      .init("23", "bureau-spelled-two-ways"), .init("24", "unknown-government"),
    ], issuer: nil)
}
