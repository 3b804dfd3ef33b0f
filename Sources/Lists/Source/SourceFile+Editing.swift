import Workbooks

extension SourceFile {
  /// Puts edits into the file that this text was read from.
  ///
  /// Encoding, byte order mark and every byte that no edit touches stay as they are.
  ///
  /// - Parameters:
  ///   - edits: the edits in order, none overlapping another.
  ///   - original: the file's bytes as they were read.
  /// - Returns: the file's new bytes.
  /// - Throws: `EditError` where the format is not written, or the encoding lacks a character.
  public func applying(
    _ edits: [TextEdit], to original: [UInt8]
  ) throws(EditError) -> [UInt8] {
    switch format {
    case .text, .html, .markdown, .csv, .json:
      try applyingToText(edits, original)
    case .xlsx, .ods:
      try applyingToCells(edits, original)
    case .pdf:
      throw .readOnly(file: name, format: format)
    }
  }

  /// Whether an edit can be put into the file: of a workbook only what lies in one cell's text, or
  /// in one address that a cell leads to.
  public func canChange(_ range: Range<Int>) -> Bool {
    guard places != nil else { return true }
    return cell(holding: range) != nil
  }

  /// A cell's text, or one of the addresses that it leads to.
  private struct CellPart: Hashable {
    let cell: CellReference
    let range: Range<Int>
    let isLink: Bool
  }

  /// What a stretch lies in; `nil` for more than one part of a cell, and for what is computed.
  private func cell(holding range: Range<Int>) -> CellPart? {
    guard let places, case let found = places.indexes(of: range), found.count == 1,
      case .cell(let sheet, let row, let column, let isLink) = places[found.lowerBound].place,
      let part = places.changeable(at: found.lowerBound, holding: range)
    else { return nil }
    return CellPart(
      cell: places.reference(sheet: sheet, row: row, column: column), range: part, isLink: isLink)
  }

  private func applyingToCells(
    _ edits: [TextEdit], _ original: [UInt8]
  ) throws(EditError) -> [UInt8] {
    var parts: [CellPart: [TextEdit]] = [:]
    for edit in edits {
      guard let part = cell(holding: edit.range) else {
        throw .readOnly(file: name, format: format)
      }
      parts[part, default: []].append(edit)
    }
    var texts: [CellReference: String] = [:]
    var links: [CellReference: [LinkChange]] = [:]
    for (part, edits) in parts {
      var start = part.range.lowerBound
      var result = ""
      for edit in edits {
        result += text(in: start..<edit.range.lowerBound) + edit.replacement
        start = edit.range.upperBound
      }
      result += text(in: start..<part.range.upperBound)
      if part.isLink {
        links[part.cell, default: []].append(LinkChange(from: text(in: part.range), to: result))
      } else {
        texts[part.cell] = result
      }
    }
    do throws(WorkbookError) {
      return try WorkbookEditor(original).edited(texts, leading: links).bytes
    } catch {
      throw .unchangeableWorkbook(
        file: name, message: Bilingual(ja: error.message.ja, en: error.message.en),
        hint: Bilingual(ja: error.hint.ja, en: error.hint.en))
    }
  }

  private func applyingToText(
    _ edits: [TextEdit], _ original: [UInt8]
  ) throws(EditError) -> [UInt8] {
    guard let decoded = DecodedText(original), decoded.bytes == bytes else {
      throw .readOnly(file: name, format: format)
    }
    var way = WayBack(decoded, in: original)
    var result: [UInt8] = []
    result.reserveCapacity(original.count + 64)
    var start = 0
    for edit in edits {
      result += original[start..<way.offset(of: edit.range.lowerBound)]
      guard let written = way.encode(edit.replacement) else {
        throw .unencodable(file: name, text: edit.replacement, encoding: encoding)
      }
      result += written
      start = way.offset(of: edit.range.upperBound)
    }
    return result + original[start...]
  }
}

/// The way from places of a decoded text, asked for in order, back to the bytes it was decoded from.
private struct WayBack {
  private let text: DecodedText
  private let isLittleEndian: Bool
  private var position = 0
  private var origin: Int
  private var nextFault = 0

  init(_ text: DecodedText, in original: [UInt8]) {
    self.text = text
    let order = UTF16Decoder.order(of: original)
    isLittleEndian = order?.isLittle ?? false
    origin =
      switch text.encoding {
      case .utf8: original.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      case .utf16: order?.start ?? 0
      case .cp932, .eucJP: 0
      }
  }

  /// Where a byte of the text stands in the original; each call at or after the last.
  mutating func offset(of place: Int) -> Int {
    while nextFault < text.faults.count, text.faults[nextFault].replacement.upperBound <= place {
      origin = text.faults[nextFault].original.upperBound
      position = text.faults[nextFault].replacement.upperBound
      nextFault += 1
    }
    origin += length(of: position..<max(position, place))
    position = max(position, place)
    return origin
  }

  /// How many bytes a stretch without faults has in the original.
  private func length(of range: Range<Int>) -> Int {
    let stretch = text.bytes[range]
    return switch text.encoding {
    case .utf8: stretch.count
    case .utf16: String(decoding: stretch, as: UTF8.self).utf16.count * 2
    // A character that has two codes has two of one length.
    case .cp932, .eucJP: IconvEncoder.encode(stretch, in: text.encoding)?.count ?? stretch.count
    }
  }

  /// A text in the original's encoding; `nil` where it has no bytes for it.
  func encode(_ replacement: String) -> [UInt8]? {
    switch text.encoding {
    case .utf8: Array(replacement.utf8)
    case .utf16:
      replacement.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittleEndian ? [low, high] : [high, low]
      }
    case .cp932, .eucJP: IconvEncoder.encode(replacement.utf8, in: text.encoding)
    }
  }
}
