import PDFText

/// The text of a PDF while it is put together, with the box of each of its lines.
struct PlacedText {
  private(set) var bytes: [UInt8] = []
  private(set) var places = SourcePlaces()
  /// The characters that only looked like others, with what was written for them.
  private(set) var lookAlikes: [(place: Range<Int>, seen: String, written: String)] = []

  /// Lines as they stand in the text.
  struct Placed {
    let text: Range<Int>
    /// The addresses behind other words, with the words that lead there.
    var links: [(address: Range<Int>, label: Range<Int>)] = []

    /// All that was written.
    var range: Range<Int> { text.lowerBound..<(links.last?.address ?? text).upperBound }
  }

  /// Adds lines, joined as the column's width says, and the addresses that words lead to.
  mutating func append(_ lines: [PageLine], in extent: ColumnExtent) -> Placed {
    let start = bytes.count
    var joining = LineJoining(extent)
    var bearers: [LinkBearer] = []
    for line in lines {
      bytes += joining.separator(before: line).utf8
      let start = bytes.count
      append(line)
      take(line, start, &bearers)
    }
    var placed = Placed(text: start..<bytes.count)
    for bearer in bearers where !bearer.isSaid {
      bytes.append(0x20)
      let range = bytes.count..<bytes.count + bearer.address.utf8.count
      bytes += bearer.address.utf8
      places.add(place(of: bearer.line), for: range)
      placed.links.append((range, bearer.label))
    }
    return placed
  }

  /// Words in a row that lead to one address.
  private struct LinkBearer {
    let address: String
    let line: PageLine
    var words: String
    var label: Range<Int>

    /// Whether the words are the address; programs add a slash to a bare host.
    var isSaid: Bool { words == address || words + "/" == address }
  }

  /// Finds the words of a line that lead somewhere.
  private func take(_ line: PageLine, _ start: Int, _ bearers: inout [LinkBearer]) {
    guard line.words.contains(where: { $0.address != nil }) else { return }
    // Spaces of the line stand between its words.
    var position = start
    for word in line.words {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      let end = min(bytes.count, position + Self.length(of: word))
      defer { position = end }
      guard let address = word.address else { continue }
      let words = word.text.filter { !$0.isWhitespace }
      if let last = bearers.last, last.address == address,
        isAdjacent(last.label.upperBound, position)
      {
        bearers[bearers.count - 1].words += words
        bearers[bearers.count - 1].label = last.label.lowerBound..<end
      } else {
        bearers.append(
          LinkBearer(address: address, line: line, words: words, label: position..<end))
      }
    }
  }

  /// How many bytes a word became.
  private static func length(of word: PDFWord) -> Int {
    word.text.unicodeScalars.reduce(0) {
      $0 + UTF8.width(LookAlike.ideograph(for: $1) ?? $1)
    }
  }

  /// Whether nothing but white space stands between two places.
  private func isAdjacent(_ lower: Int, _ upper: Int) -> Bool {
    bytes[lower..<max(lower, upper)].allSatisfy { $0 == 0x20 || $0 == 0x0A }
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
    places.add(place(of: line), for: start..<bytes.count)
  }

  private func place(of line: PageLine) -> SourcePlaces.Place {
    let box = line.box
    return .box(
      page: line.page, left: Self.rounded(box.x0), top: Self.rounded(box.y0),
      right: Self.rounded(box.x1), bottom: Self.rounded(box.y1))
  }

  /// To a hundredth of a point, which is finer than any printer.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
