import CXML

/// One walk over a part, between the C library's callbacks and the part's reader.
final class XMLSession {
  private let reader: any XMLPartReader
  private let part: String
  private(set) var failure: WorkbookError?
  var context: xmlParserCtxtPtr?
  // The library keeps each namespace's address once, so that its pointer tells it.
  private var namespaces: [UnsafePointer<UInt8>: XMLNamespace] = [:]

  init(_ reader: any XMLPartReader, part: String) {
    self.reader = reader
    self.part = part
  }

  /// How many bytes of the part have been read.
  var offset: Int { context.map { Int(xmlByteConsumed($0)) } ?? 0 }

  func namespace(_ address: UnsafePointer<UInt8>?) -> XMLNamespace {
    guard let address else { return .none }
    if let known = namespaces[address] { return known }
    let namespace = XMLNamespace(String(cString: address))
    namespaces[address] = namespace
    return namespace
  }

  static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { user, name, prefix, uri, _, _, count, _, attributes in
      guard let session = XMLSession.of(user), let name else { return }
      session.begin(name, prefix, uri, attributes, Int(count))
    }
    handler.endElementNs = { user, name, _, uri in
      guard let session = XMLSession.of(user), let name else { return }
      session.end(name, uri)
    }
    handler.characters = { user, characters, count in
      XMLSession.of(user)?.text(characters, Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { user, _, _, _ in
      guard let session = XMLSession.of(user) else { return }
      session.fail(.hostile(part: session.part))
    }
    // The library would print to standard error.
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLSession? {
    guard let user else { return nil }
    let session = Unmanaged<XMLSession>.fromOpaque(user).takeUnretainedValue()
    return session.failure == nil ? session : nil
  }

  private func begin(
    _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    let tag = XMLTag(
      name: String(cString: name), namespace: namespace(uri),
      prefix: prefix.map { String(cString: $0) + ":" } ?? "", attributes: attributes,
      count: count, session: self)
    do throws(WorkbookError) { try reader.begin(tag) } catch { fail(error) }
  }

  private func end(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) {
    let tag = XMLEndTag(name: String(cString: name), namespace: namespace(uri), session: self)
    do throws(WorkbookError) { try reader.end(tag) } catch { fail(error) }
  }

  private func text(_ characters: UnsafePointer<UInt8>?, _ count: Int) {
    let bytes = UnsafeBufferPointer(start: characters, count: count)
    do throws(WorkbookError) { try reader.text(bytes) } catch { fail(error) }
  }

  private func fail(_ error: WorkbookError) {
    failure = error
    if let context { xmlStopParser(context) }
  }
}
