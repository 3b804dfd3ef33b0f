import BundledLists
import Events
import Foundation
import LinkTesting
import Lists
import PictureGathering
import Pictures
import Testing
import WebAsking

@Suite("Getting pictures")
struct GatheringTests {
  private static let loopback = HostGuard(exceptions: ["127.0.0.1"])

  /// Longer, in seconds, than any answer takes on a machine that has all the other tests to run.
  private static let patience = 600.0

  private static func cell(_ address: String) -> ImageCell {
    ImageCell(
      address: address,
      span: .text(TextSpan(line: 2, column: 7, length: 1, byteOffset: 0, byteLength: 1)),
      subject: "1")
  }

  private static func picture() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: BundledSamples.pictures.appending(path: "forest.png")))
  }

  /// What fetching an address comes to: the words of its warning, or nothing.
  private static func warning(
    _ address: String, timeout: Double = patience, hosts: HostGuard = loopback
  ) async -> String? {
    let gathered = await PictureGathering(isOnline: true, timeout: timeout, hosts: hosts)
      .pictures(for: [cell(address)], of: "a.csv")
    #expect(gathered.diagnostics.isEmpty == (gathered.pictures[address] != nil))
    #expect(gathered.diagnostics.allSatisfy { $0.rule == GatheredPictures.rule })
    #expect(gathered.diagnostics.allSatisfy { $0.severity == .warning && $0.file == "a.csv" })
    #expect(gathered.diagnostics.allSatisfy { $0.span == cell(address).span })
    return gathered.diagnostics.first?.message.en
  }

  @Test("an address is fetched once, whatever its name says, and wherever it sends on to")
  func fetching() async throws {
    let moves = ["/moved": "/again", "/again": "/picture.txt"]
    try await LinkServer.running(files: ["/picture.txt": try Self.picture()], moves: moves) {
      server, base in
      let addresses = ["/picture.txt", "/moved", "/picture.txt"].map { base + $0 }
      let gathered = await PictureGathering(
        isOnline: true, timeout: Self.patience, hosts: Self.loopback
      )
      .pictures(for: addresses.map(Self.cell), of: "a.csv")
      #expect(gathered.diagnostics.isEmpty)
      #expect(gathered.pictures.count == 2)
      #expect(gathered.pictures[addresses[0]] == gathered.pictures[addresses[1]])
      #expect(gathered.pictures[addresses[0]]?.large.format == .png)
      // Two forms of one picture, though two addresses lead to it.
      #expect(gathered.files.count == 2)
      #expect(server.count("/moved") == 1 && server.count("/picture.txt") == 2)
      #expect(server.agents == ["Renkei/0.1 (pictures)"])
    }
  }

  @Test("what cannot be shown is told, and why")
  func obstacles() async throws {
    let page = [UInt8]("<html><script>alert(1)</script></html>".utf8)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let files = [
      "/page.png": page, "/both.png": png + page, "/vector.png": Array("<svg/>".utf8),
      "/empty.png": [], "/cut.png": Array(try Self.picture().prefix(20_000)),
    ]
    let expected = [
      "/missing.png": "answered 404", "/members": "answered 403",
      "/loop": "without end", "/page.png": "no PNG", "/vector.png": "SVG is not taken",
      "/empty.png": "no PNG", "/both.png": "begins as PNG", "/cut.png": "begins as PNG",
      "/endless": "5 MB is the most",
    ]
    try await LinkServer.running(files: files) { _, base in
      for (path, words) in expected {
        #expect(await Self.warning(base + path)?.contains(words) == true, "\(path)")
      }
    }
  }

  @Test(
    "a server that is slow, or stops in the middle, holds nothing up",
    arguments: ["/slow", "/stalled"])
  func slow(path: String) async throws {
    try await LinkServer.running { _, base in
      let words = await Self.warning(base + path, timeout: 0.5)
      #expect(words?.contains("did not arrive in time") == true)
    }
  }

  @Test("no address leads into a network that is not public, at once or by sending on")
  func privateNetworks() async throws {
    let inner = [
      "http://10.0.0.1/a.png", "http://169.254.169.254/latest/meta-data/", "http://[::1]:8080/a",
      "http://localhost:8080/a.png", "http://[::ffff:192.168.0.1]/a.png", "http://0x7f.1/a.png",
      "http://[fd00::1]/a.png", "http://100.64.0.1/a.png",
    ]
    for address in inner {
      #expect(
        await Self.warning(address)?.contains("not on the public web") == true,
        "\(address)")
    }
    let moves = Dictionary(uniqueKeysWithValues: inner.enumerated().map { ("/\($0)", $1) })
    try await LinkServer.running(files: ["/a.png": try Self.picture()], moves: moves) {
      server, base in
      for path in moves.keys {
        #expect(
          await Self.warning(base + path)?.contains("not on the public web") == true)
      }
      let own = base.replacing("127.0.0.1", with: "127.0.0.2") + "/a.png"
      #expect(await Self.warning(own)?.contains("not on the public web") == true)
      #expect(server.count("/a.png") == 0)
      // The guard is what stands between: the same address is fetched where it is let through.
      #expect(await Self.warning(base + "/a.png") == nil)
    }
  }

  @Test("addresses of the public web are not taken for private ones")
  func publicNetworks() async throws {
    for address in ["http://203.0.112.1/", "http://8.8.8.8/", "http://[2606:4700::1111]/"] {
      #expect(await HostGuard().verdict(on: try #require(URL(string: address))) == .isPublic)
    }
    let nowhere = try #require(URL(string: "http://no-such-host.invalid/"))
    #expect(await HostGuard().verdict(on: nowhere) == .isUnknown)
  }

  @Test("a folder gives files by name, and nothing from outside of it")
  func folder() async throws {
    let gathering = PictureGathering(folder: BundledSamples.pictures)
    let taken = ["forest.png", "https://example.jp/img/crafts.png?x=1"]
    let refused = ["none.png", "../tokyo-2025.png", "https://example.jp/a/%2E%2E%2Fforest.png"]
    let gathered = await gathering.pictures(for: (taken + refused).map(Self.cell), of: "a.csv")
    #expect(Set(gathered.pictures.keys) == Set(taken))
    #expect(gathered.diagnostics.count == refused.count)
  }

  @Test("without a folder the name of a file asks for one, and an address is left in peace")
  func nothing() async throws {
    let gathered = await PictureGathering().pictures(
      for: [Self.cell("a.png"), Self.cell("https://example.jp/a.png")], of: "a.csv")
    #expect(gathered.diagnostics.count == 1)
    #expect(gathered.diagnostics.first?.message.en.contains("--pictures") == true)
  }
}
