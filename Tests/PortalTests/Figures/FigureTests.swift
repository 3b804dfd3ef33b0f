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

  private func lead(_ address: String) async throws -> String {
    let text = try await RunningPortal.shared().ask(address).text
    return try #require(
      PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>").first)
  }

  @Test("all that share the highest number are named, or counted where they are many")
  func leadersShare() async throws {
    let map = try await rows("/maps.json?theme=industry")
    let most = map.compactMap { $0["covered"] as? Int }.max()
    let tied = map.count { $0["covered"] as? Int == most }
    let many = try await lead("/maps?theme=industry&relation=covered")
    #expect(many.contains("\(tied)の都道府県") && !many.contains("<a "))
    let ties = try await rows("/maps/ties.json?g=070009")
    let strongest = ties.filter {
      $0["programmes"] as? Int == ties.first?["programmes"] as? Int
    }
    #expect(strongest.count == 2)
    let few = try await lead("/maps/ties?g=070009")
    for row in strongest { #expect(few.contains("\(row["government"] ?? "?")</a>")) }
    #expect(few.contains("</a>と<a "))
  }

  @Test("the matrix's finding names every cell with the highest number, or counts them")
  func matrixLeaders() async throws {
    let themes = try await RunningPortal.shared().holder.current.themes().map(\.slug)
    for relation in ["named", "covered"] {
      let matrix = try await rows("/maps/themes.json?relation=\(relation)")
      let numbers = matrix.flatMap { row in themes.compactMap { row[$0] as? Int } }
      let peaks = numbers.count { $0 == numbers.max() }
      let text = try await lead("/maps/themes?relation=\(relation)")
      let links = text.components(separatedBy: "<a ").count - 1
      #expect(links == (peaks > 3 ? 0 : peaks), "\(relation): \(text)")
      if peaks > 3 { #expect(text.contains("<b>\(peaks)")) }
    }
  }

  @Test("programmes that touch no prefecture are not said to be missing")
  func nobody() async throws {
    #expect(try await lead("/maps?theme=education").contains("対象1事業"))
  }

  @Test(
    "no page's title begins with a blank",
    arguments: ["/maps", "/maps/themes", "/maps/ties", "/maps?theme=industry", "/maps/years"],
    ["", "/en"])
  func titles(path: String, language: String) async throws {
    let text = try await RunningPortal.shared().ask(language + path).text
    let title = try #require(PortalFiles.stretches(in: text, from: "<title>", to: "</title>").first)
    #expect(title.first?.isWhitespace == false)
  }

  @Test("the years' finding tells both totals, and each label stands by its own line")
  func years() async throws {
    let text = try await TwoEditions.portal().ask("/maps/years").text
    let lead = try #require(
      PortalFiles.stretches(in: text, from: "<p class=\"lead\">", to: "</p>").first)
    #expect(lead.contains("82事業") && lead.contains("84事業"))
    let chart = try #require(
      PortalFiles.stretches(in: text, from: "<svg width=\"360\"", to: "</svg>").first)
    let labels = PortalFiles.stretches(in: chart, from: "<text x=\"212\" y=\"", to: "</text>")
      .compactMap { label in
        label.split(separator: "\"").first.flatMap { Int($0) }.map { y in
          (y, label.split(separator: ">").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0)
        }
      }
    let points = PortalFiles.stretches(in: chart, from: "<line x1=\"46\"", to: "/>").compactMap {
      PortalFiles.stretches(in: $0, from: "y2=\"", to: "\"").first.flatMap { Int($0) }
    }
    #expect(labels.count == 9 && points.count == 9)
    #expect(labels.map(\.1) == labels.map(\.1).sorted(by: >))
    for (upper, lower) in zip(labels, labels.dropFirst()) { #expect(lower.0 - upper.0 >= 20) }
    // No label drifts further from its point than half a crowd of them.
    for (label, point) in zip(labels, points) { #expect(abs(label.0 - point) <= 50) }
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
