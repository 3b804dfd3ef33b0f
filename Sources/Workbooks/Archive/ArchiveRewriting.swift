import CZip

/// Writes an archive anew with some parts replaced; all others are copied as they are packed.
enum ArchiveRewriting {
  static func archive(
    _ bytes: [UInt8], replacing parts: [String: [UInt8]], _ limits: WorkbookLimits
  ) throws(WorkbookError) -> [UInt8] {
    guard !parts.isEmpty else { return bytes }
    guard let source = ZipSource.make(of: bytes) else { throw .damaged(part: nil) }
    // Held once more, to be read when the archive that owns it is closed.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let handle = zip_open_from_source(source, 0, nil) else {
      zip_source_free(source)
      throw .damaged(part: nil)
    }
    let indexes = WorkbookArchive.indexes(of: handle, limits)
    for (part, bytes) in parts {
      guard let index = indexes[WorkbookArchive.key(part)],
        replace(index, by: bytes, in: handle)
      else {
        zip_discard(handle)
        throw .damaged(part: part)
      }
    }
    guard zip_close(handle) == 0 else {
      zip_discard(handle)
      throw .damaged(part: nil)
    }
    guard let written = ZipSource.bytes(of: source) else { throw .damaged(part: nil) }
    return written
  }

  private static func replace(
    _ index: UInt64, by bytes: [UInt8], in handle: OpaquePointer
  ) -> Bool {
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0, let source = ZipSource.make(of: bytes)
    else { return false }
    guard zip_file_replace(handle, index, source, 0) == 0 else {
      zip_source_free(source)
      return false
    }
    // The same change gives the same file, whatever the hour.
    return zip_file_set_mtime(handle, index, status.mtime, 0) == 0
  }
}
