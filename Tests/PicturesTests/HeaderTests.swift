import Pictures
import Testing

@Suite("The heads of pictures")
struct HeaderTests {
  @Test("the format is told by the bytes, and the size read from them")
  func formats() async throws {
    let cases: [(PictureFormat, [UInt8], Int, Int)] = [
      (.png, MadePicture.png(width: 70, height: 50), 70, 50),
      (.jpeg, try await MadePicture.jpeg(), 240, 160),
      (.gif, MadePicture.gif(), 64, 48), (.webp, MadePicture.webp(), 400, 300),
      (.avif, MadePicture.avif(), 400, 300),
      // Lying on its side.
      (.avif, MadePicture.avif(quarters: 1), 300, 400),
      (.jpeg, MadePicture.turned(try await MadePicture.jpeg(), 6, note: ""), 160, 240),
    ]
    for (format, bytes, width, height) in cases {
      let header = try PictureHeader(bytes)
      #expect(header.format == format)
      #expect([header.width, header.height] == [width, height], "\(format)")
    }
  }

  @Test(
    "what is no picture that is shown is none, whatever it begins with",
    arguments: [
      "", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<!DOCTYPE html><script>alert(1)</script>",
      "BM000000", "%PDF-1.7", "RIFF\u{4}\0\0\0WAVE",
    ])
  func strangers(text: String) {
    #expect(throws: PictureFault.unknownFormat) { try PictureHeader(Array(text.utf8)) }
  }

  @Test("a page behind the mark of a picture is a damaged picture")
  func polyglots() {
    let page = Array("<html><script>alert(1)</script></html>".utf8)
    let marks: [(PictureFormat, [UInt8])] = [
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.gif, Array("GIF89a".utf8)), (.webp, Array("RIFF\u{20}\0\0\0WEBP".utf8)),
      (.avif, Array("\0\0\0\u{14}ftypavif\0\0\0\0avif".utf8)),
    ]
    for (format, mark) in marks {
      #expect(throws: PictureFault.damaged(format)) { try PictureHeader(mark + page) }
    }
  }

  @Test("sizes that nobody sees, or no machine holds, are refused before anything is decoded")
  func sizes() {
    #expect(throws: PictureFault.tooSmall(width: 1, height: 1)) {
      try PictureHeader(MadePicture.png(width: 1, height: 1))
    }
    #expect(throws: PictureFault.tooManyPixels(width: 60_000, height: 60_000)) {
      try PictureHeader(MadePicture.png(claiming: 60_000, by: 60_000))
    }
    #expect(throws: PictureFault.tooManyPixels(width: 8_000, height: 5_001)) {
      try PictureHeader(MadePicture.png(claiming: 8_000, by: 5_001))
    }
    #expect(throws: PictureFault.tooManyPixels(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)) {
      try PictureHeader(MadePicture.avif(width: .max, height: .max))
    }
    #expect(throws: PictureFault.damaged(.png)) {
      try PictureHeader(MadePicture.png(claiming: 0, by: 64))
    }
    #expect(throws: PictureFault.tooLarge(limit: PictureHeader.mostBytes)) {
      try PictureHeader(
        MadePicture.png(width: 64, height: 64)
          + [UInt8](repeating: 0, count: PictureHeader.mostBytes))
    }
  }

  @Test("what moves is refused, since a page could not stop it")
  func moving() throws {
    #expect(throws: PictureFault.moving(.gif)) { try PictureHeader(MadePicture.gif(frames: 2)) }
    #expect(throws: PictureFault.moving(.webp)) {
      try PictureHeader(MadePicture.webp(isMoving: true))
    }
    #expect(throws: PictureFault.moving(.avif)) {
      try PictureHeader(MadePicture.avif(brand: "avis"))
    }
  }

  @Test("files that are cut off or changed anywhere are read or refused, and nothing worse")
  func mutations() async throws {
    var random = SystemRandomNumberGenerator()
    let whole = [
      MadePicture.png(width: 64, height: 64),
      MadePicture.turned(try await MadePicture.jpeg(), 3, note: "x"),
      MadePicture.gif(), MadePicture.webp(), MadePicture.avif(),
    ]
    for bytes in whole {
      for length in 0..<min(bytes.count, 600) { _ = try? PictureHeader(Array(bytes[..<length])) }
      for _ in 0..<2_000 {
        var changed = bytes
        for _ in 0..<4 {
          changed[Int.random(in: 0..<min(400, bytes.count), using: &random)] =
            .random(in: 0...255, using: &random)
        }
        _ = try? PictureHeader(changed)
      }
    }
  }

  @Test(
    "only a plain name is the name of a picture's file",
    arguments: [
      ("a.png", true), ("写真 1.JPG", true), ("x.jpeg", true), ("a.svg", false), ("a", false),
      ("../a.png", false), ("a/b.png", false), ("a\\b.png", false), (".png", false),
      ("c:a.png", false), ("https://example.jp/a.png", false), ("a\n.png", false),
    ])
  func names(text: String, isName: Bool) {
    #expect(PictureFormat.isFileName(text) == isName)
  }
}
