import CivilDates
import Events
import Lists
import LocalGovernments
import Testing

/// Tables of the three generations, and the reading of them in tests.
enum Tables {
  static let gazetteer: Gazetteer? = try? Gazetteer.bundled()

  static func read(_ text: String) throws -> EventFile { try read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) throws -> EventFile {
    let gazetteer = try #require(gazetteer)
    return try EventFile.read(
      bytes, named: "events.csv",
      EventContext(gazetteer: gazetteer) {
        ["tokyo-2025-8", "tokyo-p8"].contains($0) ? "tokyo-p8" : nil
      })
  }

  /// A row of the plainest table, its cells under the headings given.
  static func row(_ cells: [(String, String)]) throws -> EventFile {
    var all = [
      ("全国地方公共団体コード", "130001"), ("ID", "1"), ("イベント名", "催し"), ("開始日", "2025-11-03"),
      ("終了日", "2025-11-03"), ("開始時間", "10:00"), ("場所名称", "会場"), ("説明", "文"),
    ]
    for (heading, text) in cells {
      if let place = all.firstIndex(where: { $0.0 == heading }) {
        all[place].1 = text
      } else {
        all.append((heading, text))
      }
    }
    return try read(
      all.map(\.0).joined(separator: ",") + "\n"
        + all.map { "\"" + $0.1 + "\"" }.joined(separator: ","))
  }

  // NEC-FIWARE/smart-data-models, cio/06_イベント一覧.
  static let recommended = """
    都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考,カテゴリー
    221309,7,静岡県,浜松市,凧揚げ体験,タコアゲタイケン,Kites,2025/11/3,2025/11/5,９時,午後４時３０分,雨天中止,凧を揚げます。,0,,文化課,053-000-0000,12,浜松市文化課,中田島砂丘,静岡県浜松市中央区中田島町,,34.66,137.74,バス,なし,50名,2025/10/20,17:00,電話,https://example.jp/a,,子育て
    """

  // code4fukui/event-japan.
  static let registry = """
    NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,サブイベント,イベント種類,URL,画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,集合場所,郵便番号,住所都道府県,住所市区町村,住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,その他関係団体,対象者,定員,料金(基本),料金(詳細),外国語対応,申込期限日,申込期限時刻,申込方法,アクセス方法,駐車場情報,駐輪場情報,連絡先名称,連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考
    1,182010,朝市,アサイチ,,,,朝の市,野菜を売ります。,,市,https://example.jp/b,,中止,,,令和7年11月3日,令和7年11月3日,7:00,9:00,,駅前広場,,910-0006,福井県,福井市,中央,1-1,,36.06,136.22,商店会,,,どなたでも,,無料,,英語,,,,,,,,,,,
    """

  static let current = """
    全国地方公共団体コード,ID,地方公共団体名,イベント名,コンテンツURL,開始日,終了日,場所名称,所在地_連結表記,所在地_都道府県,所在地_市区町村,緯度,経度,イベント種類,料金種別,URL,開催パターン
    082201,A-1,茨城県つくば市,科学教室,https://example.jp/c,2025-11-03,2025-11-03,見本館,茨城県つくば市吾妻二丁目,茨城県,つくば市,36.08,140.11,講座・教室,無料,https://example.jp/d,単日
    """
}
