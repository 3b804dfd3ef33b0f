import Pictures
import Testing

@Suite("Pictures made for pages and lists")
struct StudioTests {
  private let studio = PictureStudio()

  private func work(_ bytes: [UInt8]) async throws -> PictureStudio.Work {
    try await studio.picture(of: bytes)
  }

  /// The bytes of a form.
  private func bytes(_ form: Picture.Form, in work: PictureStudio.Work) throws -> [UInt8] {
    try #require(work.files.first { $0.hash == form.hash }).bytes
  }

  @Test("a large picture is made smaller for its page and for lists, in its shape")
  func sizes() async throws {
    let work = try await work(MadePicture.png(width: 2_000, height: 1_500))
    let (large, small) = (work.picture.large, try #require(work.picture.small))
    #expect([large.width, large.height] == [960, 720])
    #expect([small.width, small.height] == [240, 160])
    #expect(small.format == .jpeg)
    for form in work.picture.forms {
      let header = try PictureHeader(try bytes(form, in: work))
      #expect([header.width, header.height] == [form.width, form.height])
      #expect(header.format == form.format)
    }
    #expect(try bytes(small, in: work).count < 20_000)
  }

  @Test("no picture is made larger, and a light one serves in lists as it is")
  func small() async throws {
    let work = try await work(MadePicture.png(width: 100, height: 50))
    #expect([work.picture.large.width, work.picture.large.height] == [100, 50])
    #expect(work.picture.small == work.picture.large)
    #expect(work.files.count == 1)
  }

  @Test("a photo is turned upright, and tells no longer where it was taken", arguments: 1...8)
  func turning(orientation: Int) async throws {
    let photo = MadePicture.turned(
      try await MadePicture.jpeg(), UInt8(orientation), note: "35.68N 139.76E")
    let work = try await work(photo)
    let large = work.picture.large
    #expect([large.width, large.height] == (orientation > 4 ? [160, 240] : [240, 160]))
    let bytes = try bytes(large, in: work)
    #expect(!bytes.indices.contains { bytes[$0...].starts(with: Array("35.68N".utf8)) })
    // Red, green, blue and white from the top left, as the file has them; where each comes to.
    let expected = [
      1: "rgbw", 2: "grwb", 3: "wbgr", 4: "bwrg", 5: "rbgw", 6: "brwg", 7: "wgbr", 8: "gwrb",
    ]
    #expect(try #require(Pixels(jpeg: bytes)).quarters == expected[orientation])
  }

  @Test("a photo made for print has the colours of the screen")
  func inks() async throws {
    let work = try await work(try #require(MadePicture.forPrint()))
    let pixels = Pixels(jpeg: try bytes(work.picture.large, in: work))
    #expect(pixels?.quarters == "rgbw")
  }

  @Test("what stands behind a picture does not come along")
  func polyglot() async throws {
    let page = Array("<script>alert(1)</script>".utf8)
    let jpeg = try await MadePicture.jpeg()
    for bytes in [
      MadePicture.png(width: 64, height: 64), jpeg, MadePicture.gif(), MadePicture.webp(),
    ] {
      let work = try await work(bytes + page)
      let kept = try self.bytes(work.picture.large, in: work)
      #expect(!kept.indices.contains { kept[$0...].starts(with: page) })
    }
  }

  @Test("a file that ends early is damaged")
  func truncated() async throws {
    let png = MadePicture.png(width: 200, height: 200)
    let jpeg = try await MadePicture.jpeg()
    for (format, bytes) in [(PictureFormat.png, png), (.jpeg, jpeg), (.gif, MadePicture.gif())] {
      for length in [bytes.count / 2, bytes.count - 13] {
        await #expect(throws: PictureFault.damaged(format)) {
          try await studio.picture(of: Array(bytes[..<length]))
        }
      }
    }
  }

  @Test("the same file comes to the same bytes, known by their hash")
  func hashes() async throws {
    let bytes = MadePicture.png(width: 500, height: 400)
    let (first, second) = (try await work(bytes), try await work(bytes))
    #expect(first.picture == second.picture && first.files == second.files)
    #expect(Set(first.files.map(\.hash)).count == 2)
    #expect(first.files.allSatisfy { $0.hash.utf8.count == 64 })
    #expect(
      try await work(MadePicture.png(width: 501, height: 400)).picture.origin
        != first.picture.origin)
  }

  @Test("what is not decoded here is kept as it is, and stands in lists where it is light")
  func kept() async throws {
    let work = try await work(MadePicture.avif())
    #expect(work.files.map(\.bytes) == [MadePicture.avif()])
    #expect(work.picture.small == work.picture.large)
    let heavy = MadePicture.avif() + Self.box(of: 100_000)
    #expect(try await self.work(heavy).picture.small == nil)
  }

  private static func box(of size: Int) -> [UInt8] {
    [0, UInt8(size >> 16), UInt8(size >> 8 & 0xFF), UInt8(size & 0xFF)] + Array("free".utf8)
      + [UInt8](repeating: 0, count: size - 8)
  }
}
