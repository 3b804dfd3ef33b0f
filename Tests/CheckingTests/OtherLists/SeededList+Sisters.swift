extension SeededList {
  /// A ward's list of towns it is friends with, as an HTML table.
  static let sisters = SeededList(
    name: "a ward's sister municipalities",
    text: """
      <html><body><h1>品川区 友好都市・交流自治体の一覧（令和7年4月1日現在）</h1>
      <table>
      <tr><th>番号</th><th>取組名</th><th>担当課</th><th>内容</th><th>連携先</th><th>リンク</th></tr>
      <tr><td>1</td><td>早川町との交流</td><td>地域活動課</td><td>ふるさと交流の協定を結び、区民が山の暮らしを体験する</td><td>山梨県早川町</td><td><a href="https://www.town.hayakawa.yamanashi.jp/">https://www.town.hayakawa.yamanashi.jp/</a></td></tr>
      <tr><td>2</td><td>山北町との交流</td><td>地域活動課</td><td>区民が茶摘みや稲刈りを体験する</td><td>神奈川県山北町</td><td><a href="https://www.town.yamakita.kanagawa.jp/">https://www.town.yamakita.kanagawa.jp/</a></td></tr>
      <tr><td>3</td><td>特別区全国連携プロジェクト</td><td>企画課</td><td>23区が全国の自治体と連携する</td><td>全国市町村</td><td><a href="https://collabo.tokyo-23city.or.jp/">https://collabo.tokyo-23city.or.jp/</a></td></tr>
      <tr><td>4</td><td>宮古市との協定</td><td>防災課</td><td>災害時に互いに応援する</td><td>岩手県宮古市</td><td></td></tr>
      <tr><td>5</td><td>⼭形の物産展</td><td>商業・ものづくり課</td><td>区内の商店街で物産を販売する</td><td>山形県</td><td></td></tr>
      <tr><td>6</td><td>木材の利用に関する協定</td><td>環境課</td><td>区の施設に国産木材を使う</td><td>岐阜県檜原村</td><td></td></tr>
      <tr><td>7</td><td>高知県との連携協定</td><td>企画課</td><td>よさこいを通じて交流する</td><td>高知県、高知県高知市</td><td><a href="https://www.city.kochi.kochi.jp/">https://www.city.kouchi.kochi.jp/</a></td></tr>
      <tr><td>8</td><td>城南五区の協議会</td><td>企画課</td><td>5区で共通の課題に取り組む</td><td>港区、大田区、目黒区、世田谷区</td><td></td></tr>
      <tr><td>9</td><td>羽田空港の周辺区の連絡会</td><td>都市計画課</td><td>航空機の騒音について情報を交換する</td><td>大田区、江東区、港区</td><td><a href="https://www.city.ota.tokyo.jp/https://www.city.minato.tokyo.jp/">騒音の情報</a></td></tr>
      <tr><td>10</td><td>学校の交流</td><td>教育総務課</td><td>子供が互いの学校を訪ねる</td><td>群馬県片科村</td><td></td></tr>
      <tr><td>11</td><td>福島県との交流</td><td>地域活動課</td><td>復興を支える催しを開く</td><td>福島県、福島市、会津若松市</td><td></td></tr>
      <tr><td>12</td><td>ＩＣＴの共同調達</td><td>情報推進課</td><td></td><td>目黒区、大田区</td><td></td></tr>
      </table></body></html>
      """,
    faults: [
      .init("5", "look-alike-character"), .init("6", "municipality-outside-prefecture"),
      .init("7", "unlike-link-text"), .init("10", "unknown-government"),
      .init("12", "empty-description"),
    ], issuer: nil)
}
