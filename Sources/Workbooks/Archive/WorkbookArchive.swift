import CZip

/// The archive that a workbook is: its parts by name, unpacked within limits.
final class WorkbookArchive {
  let limits: WorkbookLimits
  private let handle: OpaquePointer
  private let indexes: [String: UInt64]
  // What may still be unpacked.
  private var unpackable: Int

  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Opens a file's bytes.
  static func open(
    _ bytes: [UInt8], _ limits: WorkbookLimits
  ) throws(WorkbookError) -> WorkbookArchive {
    if CompoundFile.isOne(bytes) { throw CompoundFile.error(of: bytes) }
    guard isZip(bytes) else { throw .notAWorkbook(.noArchive) }
    try ZipDirectory.check(bytes, limits)
    guard let source = ZipSource.make(of: bytes) else { throw .damaged(part: nil) }
    guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      zip_source_free(source)
      throw .damaged(part: nil)
    }
    let archive = WorkbookArchive(handle, limits)
    guard zip_get_num_entries(handle, 0) <= limits.entries else {
      throw .tooLarge(.entries, limit: limits.entries, at: nil)
    }
    return archive
  }

  private init(_ handle: OpaquePointer, _ limits: WorkbookLimits) {
    self.handle = handle
    self.limits = limits
    unpackable = limits.unpackedBytes
    indexes = Self.indexes(of: handle, limits)
  }

  deinit { zip_discard(handle) }

  /// Whether the archive holds a part.
  func holds(_ part: String) -> Bool { indexes[Self.key(part)] != nil }

  /// Unpacks a part; `nil` where there is none.
  func read(_ part: String) throws(WorkbookError) -> [UInt8]? {
    guard let index = indexes[Self.key(part)] else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0 else { throw .damaged(part: part) }
    guard Int32(status.encryption_method) == ZIP_EM_NONE else { throw .encrypted }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw .damaged(part: part)
    }
    try check(size: status.size, packed: status.comp_size, of: part)
    guard let file = zip_fopen_index(handle, index, 0) else { throw .damaged(part: part) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &buffer, UInt64(buffer.count))
      if count < 0 { throw .damaged(part: part) }
      if count == 0 { break }
      bytes += buffer[..<Int(count)]
      // The sizes that an archive states are not believed.
      try check(size: UInt64(bytes.count), packed: status.comp_size, of: part)
    }
    unpackable -= bytes.count
    return bytes
  }

  /// Unpacks a part that must be there.
  func require(_ part: String) throws(WorkbookError) -> [UInt8] {
    guard let bytes = try read(part) else { throw .damaged(part: part) }
    return bytes
  }

  /// Parts are named without regard to case, and some writers part folders as Windows does.
  static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }

  /// The number of each part by its key; of two parts of one name the first counts.
  static func indexes(of handle: OpaquePointer, _ limits: WorkbookLimits) -> [String: UInt64] {
    var indexes: [String: UInt64] = [:]
    let count = min(Int(zip_get_num_entries(handle, 0)), limits.entries)
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(handle, index, 0) else { continue }
      let key = key(String(cString: name))
      if indexes[key] == nil { indexes[key] = index }
    }
    return indexes
  }

  private func check(size: UInt64, packed: UInt64, of part: String) throws(WorkbookError) {
    guard size <= UInt64(max(0, unpackable)) else {
      throw .tooLarge(.unpackedBytes, limit: limits.unpackedBytes, at: part)
    }
    // A size of nothing packed would allow nothing; a part of one byte has a header of its own.
    let allowed = (packed + 1).multipliedReportingOverflow(by: UInt64(limits.ratio))
    guard size <= UInt64(limits.freeBytes) || allowed.overflow || size <= allowed.partialValue
    else {
      throw .tooLarge(.ratio, limit: limits.ratio, at: part)
    }
  }
}
