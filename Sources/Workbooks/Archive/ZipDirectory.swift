/// Bounds an archive's directory before it is read: a hundred megabytes can list millions of files.
enum ZipDirectory {
  // An entry of the directory has 46 bytes and its name.
  private static let bytesPerEntry = 512
  // The end of the directory stands within its own 22 bytes and the longest comment.
  private static let searched = 22 + 0xFFFF

  static func check(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookError) {
    var index = bytes.count - 22
    let last = max(0, bytes.count - searched)
    var isFound = false
    while index >= last {
      if holds([0x50, 0x4B, 0x05, 0x06], at: index, in: bytes) {
        isFound = true
        try check(size: number(4, at: index + 12, in: bytes), limits)
        try checkLarge(endingAt: index, in: bytes, limits)
      }
      index -= 1
    }
    if !isFound { throw .damaged(part: nil) }
  }

  /// The larger record that an archive of more than 4 GB has before its last.
  private static func checkLarge(
    endingAt end: Int, in bytes: [UInt8], _ limits: WorkbookLimits
  ) throws(WorkbookError) {
    let locator = end - 20
    guard locator >= 0, holds([0x50, 0x4B, 0x06, 0x07], at: locator, in: bytes),
      let place = Int(exactly: number(8, at: locator + 8, in: bytes)), place < bytes.count - 56
    else { return }
    try check(size: number(8, at: place + 40, in: bytes), limits)
  }

  private static func check(size: UInt64, _ limits: WorkbookLimits) throws(WorkbookError) {
    // All bits set says that the larger record holds the size.
    guard size <= UInt64(limits.entries * bytesPerEntry) || size == 0xFFFF_FFFF else {
      throw .tooLarge(.entries, limit: limits.entries, at: nil)
    }
  }

  private static func holds(_ mark: [UInt8], at index: Int, in bytes: [UInt8]) -> Bool {
    index >= 0 && index + mark.count <= bytes.count && bytes[index] == mark[0]
      && bytes[index..<index + mark.count].elementsEqual(mark)
  }

  private static func number(_ length: Int, at index: Int, in bytes: [UInt8]) -> UInt64 {
    bytes[index..<index + length].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
