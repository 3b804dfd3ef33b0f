/// A web address in parts, each with its bytes.
struct Address: Sendable {
  /// A part of the address and where it stands.
  struct Part: Sendable {
    let text: String
    let range: Range<Int>
  }

  let text: String
  /// What stands before `://`, in lower case; empty where nothing does.
  let scheme: String
  let host: Part
  /// The host's labels: www, metro, tokyo, lg, jp.
  let labels: [Part]
  /// The segments of the path, without slashes.
  let segments: [Part]

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    var start = 0
    if let mark = Self.first([0x3A, 0x2F, 0x2F], in: bytes, from: 0) {
      scheme = String(decoding: bytes[..<mark], as: UTF8.self).lowercased()
      start = mark + 3
    } else {
      scheme = ""
    }
    let hostEnd = bytes[start...].firstIndex { [0x2F, 0x3F, 0x23].contains($0) } ?? bytes.count
    var nameEnd = hostEnd
    if let colon = bytes[start..<hostEnd].lastIndex(of: 0x3A),
      bytes[(colon + 1)..<hostEnd].allSatisfy({ (0x30...0x39).contains($0) })
    {
      nameEnd = colon
    }
    host = Part(
      text: String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased(),
      range: start..<nameEnd)
    labels = Self.split(bytes, start..<nameEnd, at: 0x2E, keepingEmpty: true)
    let pathEnd = bytes[hostEnd...].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    segments = Self.split(bytes, hostEnd..<pathEnd, at: 0x2F, keepingEmpty: false)
  }

  /// Whether the host is one of a local government's: under `lg.jp`.
  var isOfficial: Bool { host.text.hasSuffix(".lg.jp") }

  /// The domain that its owner registered: example.co.jp, metro.tokyo.lg.jp, example.org.
  var domain: String {
    let names = labels.map(\.text)
    let isJapanese =
      names.last == "jp" && names.count > 2 && Self.kinds.contains(names[names.count - 2])
    let count = isOfficial ? 4 : isJapanese ? 3 : 2
    return names.suffix(count).joined(separator: ".").lowercased()
  }

  /// The words of host and path: runs of letters, in lower case.
  var words: [Part] {
    let isKind = labels.count > 2 && Self.kinds.contains(labels[labels.count - 2].text.lowercased())
    let skipped = isKind ? 2 : 1
    return (labels.dropLast(skipped) + segments).flatMap { part -> [Part] in
      guard !part.text.contains("%") else { return [] }
      let suffix = part.text.lowercased()
      let isFile = Self.endings.first { suffix.hasSuffix($0) }
      return Self.letterRuns(part, dropping: isFile?.utf8.count ?? 0)
    }
  }

  /// Second-level domains of Japan, which tell what an owner is.
  static let kinds: Set<String> = ["lg", "co", "or", "ne", "go", "ac", "ed", "gr", "ad"]
  private static let endings = [
    ".html", ".htm", ".php", ".pdf", ".aspx", ".asp", ".jsp", ".cgi", ".shtml", ".xlsx",
  ]

  private static func split(
    _ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8, keepingEmpty: Bool
  ) -> [Part] {
    var parts: [Part] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || bytes[index] == separator {
      if keepingEmpty || index > start {
        parts.append(
          Part(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index))
      }
      start = index + 1
    }
    return parts
  }

  private static func letterRuns(_ part: Part, dropping count: Int) -> [Part] {
    var runs: [Part] = []
    var word: [UInt8] = []
    var offset = part.range.lowerBound
    let bytes = part.text.utf8.dropLast(count)
    func close() {
      if !word.isEmpty {
        runs.append(
          Part(text: String(decoding: word, as: UTF8.self), range: offset - word.count..<offset))
      }
      word = []
    }
    for byte in bytes {
      if (0x61...0x7A).contains(byte | 0x20) { word.append(byte | 0x20) } else { close() }
      offset += 1
    }
    close()
    return runs
  }

  private static func first(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + pattern.count else { return nil }
    return (start...bytes.count - pattern.count).first {
      bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
