import Catalogue
import Foundation
import Participation
import Testing

@Suite("The JSON interface")
struct APITests {
  @Test("a programme has the fields of the contract")
  func programme() async throws {
    let answer = try await RunningPortal.shared().ask("/api/v1/programmes/74")
    #expect(answer.headers["content-type"]?.hasPrefix("application/json") == true)
    let programme = try answer.json()
    for field in [
      "number", "theme", "name", "bureau", "description", "links", "participants", "span",
      "edition", "id",
    ] { #expect(programme[field] != nil, "\(field)") }
    let participants = try #require(programme["participants"] as? [String: Any])
    #expect(participants["named"] as? [String] == ["14000", "14100", "14130"])
    #expect((participants["possible"] as? [String])?.isEmpty == false)
  }

  @Test("search reads places and gives hits with the fields of the contract")
  func search() async throws {
    let answer = try await RunningPortal.shared()
      .ask("/api/v1/search?q=%E3%81%A4%E3%81%8F%E3%81%B0%E5%B8%82&limit=3").json()
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(hits.count == 3)
    let first = try #require(hits.first)
    for field in [
      "number", "edition", "name", "theme", "bureau", "participation", "wording", "highlights",
      "score",
    ] { #expect(first[field] != nil, "\(field)") }
    #expect(first["participation"] as? String == "named")
    #expect(answer["next"] as? Int == 3)
  }

  @Test("following next walks the whole list once")
  func paging() async throws {
    let portal = try await RunningPortal.shared()
    var offset: Int? = 0
    var seen: [String] = []
    while let start = offset {
      let page = try await portal.ask("/api/v1/programmes?limit=30&offset=\(start)").json()
      let items = try #require(page["items"] as? [[String: Any]])
      seen += items.compactMap { $0["id"] as? String }
      offset = page["next"] as? Int
    }
    #expect(seen.count == portal.holder.current.newest?.programmes.count)
    #expect(Set(seen).count == seen.count)
  }

  @Test("a government is found by code or name; a name of several is a conflict")
  func government() async throws {
    let portal = try await RunningPortal.shared()
    let byName = try await portal.ask("/api/v1/governments/%E3%81%A4%E3%81%8F%E3%81%B0%E5%B8%82")
    let byCode = try await portal.ask("/api/v1/governments/08220")
    #expect(byName.body == byCode.body)
    #expect(try byCode.json()["code"] as? String == "08220")
    let both = try await portal.ask("/api/v1/governments/%E5%BA%9C%E4%B8%AD%E5%B8%82")
    #expect(both.status == 409)
  }

  @Test("a wording is resolved as in a list")
  func resolve() async throws {
    let answer = try await RunningPortal.shared()
      .ask("/api/v1/resolve?text=%E5%85%A8%E5%9B%BD%E9%81%93%E5%BA%9C%E7%9C%8C").json()
    #expect((answer["covered"] as? [String])?.count == 46)
  }

  @Test(
    "errors are problems by RFC 9457",
    arguments: [
      ("/api/v1/nothing", 404, "not-found"), ("/api/v1/programmes/999", 404, "unknown"),
      ("/api/v1/search?limit=0", 400, "bad-value"), ("/api/v1/search?at=1", 400, "bad-value"),
      ("/api/v1/resolve", 400, "missing-value"),
      ("/api/v1/programmes?edition=none", 404, "unknown"),
    ])
  func problems(target: String, status: Int, code: String) async throws {
    let answer = try await RunningPortal.shared().ask(target)
    #expect(answer.status == status)
    #expect(answer.headers["content-type"]?.hasPrefix("application/problem+json") == true)
    let problem = try answer.json()
    #expect(problem["status"] as? Int == status)
    #expect(problem["code"] as? String == code)
    for field in ["type", "title", "detail"] { #expect(problem[field] is String, "\(field)") }
  }

  @Test("the description names every address of the interface, and each of them answers")
  func description() async throws {
    let portal = try await RunningPortal.shared()
    let document = try await portal.ask("/api/v1/openapi.json").json()
    #expect((document["openapi"] as? String)?.hasPrefix("3.1") == true)
    let described = try #require(document["paths"] as? [String: Any]).keys
    #expect(try Set(described) == Self.routedAddresses())
    let values = [
      "{programme}": "tokyo-2025-74", "{government}": "08220", "{group}": "all-prefectures",
      "{edition}": "tokyo-2025", "{theme}": "industry", "{bureau}": "waterworks",
    ]
    for path in described where path.hasPrefix("/api/v1") && path != "/api/v1/check" {
      let target = values.reduce(path) { $0.replacing($1.key, with: $1.value) }
      let query =
        path.hasSuffix("resolve") ? "?text=x" : path.hasSuffix("completions") ? "?q=x" : ""
      // This portal has no events and no news; those with events are asked for theirs elsewhere.
      let status = path.contains("{event}") || path.contains("{post}") ? 404 : 200
      #expect(try await portal.ask(target + query).status == status, "\(target)")
    }
  }

  /// The addresses of the routes of the interface, and of those that other files route.
  private static func routedAddresses() throws -> Set<String> {
    let files = try PortalFiles.texts(in: ".", ending: "swift")
    let declared = PortalFiles.stretches(
      in: files["Address.swift"] ?? "", from: "static let ", to: "\n")
    let patterns = Dictionary(
      declared.compactMap { line -> (String, String)? in
        let parts = line.components(separatedBy: " = Address(\"")
        return parts.count == 2 ? (parts[0], String(parts[1].prefix { $0 != "\"" })) : nil
      }, uniquingKeysWith: { first, _ in first })
    let routed = PortalFiles.stretches(
      in: files["Routes.swift"] ?? "", from: "APIRoute(.", to: ",")
    return Set((routed + ["apiCheck", "modelContext", "oEmbed"]).compactMap { patterns[$0] })
  }
}
