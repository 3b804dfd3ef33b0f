import Catalogue
import Foundation
import LocalGovernments
import Participation
import Testing

@Suite("Briefs on one sheet of A4")
struct BriefTests {
  /// What poppler says of a PDF.
  private struct Sheet {
    let pages: Int
    let size: String
    let title: String
    let text: String

    init(_ pdf: Data) throws {
      let file = FileManager.default.temporaryDirectory
        .appending(path: "brief-\(UUID().uuidString).pdf")
      try pdf.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let facts = try Self.run("pdfinfo", [file.path])
      func fact(_ name: String) -> String {
        let line = facts.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return line.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)
      }
      pages = Int(fact("Pages")) ?? 0
      size = fact("Page size")
      title = fact("Title")
      text = try Self.run("pdftotext", ["-layout", file.path, "-"])
    }

    private static func run(_ tool: String, _ arguments: [String]) throws -> String {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [tool] + arguments
      process.standardOutput = output
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
  }

  @Test(
    "a brief is one page of A4 with real text, its title and its footer",
    arguments: [
      ("/governments/082201", "つくば市"), ("/governments/080004", "茨城県"),
      ("/governments/141003", "横浜市"), ("/governments/194425", "小菅村"),
      ("/governments/130001", "東京都"), ("/governments/352012", "下関市"),
      ("/programmes/tokyo-2025-74", "首都圏水道事業体支援事業"),
      ("/programmes/tokyo-2025-76", "受援・救援体制の強化"),
      ("/programmes/tokyo-2025-53", "自治体名の記載がありません"),
      ("/en/governments/082201", "Tsukuba City"), ("/en/governments/141003", "Yokohama City"),
      ("/en/programmes/tokyo-2025-76", "24 named"),
    ])
  func sheet(path: String, said: String) async throws {
    let answer = try await RunningPortal.shared().ask(path + "/brief.pdf")
    #expect(answer.status == 200 && answer.headers["content-type"] == "application/pdf")
    let sheet = try Sheet(answer.body)
    #expect(sheet.pages == 1 && sheet.size.contains("A4") && !sheet.title.isEmpty)
    let text = sheet.text.replacing(" ", with: "").replacing("\n", with: "")
    #expect(text.contains(said.replacing(" ", with: "")))
    // What pages fill in and mark up must not stand on paper as it is written.
    #expect(!text.contains("{{") && !text.contains("<span"))
    #expect(text.contains(path.replacing(" ", with: "")))
    #expect(text.contains(path.hasPrefix("/en") ? "Printedon" : "印刷日"))
    let language = path.hasPrefix("/en") ? "/Lang (en)" : "/Lang (ja-JP)"
    #expect(String(decoding: answer.body, as: UTF8.self).contains(language))
  }

  @Test("the page shows what the sheet has, and what is left out is told as a count")
  func page() async throws {
    let portal = try await RunningPortal.shared()
    let city = try await portal.ask("/governments/141003/brief").text
    #expect(city.contains("名前で記載　9件") && city.contains("/governments/141003/brief.pdf"))
    #expect(city.contains("ウェブのページにあります"))
    let programme = try await portal.ask("/en/programmes/tokyo-2025-76/brief").text
    #expect(programme.contains("Sapporo City, Sendai City"))
  }

  @Test("other ways to name a government or a programme lead to its sheet")
  func forwards() async throws {
    let portal = try await RunningPortal.shared()
    let code = try await portal.ask("/governments/08220/brief.pdf")
    #expect(code.status == 308 && code.headers["location"] == "/governments/082201/brief.pdf")
    let number = try await portal.ask("/en/programmes/74/brief.pdf")
    #expect(number.headers["location"] == "/en/programmes/tokyo-2025-74/brief.pdf")
    #expect(try await portal.ask("/governments/999999/brief.pdf").status == 404)
    #expect(try await portal.ask("/programmes/none/brief").status == 404)
  }

  @Test("a sheet that has not changed is not sent again")
  func unchanged() async throws {
    let portal = try await RunningPortal.shared()
    let first = try await portal.ask("/governments/082201/brief.pdf")
    let tag = try #require(first.headers["etag"])
    let again = try await portal.ask(
      "/governments/082201/brief.pdf", headers: ["If-None-Match": tag])
    #expect(again.status == 304)
  }

  @Test(
    "a sheet says what a programme does in its own language first, then in the list's words",
    arguments: ["/en", "/easy", ""])
  func summary(language: String) async throws {
    let portal = try await RunningPortal.told()
    let path = language + "/programmes/tokyo-2025-76/brief"
    // Without readings, so that a sentence stands in one piece.
    let page = try await portal.ask(path + "?readings=off").text
    let official = try #require(page.range(of: "大規模災害発生時に、迅速かつ円滑に"))
    let said = [
      "/en": "Water utilities sign memoranda", "/easy": "大きな 災害の とき、水道の 仕事を する 所が",
    ][language]
    if let said {
      let place = try #require(page.range(of: said))
      #expect(place.lowerBound < official.lowerBound)
    }
    if language == "/en" {
      #expect(page[..<official.lowerBound].hasSuffix("<span lang=\"ja\">"))
    }
    let sheet = try Sheet(try await portal.ask(path + ".pdf").body)
    let text = sheet.text.replacing(" ", with: "").replacing("\n", with: "")
    let place = try #require(text.range(of: "大規模災害発生時に"))
    if let said {
      let told = try #require(text.range(of: said.replacing(" ", with: "")))
      #expect(told.lowerBound < place.lowerBound)
    }
    #expect(sheet.pages == 1)
  }

  @Test(
    "no programme that names a government is left out for something that matters less",
    arguments: ["", "/easy", "/en"])
  func namedFirst(language: String) async throws {
    let portal = try await RunningPortal.told()
    let catalogue = portal.holder.current
    let governments = catalogue.gazetteer.governments(in: catalogue.counts().namedGovernments)
    #expect(governments.count == 99)
    for government in governments {
      let path = "\(language)/governments/\(government.code.sixDigits)/brief"
      let page = try await portal.ask(path).text
      let sections = PortalFiles.stretches(in: page, from: "<section", to: "</section>")
      for section in sections { #expect(section.contains("<li>"), "\(path)") }
      let named = try #require(sections.first { $0.contains("class=\"named\"") })
      let rows = PortalFiles.stretches(in: named, from: "<li>", to: "</li>").count
      let isWhole = rows == catalogue.counts()[government].named
      // The marks stand with what the counts are of; all else comes after it.
      #expect(isWhole || sections.allSatisfy { $0.contains("<h2><span class") }, "\(path)")
      let pdf = try await portal.ask(path + ".pdf").body
      #expect(Self.pages(of: pdf) == 1, "\(path)")
    }
  }

  @Test("every programme, and governments of every kind and prefecture, stand on one page")
  func everyOne() async throws {
    let portal = try await RunningPortal.shared()
    let catalogue = portal.holder.current
    var paths = catalogue.newest?.programmes.map { "/programmes/\($0.id)" } ?? []
    let gazetteer = catalogue.gazetteer
    let all = gazetteer.governments(in: gazetteer.prefectures.union(gazetteer.municipalities))
    // Those that are named have most to say: one in four of them, of the others one in sixty.
    let named = catalogue.counts().namedGovernments
    paths += all.enumerated().filter {
      $0.offset.isMultiple(of: named.contains($0.element) ? 4 : 60)
    }.map { "/governments/\($0.element.code.sixDigits)" }
    for (index, path) in paths.enumerated() {
      let language = index.isMultiple(of: 2) ? "" : "/en"
      let pdf = try await portal.ask(language + path + "/brief.pdf").body
      #expect(Self.pages(of: pdf) == 1, "\(language)\(path)")
    }
  }

  /// How many pages a PDF has, by its page objects.
  private static func pages(of pdf: Data) -> Int {
    var count = 0
    var rest = pdf[...]
    while let found = rest.range(of: Data("/Type /Page %".utf8)) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
