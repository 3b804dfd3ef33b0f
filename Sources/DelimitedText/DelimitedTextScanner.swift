/// The one pass over the bytes that finds records, fields and faults.
struct DelimitedTextScanner {
  typealias Field = DelimitedText.Field

  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  private(set) var records: [DelimitedText.Record] = []
  private(set) var faults: [DelimitedText.Fault] = []
  private var position = 0
  // Quotes that run to the end of the text cost a whole scan each; beyond this many, a quote is
  // taken for text, so that the time stays linear.
  private var scansToTheEnd = 8

  private static let quote: UInt8 = 0x22

  init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  mutating func scan() {
    while position < bytes.count {
      let start = position
      var fields = [field()]
      while position < bytes.count, bytes[position] == delimiter {
        position += 1
        fields.append(field())
      }
      records.append(.init(fields: fields, range: start..<position))
      skipLineBreak()
    }
  }

  private mutating func field() -> Field {
    let start = position
    if start < bytes.count, bytes[start] == Self.quote, let quoted = quotedField(from: start) {
      return quoted
    }
    position = endOfPlainField(from: start)
    return Field(range: start..<position, isQuoted: false)
  }

  private mutating func quotedField(from opening: Int) -> Field? {
    guard scansToTheEnd > 0, let closing = closingQuote(from: opening + 1) else {
      scansToTheEnd -= 1
      faults.append(.unclosedQuote(at: opening))
      return nil
    }
    let after = closing + 1
    if after == bytes.count || bytes[after] == delimiter || isLineBreak(after) {
      position = after
      return Field(range: opening + 1..<closing, isQuoted: true)
    }
    // A quote left open runs into the opening quote of a later field, and text follows at once.
    let crossesLines = (opening..<closing).contains { isLineBreak($0) }
    faults.append(crossesLines ? .unclosedQuote(at: opening) : .textAfterQuote(at: opening))
    return nil
  }

  private func closingQuote(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func endOfPlainField(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != delimiter, !isLineBreak(index) { index += 1 }
    return index
  }

  private mutating func skipLineBreak() {
    guard position < bytes.count else { return }
    let wasReturn = bytes[position] == 0x0D
    position += 1
    if wasReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  private func isLineBreak(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
}
