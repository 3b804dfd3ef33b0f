import CXML

/// What takes a part's elements and text as they come.
protocol XMLPartReader: AnyObject {
  func begin(_ tag: XMLTag) throws(WorkbookError)
  func end(_ tag: XMLEndTag) throws(WorkbookError)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError)
}

extension XMLPartReader {
  func end(_ tag: XMLEndTag) throws(WorkbookError) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {}
}

/// Walks over a part of XML once.
///
/// A document type ends it: no spreadsheet program writes one, and entities are how a few bytes
/// become gigabytes or another file of the server.
enum XMLScanner {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func scan(
    _ bytes: [UInt8], part: String, with reader: some XMLPartReader
  ) throws(WorkbookError) {
    guard isReady, bytes.count < Int(Int32.max) else { throw .damaged(part: part) }
    let session = XMLSession(reader, part: part)
    let isWhole = bytes.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let context = xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(bytes.count))
        else { return false }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        context.pointee.sax.pointee = XMLSession.callbacks
        context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
        session.context = context
        let result = xmlParseDocument(context)
        session.context = nil
        return result == 0 && context.pointee.wellFormed != 0
      }
    }
    if let failure = session.failure { throw failure }
    if !isWhole { throw .damaged(part: part) }
  }
}
