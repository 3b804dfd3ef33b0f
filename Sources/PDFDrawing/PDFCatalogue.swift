/// Says in a PDF what language it is in, that its parts are named, and that its title is to be shown,
/// which the library that draws it cannot.
///
/// Written as the format's own way of changing a file: the catalogue once more at its end, with a new
/// table of where it stands. A file that does not look as expected stays as it is.
package enum PDFCatalogue {
  /// The file with its language.
  package static func marked(_ bytes: [UInt8], as language: String) -> [UInt8] {
    guard let kind = last("/Type /Catalog", in: bytes),
      let object = last(" 0 obj", in: Array(bytes[..<kind])),
      let end = first("endobj", in: bytes, from: kind),
      let close = last(">>", in: Array(bytes[..<end])), close > kind,
      let trailer = last("trailer", in: bytes),
      let start = last("startxref", in: bytes), trailer < start,
      let table = number(after: start + 9, in: bytes)
    else { return bytes }
    var lineStart = object
    while lineStart > 0, (0x30...0x39).contains(bytes[lineStart - 1]) { lineStart -= 1 }
    guard let id = Int(String(decoding: bytes[lineStart..<object], as: UTF8.self)) else {
      return bytes
    }
    let old = String(decoding: bytes[trailer..<start], as: UTF8.self)
    guard let dictionary = old.lastIndex(of: ">") else { return bytes }
    let marks =
      "   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
    var result = bytes
    let offset = result.count
    result += bytes[lineStart..<close] + Array("   /Lang (\(language))\n\(marks)>>\nendobj\n".utf8)
    let newTable = result.count
    let place = String(repeating: "0", count: max(0, 10 - String(offset).count)) + String(offset)
    let head = old[..<old.index(before: dictionary)]
    result += Array(
      "xref\n\(id) 1\n\(place) 00000 n \n\(head)   /Prev \(table)\n>>\nstartxref\n\(newTable)\n%%EOF\n"
        .utf8)
    return result
  }

  private static func number(after start: Int, in bytes: [UInt8]) -> Int? {
    let digits = bytes[start...].drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func first(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return nil }
    return (start...bytes.count - count).first { matches(text, bytes, at: $0) }
  }

  private static func last(_ text: StaticString, in bytes: [UInt8]) -> Int? {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count else { return nil }
    return (0...bytes.count - count).last { matches(text, bytes, at: $0) }
  }

  private static func matches(_ text: StaticString, _ bytes: [UInt8], at start: Int) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }
}
