import CXML

/// A start tag while the scanner stands at it.
struct XMLTag {
  let name: String
  let namespace: XMLNamespace
  /// The tag's prefix with its colon: `x:`; empty where it has none.
  let prefix: String
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int
  private let session: XMLSession

  init(
    name: String, namespace: XMLNamespace, prefix: String,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, session: XMLSession
  ) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.attributes = attributes
    self.count = count
    self.session = session
  }

  /// The value of an attribute.
  subscript(_ name: String, _ namespace: XMLNamespace = .none) -> String? {
    guard let attributes else { return nil }
    // Five pointers each: name, prefix, namespace, first byte and end of the value.
    for index in 0..<count {
      guard let local = attributes[index * 5], String(cString: local) == name,
        session.namespace(attributes[index * 5 + 2]) == namespace,
        let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
      else { continue }
      let value = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // The library, which is told to replace no entities, leaves this one sign as a reference.
      return value.contains("&") ? value.replacing("&#38;", with: "&") : value
    }
    return nil
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: String) -> Bool {
    self[name].map { ["1", "true", "on"].contains($0) } ?? false
  }

  /// The place of the tag's end, before its `>` or `/>`, in bytes of the part.
  var offset: Int { session.offset }
}

/// An end tag, or the end of an empty element.
struct XMLEndTag {
  let name: String
  let namespace: XMLNamespace
  private let session: XMLSession

  init(name: String, namespace: XMLNamespace, session: XMLSession) {
    self.name = name
    self.namespace = namespace
    self.session = session
  }

  /// The place after the element, in bytes of the part.
  var offset: Int { session.offset }
}
