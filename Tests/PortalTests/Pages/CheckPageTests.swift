import BundledLists
import CivilDates
import Foundation
import Testing
import Workbooks

@Suite("Handing in a list")
struct CheckPageTests {
  private struct Part {
    let name: String
    var fileName: String?
    let content: Data

    init(_ name: String, _ text: String, fileName: String? = nil) {
      self.init(name, Data(text.utf8), fileName: fileName)
    }

    init(_ name: String, _ content: Data, fileName: String? = nil) {
      self.name = name
      self.fileName = fileName
      self.content = content
    }
  }

  private static func send(_ parts: Part..., to path: String = "/check") async throws
    -> RunningPortal.Answer
  {
    var body = Data()
    for part in parts {
      let file = part.fileName.map { "; filename=\"\($0)\"" } ?? ""
      body += Data(
        "--x1\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8)
      body += part.content + Data("\r\n".utf8)
    }
    body += Data("--x1--\r\n".utf8)
    return try await RunningPortal.shared().ask(
      path, method: "POST", headers: ["Content-Type": "multipart/form-data; boundary=x1"],
      body: body)
  }

  private static func tokyo() throws -> Data { try Data(contentsOf: BundledList.url) }

  @Test("the published list shows its seven questions with the words marked, in both languages")
  func report() async throws {
    let file = Part("file", try Self.tokyo(), fileName: "list.txt")
    for (path, word) in [("/check", "確認事項"), ("/en/check", "To be checked")] {
      let answer = try await Self.send(file, to: path)
      #expect(answer.status == 200)
      #expect(answer.headers["cache-control"] == "no-store")
      #expect(answer.text.components(separatedBy: "class=\"finding look\"").count - 1 == 7)
      #expect(answer.text.contains(word))
      #expect(answer.text.contains("<mark>川崎市</mark>"))
    }
  }

  @Test("the mended list comes back as a file of its kind, from the form and from the report")
  func fixed() async throws {
    let list = try Self.tokyo()
    let first = try await Self.send(
      Part("file", list, fileName: "一覧.txt"), Part("wish", "all"))
    let carried = try await Self.send(
      Part("carried", list.base64EncodedString()), Part("name", "一覧.txt"), Part("wish", "all"))
    #expect(first.body == carried.body)
    #expect(first.text.contains("sportsjourney"))
    let disposition = try #require(first.headers["content-disposition"])
    #expect(disposition.hasPrefix("attachment; filename*=UTF-8''"))
    #expect(disposition.removingPercentEncoding?.hasSuffix("一覧.fixed.txt") == true)
    let sure = try await Self.send(Part("file", list, fileName: "l.txt"), Part("wish", "sure"))
    #expect(!sure.text.contains("sportsjourney"))
    #expect(sure.text.contains("JA 東京アグリパーク"))
  }

  @Test("the list comes back as a workbook with its findings, from the form and from the report")
  func workbook() async throws {
    let list = try Self.tokyo()
    let first = try await Self.send(
      Part("file", list, fileName: "一覧.txt"), Part("wish", "workbook"))
    #expect(first.status == 200)
    #expect(first.headers["cache-control"] == "no-store")
    #expect(
      first.headers["content-type"]
        == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    let disposition = try #require(first.headers["content-disposition"])
    #expect(disposition.removingPercentEncoding?.hasSuffix("''一覧.txt.report.xlsx") == true)
    let sheets = try Workbook([UInt8](first.body)).sheets
    #expect(sheets.map(\.name) == ["一覧", "確認結果", "確認の観点"])
    let found = sheets[1].rows.filter { $0.cells.first?.kind == .number }
    #expect(found.count == 64)
    let english = try await Self.send(
      Part("carried", list.base64EncodedString()), Part("name", "l.txt"),
      Part("wish", "workbook"), to: "/en/check")
    let names = try Workbook([UInt8](english.body)).sheets.map(\.name)
    #expect(names.count == 3 && !names.contains("確認結果"))
    let report = try await Self.send(Part("file", list, fileName: "l.txt"))
    #expect(report.text.contains("name=\"wish\" value=\"workbook\""))
  }

  @Test("what is wrong with the form is said on it, with what was typed kept")
  func refused() async throws {
    let nothing = try await Self.send(Part("text", "  "), Part("issuer", "東京都"))
    #expect(nothing.status == 422)
    #expect(nothing.text.contains("role=\"alert\""))
    let noTable = try await Self.send(Part("text", "表<b>ではない"), Part("issuer", "東京都"))
    #expect(noTable.status == 422)
    #expect(noTable.text.contains("表&lt;b&gt;ではない"))
    #expect(noTable.text.contains("value=\"東京都\""))
    let unknown = try await Self.send(Part("text", "a"), Part("issuer", "ぽぽぽ市"))
    #expect(unknown.text.contains("ぽぽぽ市"))
  }

  @Test("markup in a list or in a file's name is text")
  func hostile() async throws {
    let table =
      "No.\t事業名【所管局名】\t事業内容\t関係自治体\n"
      + "1\t<script>alert(1)</script>甲【<i>局</i>】\t丙\t千葉県、千葉県<img src=x onerror=alert(1)>\n"
    let answer = try await Self.send(
      Part("file", table, fileName: "../<svg onload=x>%22.txt"))
    #expect(answer.status == 200)
    #expect(!answer.text.contains("<img src=x"))
    #expect(!answer.text.contains("<script>alert"))
    #expect(!answer.text.contains("<svg onload"))
  }

  @Test(
    "what is no form of the page is refused",
    arguments: [
      ("application/x-www-form-urlencoded", "text=a"), ("multipart/form-data", "--x\r\n"),
      ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\na"),
      ("multipart/form-data; boundary=x", "--x\r\n\r\n\r\n--x--"),
    ])
  func noForm(type: String, body: String) async throws {
    let answer = try await RunningPortal.shared().ask(
      "/check", method: "POST", headers: ["Content-Type": type], body: Data(body.utf8))
    #expect(answer.status == 415)
    #expect(answer.text.contains("<h1>受け取れませんでした</h1>"))
  }

  @Test("more than ten mebibytes are refused by page and API")
  func large() async throws {
    let portal = try await RunningPortal.shared()
    let body = Data(count: (10 << 20) + (65 << 10))
    for path in ["/check", "/api/v1/check"] {
      let answer = try await portal.ask(
        path, method: "POST", headers: ["Content-Type": "multipart/form-data; boundary=x"],
        body: body)
      #expect(answer.status == 413)
    }
  }

  @Test("the API tells the same as the command, and what cannot be read as a problem")
  func interface() async throws {
    let portal = try await RunningPortal.shared()
    let answer = try await portal.ask(
      "/api/v1/check?issuer=13000&language=en", method: "POST", body: try Self.tokyo())
    #expect(answer.status == 200)
    let json = try answer.json()
    #expect(json["programmes"] as? Int == 84)
    let found = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(found.filter { $0["severity"] as? String == "warning" }.count == 7)
    #expect(found.allSatisfy { $0["fingerprint"] is String })
    let bad = try await portal.ask("/api/v1/check", method: "POST", body: Data("x".utf8))
    #expect(bad.status == 422)
    #expect(try bad.json()["code"] as? String == "no-table")
    #expect(try await portal.ask("/api/v1/check").status == 405)
    #expect(
      try await portal.ask("/api/v1/check?issuer=zz", method: "POST", body: Data("x".utf8)).status
        == 400)
  }

  @Test("a list without a day is read as of today, which the page and the API both say")
  func today() async throws {
    let day = try #require(CivilDate(year: 2031, month: 2, day: 3))
    let portal = try await RunningPortal.start(lists: [], today: day)
    let list = "No.\t事業名【所管局名】\t事業内容\t関係自治体\n1\t甲【乙局】\t丙\t千葉県\n"
    let form = "--x1\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\(list)\r\n--x1--\r\n"
    let page = try await portal.ask(
      "/check", method: "POST", headers: ["Content-Type": "multipart/form-data; boundary=x1"],
      body: Data(form.utf8))
    #expect(page.text.replacing(#/<[^>]*>/#, with: "").contains("今日（令和13年2月3日）"))
    let api = try await portal.ask("/api/v1/check", method: "POST", body: Data(list.utf8))
    #expect((try api.json()["edition"] as? [String: Any])?["asOf"] as? String == "2031-02-03")
    #expect(api.text.contains("今日（令和13年2月3日）"))
  }
}
