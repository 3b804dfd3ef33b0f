import Catalogue
import Foundation
import LocalGovernments
import Participation
import Testing

@Suite("Figures")
struct FigureTests {
  private func rows(_ address: String) async throws -> [[String: Any]] {
    let answer = try await RunningPortal.shared().ask(address)
    return try #require(try answer.json()["rows"] as? [[String: Any]])
  }

  @Test(
    "a number of the map is the length of the list that it leads to",
    arguments: ["080004", "070009", "350001", "130001"], ["named", "covered", "possible"])
  func numbersLeadToLists(code: String, relation: String) async throws {
    let portal = try await RunningPortal.shared()
    let row = try #require(
      try await rows("/maps.json").first { $0["code"] as? String == code })
    let count = try #require(row[relation] as? Int)
    let list = try await portal.ask("/programmes.json?at=\(code)&relation=\(relation)")
    #expect((try list.json()["rows"] as? [Any])?.count == count)
  }

  @Test(
    "every number of the matrix leads to a list of that length, whatever is chosen",
    arguments: ["", "?bureau=waterworks", "?theme=tourism&relation=covered"])
  func matrixLeadsToLists(query: String) async throws {
    let portal = try await RunningPortal.shared()
    let text = try await portal.ask("/maps/themes" + query).text
    let cells = PortalFiles.stretches(in: text, from: "<td class=\"t", to: "</td>")
      .filter { $0.contains("href=") }
    for cell in cells.prefix(12) {
      let address = try #require(
        PortalFiles.stretches(in: cell, from: "href=\"", to: "\"").first
      )
      .replacing("&amp;", with: "&").replacing("/programmes?", with: "/programmes.json?")
      let count = try #require(
        PortalFiles.stretches(in: cell + "</td>", from: "\">", to: "</a>").last)
      let rows = try await portal.ask(address).json()["rows"] as? [Any]
      #expect(rows.map { String($0.count) } == count.split(separator: ">").last.map(String.init))
    }
    #expect(!cells.isEmpty)
  }

  @Test("the matrix adds up to the map, row by row")
  func matrixAddsUp() async throws {
    let themes = try await RunningPortal.shared().holder.current.themes().map(\.slug)
    let map = try await rows("/maps.json")
    let matrix = try await rows("/maps/themes.json")
    #expect(map.count == 47 && matrix.count == 47)
    for (place, row) in zip(map, matrix) {
      let sum = themes.reduce(0) { $0 + (row[$1] as? Int ?? 0) }
      #expect(place["named"] as? Int == sum)
    }
  }

  @Test("the map of a theme and the matrix tell the same numbers")
  func themeMap() async throws {
    let map = try await rows("/maps.json?theme=tourism")
    let matrix = try await rows("/maps/themes.json")
    #expect(map.map { $0["named"] as? Int } == matrix.map { $0["tourism"] as? Int })
  }

  @Test("a tie is as strong from either end")
  func tiesAreMutual() async throws {
    let ofFukushima = try await rows("/maps/ties.json?g=070009")
    let iwate = try #require(ofFukushima.first { $0["code"] as? String == "030007" })
    let ofIwate = try await rows("/maps/ties.json?g=030007")
    let fukushima = try #require(ofIwate.first { $0["code"] as? String == "070009" })
    #expect(iwate["programmes"] as? Int == fukushima["programmes"] as? Int)
    #expect(ofFukushima.allSatisfy { $0["code"] as? String != "070009" })
  }

  @Test("every municipality has a point within the map, and its row in the table")
  func pointsLieOnTheMap() async throws {
    let portal = try await RunningPortal.shared()
    let gazetteer = portal.holder.current.gazetteer
    for prefecture in gazetteer.governments(in: gazetteer.prefectures) {
      let address = "/governments/\(prefecture.code.sixDigits)/municipalities"
      let text = try await portal.ask(address).text
      let members = gazetteer.municipalities(of: prefecture.code).count
      let box = try #require(
        PortalFiles.stretches(in: text, from: "class=\"points\"", to: ">").first)
      let size = try #require(PortalFiles.stretches(in: box, from: "viewBox=\"", to: "\"").first)
        .split(separator: " ").compactMap { Double($0) }
      let points = PortalFiles.stretches(in: text, from: "<circle", to: "/>").compactMap { circle in
        ["cx=\"", "cy=\""].compactMap {
          PortalFiles.stretches(in: circle, from: $0, to: "\"").first.flatMap { Double($0) }
        }
      }
      // The Kuril villages have no town hall, and no place on the map.
      #expect(points.count >= members - 6, "\(prefecture.name)")
      #expect(
        points.allSatisfy { (0...size[2]).contains($0[0]) && (0...size[3]).contains($0[1]) },
        "\(prefecture.name)")
      #expect(try await rows(address + ".json").count == members)
    }
  }

  @Test(
    "what cannot be drawn is told",
    arguments: [
      ("/maps?theme=nothing", 404), ("/maps?relation=x", 400),
      ("/governments/082201/municipalities", 404), ("/maps/ties.csv?g=%E3%81%BD", 404),
    ])
  func faults(address: String, status: Int) async throws {
    #expect(try await RunningPortal.shared().ask(address).status == status)
  }

  @Test("maps keep to their weights")
  func weights() async throws {
    let text = try await RunningPortal.shared().ask("/maps").text
    let tiles = try #require(
      PortalFiles.stretches(in: text, from: "<svg class=\"tiles\"", to: "</svg>").first)
    let outline = try #require(
      PortalFiles.stretches(in: text, from: "<svg class=\"outline\"", to: "</svg>").first)
    #expect(tiles.utf8.count <= 12 * 1024)
    #expect(outline.utf8.count <= 28 * 1024)
  }
}
