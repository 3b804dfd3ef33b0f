/// The vocabularies of XML that workbooks use.
enum XMLNamespace: Sendable {
  case none, sheet, relation, package, office, table, text, style, link, draw, manifest, other

  private static let known: [String: XMLNamespace] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .sheet,
    "http://purl.oclc.org/ooxml/spreadsheetml/main": .sheet,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .relation,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .relation,
    "http://schemas.openxmlformats.org/package/2006/relationships": .package,
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office,
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table,
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text,
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .style,
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .draw,
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": .manifest,
    "http://www.w3.org/1999/xlink": .link,
  ]

  init(_ address: String) { self = Self.known[address] ?? .other }
}
