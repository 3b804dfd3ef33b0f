/// The container of old Office files, in which protected workbooks are kept, too.
enum CompoundFile {
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// Why such a file is not read, by the names of its streams.
  static func error(of bytes: [UInt8]) -> WorkbookError {
    for (stream, error) in streams where holds(stream, in: bytes) { return error }
    return .notAWorkbook(.oldOffice)
  }

  private static let streams: [(name: String, error: WorkbookError)] = [
    ("EncryptedPackage", .encrypted),
    ("Workbook", .notAWorkbook(.oldExcel)),
    ("Book", .notAWorkbook(.oldExcel)),
  ]

  /// Whether the directory has an entry of a name: UTF-16, at the start of a 128-byte record.
  private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
    let pattern = (name + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return stride(from: 0, to: bytes.count - pattern.count, by: 128).contains { start in
      bytes[start] == pattern[0]
        && bytes[start..<start + pattern.count].elementsEqual(pattern)
    }
  }
}
