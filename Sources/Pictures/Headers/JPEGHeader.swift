/// The head of a JPEG (ITU-T T.81): its segments up to the first scan.
enum JPEGHeader {
  static func read(_ view: ByteView) -> PictureHeader.Found? {
    var found: PictureHeader.Found?
    var orientation = 1
    var offset = 2
    while let mark = view[offset], mark == 0xFF, let kind = view[offset + 1] {
      // Any number of fill bytes may stand before a marker.
      if kind == 0xFF {
        offset += 1
        continue
      }
      guard let length = view.big(2, at: offset + 2), length >= 2 else { return nil }
      switch kind {
      case 0xE1 where orientation == 1:
        orientation = exifOrientation(view, segment: offset + 4) ?? 1
      // The frame's head; 0xC4, 0xC8 and 0xCC are none.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(kind):
        guard let height = view.big(2, at: offset + 5), let width = view.big(2, at: offset + 7)
        else { return nil }
        found = .init(width: width, height: height, end: view.count)
      case 0xDA:
        // A file that was cut off has no end mark.
        guard hasEnd(view.bytes[offset...]) else { return nil }
        found?.orientation = orientation
        return found
      default: break
      }
      offset += 2 + length
    }
    return nil
  }

  private static func hasEnd(_ scans: ArraySlice<UInt8>) -> Bool {
    zip(scans, scans.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
  }

  /// The orientation that an Exif segment gives (CIPA DC-008, tag 0x0112).
  private static func exifOrientation(_ view: ByteView, segment: Int) -> Int? {
    guard view.has("Exif\0\0", at: segment) else { return nil }
    let start = segment + 6
    let isLittle = view.has("II", at: start)
    func number(_ width: Int, at offset: Int) -> Int? {
      isLittle ? view.little(width, at: start + offset) : view.big(width, at: start + offset)
    }
    guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
    for entry in 0..<min(count, 64) {
      let offset = directory + 2 + entry * 12
      if number(2, at: offset) == 0x0112, let value = number(2, at: offset + 8) {
        return (1...8).contains(value) ? value : nil
      }
    }
    return nil
  }
}
