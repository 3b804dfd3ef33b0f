/// How ideographs are read, in romaji.
struct KanjiReadings: Sendable {
  static let shared = KanjiReadings()

  private let readings: [Unicode.Scalar: [String]]

  private init() {
    let text = String(decoding: CheckingResource.bytes(of: "kanji_readings.tsv"), as: UTF8.self)
    var readings: [Unicode.Scalar: [String]] = [:]
    readings.reserveCapacity(3000)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let kanji = parts[0].unicodeScalars.first else { continue }
      readings[kanji] = parts[1].split(separator: " ").map(String.init)
    }
    self.readings = readings
  }

  /// The readings of an ideograph, Sino-Japanese ones first.
  func readings(of kanji: Unicode.Scalar) -> [String] { readings[kanji] ?? [] }

  /// Whether two ideographs can be read alike, as in a slip of kana-kanji conversion.
  func shareReading(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let words = Set(readings(of: left))
    return readings(of: right).contains { words.contains($0) }
  }
}
