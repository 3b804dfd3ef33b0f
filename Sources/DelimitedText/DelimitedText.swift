/// Records and fields of comma- or tab-separated text, by RFC 4180.
///
/// Works on UTF-8 bytes and answers with byte ranges, so that a caller can say where a field
/// stands. A quoted field may hold the delimiter, line breaks and doubled quotes. CR, LF and CRLF
/// end a record. What breaks these rules is a fault; the text is read all the same.
package struct DelimitedText: Sendable {
  /// One field of a record.
  package struct Field: Sendable, Hashable {
    /// The bytes between the quotes, or the whole field when it is not quoted.
    package let range: Range<Int>
    /// Whether the field stands in quotes.
    package let isQuoted: Bool
  }

  /// One record: its fields in order, and the bytes it covers without its line break.
  package struct Record: Sendable {
    package let fields: [Field]
    package let range: Range<Int>
  }

  /// Where a text breaks the rules of delimited text.
  package enum Fault: Error, Hashable {
    /// A quote was opened at this byte offset and never closed; it was read as text.
    case unclosedQuote(at: Int)
    /// Text follows the closing quote of the field that begins here; all of it was read as text.
    case textAfterQuote(at: Int)
  }

  package let records: [Record]
  /// What broke the rules, in order.
  package let faults: [Fault]

  /// Cuts bytes into records, reading what breaks the rules as text.
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8.
  ///   - delimiter: the byte between fields, a comma or a tab.
  package init(lenient bytes: [UInt8], delimiter: UInt8 = 0x2C) {
    (records, faults) = bytes.withUnsafeBufferPointer { buffer in
      var scanner = DelimitedTextScanner(bytes: buffer, delimiter: delimiter)
      scanner.scan()
      return (scanner.records, scanner.faults)
    }
  }

  /// Cuts bytes into records.
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8.
  ///   - delimiter: the byte between fields, a comma or a tab.
  /// - Throws: `Fault` when a quoted field has no end, or text follows its end.
  package init(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) throws(Fault) {
    self.init(lenient: bytes, delimiter: delimiter)
    if let fault = faults.first { throw fault }
  }

  /// The text of a field, doubled quotes undone.
  package static func text(of field: Field, in bytes: [UInt8]) -> String {
    guard field.isQuoted else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var result: [UInt8] = []
    for piece in pieces(of: field, in: bytes) { result.append(contentsOf: bytes[piece]) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The stretches of a field that make up its text: of each doubled quote only the first.
  package static func pieces(of field: Field, in bytes: [UInt8]) -> [Range<Int>] {
    guard field.isQuoted else { return [field.range] }
    var pieces: [Range<Int>] = []
    var start = field.range.lowerBound
    var index = start
    while index < field.range.upperBound {
      if bytes[index] == 0x22, index + 1 < field.range.upperBound, bytes[index + 1] == 0x22 {
        pieces.append(start..<index + 1)
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    if start < field.range.upperBound { pieces.append(start..<field.range.upperBound) }
    return pieces
  }
}
