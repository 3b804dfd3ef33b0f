import Events
import Lists
import LocalGovernments
import Testing

@Suite("Places of events")
struct PlaceTests {
  private func place(_ cells: [(String, String)]) throws -> (code: String?, rules: [String]) {
    let file = try Tables.row(cells)
    return (
      file.events.first?.place.government?.fiveDigits,
      file.diagnostics.filter { $0.rule != "expected-column" }.map(\.rule)
    )
  }

  @Test(
    "an address is understood with what people write before and between its names",
    arguments: [
      ("〒163-8001 東京都新宿区西新宿2-8-1", "13104"), ("163-8001東京都新宿区", "13104"),
      ("〒１６３－８００１　東京都　新宿区", "13104"), ("東京 新宿区西新宿", "13104"),
      ("（東京都）新宿区", "13104"), ("住所：東京都新宿区", "13104"), ("日本、東京都新宿区", "13104"),
      ("東京都　新宿区", "13104"), ("福井県福井市中央1-1", "18201"), ("福井市中央1-1", "18201"),
      ("大阪府大阪市北区中之島1", "27127"), ("京都 京都市中京区", "26104"), ("愛知県東海市", "23222"),
      ("東京都", "13000"),
    ])
  func addresses(address: String, code: String) throws {
    let found = try place([("所在地_連結表記", address)])
    #expect(found.code == code)
    #expect(found.rules == [])
  }

  @Test("of several places of one name the holder's neighbour is taken, and that is told")
  func inferred() throws {
    let tokyo = try place([("所在地_連結表記", "中央区銀座1")])
    #expect(tokyo.code == "13102" && tokyo.rules == ["inferred-place"])
    let sapporo = try place([("所在地_連結表記", "中央区北1条"), ("全国地方公共団体コード", "011002")])
    #expect(sapporo.code == "01101" && sapporo.rules == ["inferred-place"])
  }

  @Test("an address that tells nothing is told, unless it says that there is none")
  func unknown() throws {
    #expect(try place([("所在地_連結表記", "駅前広場となり")]) == (nil, ["unknown-place"]))
    #expect(try place([("所在地_連結表記", "オンライン開催")]) == (nil, []))
  }

  @Test("coordinates tell the prefecture where the seats around them agree")
  func coordinates() throws {
    let inside = try place([("緯度", "36.08"), ("経度", "140.11")])
    #expect(inside == ("08000", ["inferred-place"]))
    let far = try place([("緯度", "30.0"), ("経度", "135.0")])
    #expect(far == (nil, ["unknown-place"]))
  }

  @Test("an address and coordinates far from each other are told")
  func contradiction() throws {
    let cells = [("所在地_連結表記", "茨城県つくば市吾妻"), ("緯度", "34.69"), ("経度", "135.50")]
    #expect(try place(cells) == ("08220", ["place-differs"]))
    // The islands of a prefecture are far from its seat.
    let islands = [("所在地_連結表記", "東京都"), ("緯度", "27.1"), ("経度", "142.2")]
    #expect(try place(islands) == ("13000", []))
  }
}
