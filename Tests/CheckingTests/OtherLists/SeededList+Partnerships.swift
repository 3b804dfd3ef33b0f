extension SeededList {
  /// A prefecture's programmes with others, kept aside: no rule was made or changed by it.
  static let partnerships = SeededList(
    name: "a prefecture's partnerships",
    text: """
      愛知県 令和7年度 自治体間連携事業一覧（令和7年4月1日時点） 7局・28事業

      ■産業

      番号	事業名	担当局	事業概要	連携自治体	関連リンク
      1	東海3県1市知事市長会議	政策企画局	東海3県1市の知事と市長が共通の課題について年1回話し合う	岐阜県、三重県、名古屋市	https://www.pref.aichi.jp/soshiki/kikaku/tokai.html
      2	中部圏知事会議	政策企画局	中部9県1市の知事と市長が国への提案を取りまとめる	富山県、石川県、福井県、長野県、岐阜県、静岡県、三重県、滋賀県、名古屋市	https://www.pref.aichi.jp/soshiki/kikaku/chubu.html
      3	昇龍道プロジェクト	観光コンベンション局	中部・北陸9県が一体となって外国人観光客を呼び込む	富山県、石川県、福井県、長野県、岐阜県、静岡県、三重県、滋賀県	https://shoryudo.go-centraljapan.jp/ja/
      4	あいちスタートアップ推進ネットワーク	経済産業局	県内の大学・企業・自治体の約300団体が参加する交流の場を運営する	名古屋市、豊橋市、岡崎市、豊田市、刈谷市、一宮市など	https://www.startup-aichi.jp/
      5	航空宇宙産業クラスター（愛知・岐阜・三重・長野・静岡の5県）	経済産業局	5県が連携して航空宇宙産業の販路開拓を支援する	岐阜県、三重県、長野県、静岡県	https://www.chubu-aerospace.jp/
      6	三遠南信地域連携ビジョン推進会議（SENA）	政策企画局	三遠南信地域の39市町村が県境を越えて連携する	豊橋市、豊川市、蒲郡市、新城市、田原市、静岡県浜松市、静岡県湖西市、長野県飯田市ほか31市町村	https://www.sena-vision.jp/
      7	豊川用水の水源涵養	農業水産局	水源地の村の森林を守るため、2つの村に職員を派遣する	東栄町、豊根村	https://www.pref.aichi.jp/soshiki/nosui/toyogawa.html
      8	知多半島観光圏協議会	観光コンベンション局	知多半島の5市5町が観光客の誘致に取り組む	半田市、常滑市、東海市、大府市、知多市、阿久比町、東浦町、南知多町、美浜町、武豊町	https://www.chita-kanko.jp/
      9	西三河の観光連携	観光コンベンション局	西三河の9市1町が周遊観光を進める	岡崎市、碧南市、刈谷市、豊田市、安城市、西尾市、知立市、高浜市、幸田町	https://www.nishimikawa-kanko.jp/

      ■防災

      番号	事業名	担当局	事業概要	連携自治体	関連リンク
      10	南海トラフ地震対策中部圏戦略会議	防災安全局	南海トラフ地震への備えを広域で進める	長野県、岐阜県、静岡県、三重県、名古屋市、静岡市、浜松市	https://www.pref.aichi.jp/soshiki/bousai/nankai.html
      11	震災時等の応援協定（愛知・岐阜・三重・静岡・名古屋）	防災安全局	4県1市が大規模な災害のときに応援し合う	岐阜県、三重県、静岡県、名古屋市	https://www.pref.aichi.jp/soshiki/bousai/ouen.html
      12	福島県との災害時相互応援	防災安全局	職員の派遣と物資の提供を行う	福岡県	https://www.pref.aichi.jp/soshiki/bousai/fukushima.html
      13	能登半島の復興支援	防災安全局	令和6年能登半島地震の被災地に土木職員など3名を派遣する	石川県、輪島市、珠洲市	https://www.pref.aichi.jp/soshiki/bousai/noto.html
      14	広域緊急援助の訓練	防災安全局	中部9県の消防防災ヘリが合同で訓練する	富山県、石川県、福井県、長野県、岐阜県、静岡県、三重県、滋賀県	https://www.pref.aichi.jp/soshiki/bousai/heri.html
      15	海抜ゼロメートル地帯の広域避難	防災安全局	海部地域の4市2町1村が広域避難の計画をつくる	津島市、愛西市、弥富市、あま市、大治町、蟹江町、飛島村	https://www.pref.aichi.jp/soshiki/bousai/zero.html
      16	防災ボランティアの連携（相互派遣	防災安全局	ボランティアの受入れと派遣を相互に行う	岐阜県、三重県	https://www.pref.aichi.jp/soshiki/bousai/volunteer.html

      ■環境

      番号	事業名	担当局	事業概要	連携自治体	関連リンク
      17	伊勢湾の再生	環境局	伊勢湾の3県1市が海の環境を調べる	岐阜県、三重県、名古屋市	https://www.isewan-saisei.jp/
      18	藤前干潟の保全	環境局	ラムサール条約に登録された干潟を守る	名古屋市、飛島村	https://www.pref.aichi.jp/soshiki/kankyo/fujimae.html
      19	木曽三川の水源地との交流	環境局	上流の木曽町、王滝村と下流の住民が交流する	長野県木曽町、長野県王滝村、名古屋市	https://www.pref.aichi.jp/soshiki/kankyou/kisosansen.html
      20	食品ロスの削減	環境局	県内54市町村と食品ロスの削減を呼びかける	県内全市町村	https://www.pref.aichi.jp/soshiki/kankyo/foodloss.html
      21	産業廃棄物の広域処理の連絡会	環境曲	不適正な処理を防ぐため、中核市などと情報を交換する	名古屋市、豊橋市、岡崎市、一宮市、豊田市	https://www.pref.aichi.jp/soshiki/kankyo/sanpai.html

      ■その他

      番号	事業名	担当局	事業概要	連携自治体	関連リンク
      22	リニア中央新幹線の建設促進	都市・交通局	沿線の都府県が早期の整備を求める	東京都、神奈川県、山梨県、長野県、岐阜県、三重県、奈良県、大阪府	https://www.linear-chuo-shinkansen-cpf.gr.jp/
      23	首都圏での移住相談	政策企画局	東京に相談窓口を置き、県内27市町村と合同の相談会を開く	県内の希望する市町村	https://www.pref.aichi.jp/soshiki/kikaku/iju.html
      24	職員の人事交流	総務局	他県と職員を相互に派遣する	岐阜県、三重県、静岡県、岐阜県、石川県	https://www.pref.aichi.jp/soshiki/soumu/jinji.html
      25	電子入札の共同利用	総務局	県と県内市町村等の計57団体が電子調達システムを共同で運営する	県内市町村	https://www.chotatsu.e-aichi.jp/
      26	自治体クラウドの共同利用	総務局	基幹システムを共同で利用する	設楽町、東栄町、豊根村、大口長	https://www.pref.aichi.jp/soshiki/soumu/cloud.html
      27	アジア競技大会の開催準備	スポーツ局	第20回アジア競技大会（2026年）の会場となる市と準備を進める	名古屋市、豊橋市、岡崎市、瀬戸市、豊田市、静岡県、岐阜県	https://www.aichi-nagoya2026.org/
      28	図書館の相互貸借	教育委員会	県図書館と市町村の図書館が本を貸し借りする	県内全市町村	https://www.aichi-pref-library.jp/

      """,
    faults: [
      .init("9", "stated-count-differs"), .init("12", "absent-government"),
      .init("16", "unbalanced-bracket"), .init("21", "bureau-spelled-two-ways"),
      .init("24", "repeated-government"), .init("26", "nearly-a-government"),
      .init(nil, "stated-total-differs"),
    ], issuer: nil)
}
