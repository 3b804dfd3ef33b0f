import PDFText

/// The text of a PDF while it is put together, with the box of each of its lines.
struct PlacedText {
  private(set) var bytes: [UInt8] = []
  private(set) var places = SourcePlaces()
  /// The characters that only looked like others, with what was written for them.
  private(set) var lookAlikes: [(place: Range<Int>, seen: String, written: String)] = []

  /// Adds lines, joined as the column's width says.
  ///
  /// - Returns: the bytes they became.
  mutating func append(_ lines: [PageLine], width: Double) -> Range<Int> {
    let start = bytes.count
    var joining = LineJoining(width: width)
    for line in lines {
      bytes += joining.separator(before: line).utf8
      append(line)
    }
    return start..<bytes.count
  }

  /// Adds what parts cells or records.
  mutating func append(separator: UInt8) { bytes.append(separator) }

  private mutating func append(_ line: PageLine) {
    let start = bytes.count
    for scalar in line.text.unicodeScalars {
      if let ideograph = LookAlike.ideograph(for: scalar) {
        let offset = bytes.count
        bytes += String(ideograph).utf8
        lookAlikes.append((offset..<bytes.count, String(scalar), String(ideograph)))
      } else {
        bytes += String(scalar).utf8
      }
    }
    let box = line.box
    places.add(
      .box(
        page: line.page, left: Self.rounded(box.x0), top: Self.rounded(box.y0),
        right: Self.rounded(box.x1), bottom: Self.rounded(box.y1)),
      for: start..<bytes.count)
  }

  /// To a hundredth of a point, which is finer than any printer.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
