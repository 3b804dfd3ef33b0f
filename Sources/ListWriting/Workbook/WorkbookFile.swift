import CXLSXWriter
import Foundation

/// Writes a draft as an Excel workbook, by libxlsxwriter.
package enum WorkbookFile {
  /// The rows that a sheet can have.
  package static let mostRows = 1_048_576
  /// The characters that a cell can hold, in UTF-16.
  package static let mostCharacters = 32_767

  /// Writes a workbook.
  ///
  /// - Throws: `WritingError` where a sheet has too many rows, or the file cannot be made.
  package static func bytes(of draft: WorkbookDraft) throws(WritingError) -> [UInt8] {
    for sheet in draft.sheets where sheet.rows.count > mostRows {
      throw .tooManyRows(sheet.rows.count, limit: mostRows)
    }
    // The library writes files only.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-workbook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "list.xlsx")
      try write(draft, to: file.path, folder: folder.path)
      return [UInt8](try Data(contentsOf: file))
    } catch let error as WritingError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  private static func write(_ draft: WorkbookDraft, to path: String, folder: String) throws {
    guard let folderName = strdup(folder) else { throw WritingError.failed("memory") }
    defer { free(folderName) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folderName, use_zip64: 0)
    guard let workbook = workbook_new_opt(path, &options) else {
      throw WritingError.failed("workbook_new")
    }
    workbook_unset_default_url_format(workbook)
    setProperties(of: workbook, draft)
    var styles = WorkbookStyles(of: workbook)
    for (index, sheet) in draft.sheets.enumerated() {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { continue }
      SheetFile(worksheet, sheet, isFirst: index == 0).write(&styles)
    }
    // Closing writes the file and frees everything, also when it fails.
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw WritingError.failed(lxw_strerror(error).map { String(cString: $0) } ?? "\(error)")
    }
  }

  private static func setProperties(
    of workbook: UnsafeMutablePointer<lxw_workbook>, _ draft: WorkbookDraft
  ) {
    draft.title.prefix(200).description.withMutableCString { title in
      draft.author.withMutableCString { author in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = author
        if let made = draft.made { properties.created = time_t(made) }
        _ = workbook_set_properties(workbook, &properties)
      }
    }
    for mark in draft.marks {
      _ = workbook_set_custom_property_string(workbook, mark.name, mark.value)
    }
  }
}

extension String {
  /// Lends the text to a C function that asks for a pointer it does not write to.
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}

/// The formats of a workbook, one for each style in use.
struct WorkbookStyles {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format of a style.
  mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    // On every Windows since 10, and made for being read with ease.
    format_set_font_name(format, "BIZ UDPゴシック")
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.colour)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { format_set_bold(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.wraps { format_set_text_wrap(format) }
    if style.isCentred {
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
    if style.isUnlocked { format_set_unlocked(format) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x8C8C8C)
    }
    formats[style] = format
    return format
  }
}
