/// How cells show numbers: the formats that a workbook's styles name.
final class StyleSheet: XMLPartReader {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var formats: [Int: NumberFormat] = [:]
  private var isInCellStyles = false

  /// The format of a cell's style.
  func format(ofStyle style: Int?) -> NumberFormat {
    guard let style, styles.indices.contains(style) else { return .general }
    let identifier = styles[style]
    if let known = formats[identifier] { return known }
    let format =
      codes[identifier].map { NumberFormat($0) } ?? NumberFormat(builtIn: identifier)
    formats[identifier] = format
    return format
  }

  func begin(_ tag: XMLTag) throws(WorkbookError) {
    guard tag.namespace == .sheet else { return }
    switch tag.name {
    case "numFmt":
      if let identifier = tag["numFmtId"].flatMap({ Int($0) }) {
        codes[identifier] = tag["formatCode"]
      }
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles: styles.append(tag["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func end(_ tag: XMLEndTag) throws(WorkbookError) {
    if tag.name == "cellXfs", tag.namespace == .sheet { isInCellStyles = false }
  }
}
