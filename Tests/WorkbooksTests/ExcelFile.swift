import ArchiveTesting

/// A workbook written as Excel writes it, for one test.
struct ExcelFile {
  /// The rows of the first sheet: what stands in `sheetData`.
  var rows = ""
  /// What stands after `sheetData` in the sheet's part.
  var afterRows = ""
  /// What stands before `sheetData`.
  var beforeRows = ""
  /// The `si` elements; `nil` leaves the part out.
  var strings: String? = ""
  /// Codes of number formats, of styles 1 and up.
  var formats: [String] = []
  var workbookProperties = ""
  var sheetAttributes = ""
  var relationships = ""
  var declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  var replaced: [String: String] = [:]
  var left: Set<String> = []
  var added: [(name: String, bytes: [UInt8])] = []

  private static let main =
    #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
    + #" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    + #" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac""#
  private static let relations =
    #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  static let sheetPart = "xl/worksheets/sheet1.xml"

  var parts: [(name: String, bytes: [UInt8])] {
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
      ),
      (
        "_rels/.rels",
        Self.relations
          + #"<Relationship Id="rId1" Type="\#(Self.type)officeDocument" Target="xl/workbook.xml"/>"#
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(Self.main)>\(workbookProperties)<sheets>"
          + #"<sheet name="一覧" sheetId="1" \#(sheetAttributes) r:id="rId1"/></sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations
          + #"<Relationship Id="rId1" Type="\#(Self.type)worksheet" Target="worksheets/sheet1.xml"/>"#
          + #"<Relationship Id="rId2" Type="\#(Self.type)styles" Target="/xl/styles.xml"/>"#
          + #"<Relationship Id="rId3" Type="\#(Self.type)sharedStrings" Target="sharedStrings.xml"/>"#
          + "</Relationships>"
      ),
      (
        Self.sheetPart,
        "<worksheet \(Self.main)>\(beforeRows)<sheetData>\(rows)</sheetData>\(afterRows)</worksheet>"
      ),
      ("xl/worksheets/_rels/sheet1.xml.rels", Self.relations + relationships + "</Relationships>"),
      ("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>")) }
    return parts.filter { !left.contains($0.0) }.map { name, text in
      (name, Array((declaration + "\n" + (replaced[name] ?? text)).utf8))
    } + added
  }

  func bytes() throws -> [UInt8] { try TestArchive.make(parts) }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      return #"<numFmt numFmtId="\#(200 + index)" formatCode="\#(escaped)"/>"#
    }
    let styles = formats.indices.map { #"<xf numFmtId="\#(200 + $0)" xfId="0"/>"# }
    return "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs>"
  }
}
