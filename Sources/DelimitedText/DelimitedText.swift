/// Records and fields of comma- or tab-separated text, by RFC 4180.
///
/// Works on UTF-8 bytes and answers with byte ranges, so that a caller can say where a field
/// stands. A quoted field may hold the delimiter, line breaks and doubled quotes. CR, LF and CRLF
/// end a record.
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

  /// What made a text unreadable as delimited text.
  package enum Fault: Error, Hashable {
    /// A quote was opened at this byte offset and never closed.
    case unclosedQuote(at: Int)
  }

  package let records: [Record]

  /// Cuts the bytes into records.
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8.
  ///   - delimiter: the byte between fields, a comma or a tab.
  /// - Throws: `Fault` when a quoted field has no end.
  package init(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) throws(Fault) {
    let quote: UInt8 = 0x22
    var records: [Record] = []
    var fields: [Field] = []
    var position = 0
    var recordStart = 0
    let end = bytes.count

    while position < end {
      // A field begins here.
      if bytes[position] == quote {
        let opened = position
        position += 1
        let start = position
        while true {
          guard position < end else { throw .unclosedQuote(at: opened) }
          if bytes[position] == quote {
            if position + 1 < end, bytes[position + 1] == quote {
              position += 2
              continue
            }
            break
          }
          position += 1
        }
        fields.append(Field(range: start..<position, isQuoted: true))
        position += 1
        // Anything between the closing quote and the delimiter is malformed but kept out of the
        // field; RFC 4180 allows nothing there.
        while position < end, bytes[position] != delimiter, !Self.isLineBreak(bytes[position]) {
          position += 1
        }
      } else {
        let start = position
        while position < end, bytes[position] != delimiter, !Self.isLineBreak(bytes[position]) {
          position += 1
        }
        fields.append(Field(range: start..<position, isQuoted: false))
      }
      if position < end, bytes[position] == delimiter {
        position += 1
        if position == end { fields.append(Field(range: end..<end, isQuoted: false)) }
        else if Self.isLineBreak(bytes[position]) {
          fields.append(Field(range: position..<position, isQuoted: false))
        } else {
          continue
        }
      }
      records.append(Record(fields: fields, range: recordStart..<position))
      fields = []
      if position < end {
        let wasReturn = bytes[position] == 0x0D
        position += 1
        if wasReturn, position < end, bytes[position] == 0x0A { position += 1 }
      }
      recordStart = position
    }
    self.records = records
  }

  /// The text of a field, doubled quotes undone.
  package static func text(of field: Field, in bytes: [UInt8]) -> String {
    let raw = String(decoding: bytes[field.range], as: UTF8.self)
    guard field.isQuoted, raw.utf8.contains(0x22) else { return raw }
    var result = ""
    var skipNext = false
    for character in raw.unicodeScalars {
      if character == "\"" {
        skipNext.toggle()
        if !skipNext { continue }
      } else {
        skipNext = false
      }
      result.unicodeScalars.append(character)
    }
    return result
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
