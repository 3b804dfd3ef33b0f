import CQREncode

/// An address as a square of dark and light modules that a telephone's camera reads (ISO/IEC 18004).
package struct QRCode: Sendable, Hashable {
  /// A stretch of dark modules.
  package struct Run: Sendable, Hashable {
    package let x: Int
    package let y: Int
    package let length: Int
  }

  /// How many modules a side has, without the quiet zone around.
  package let side: Int
  /// The dark modules, row by row.
  package let runs: [Run]

  /// Makes a code that is read although a seventh of it is dirty; `nil` where the text is too long.
  package init?(_ text: String) {
    guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var runs: [Run] = []
    for y in 0..<side {
      var x = 0
      while x < side {
        let start = x
        while x < side, modules[y * side + x] & 1 == 1 { x += 1 }
        if x > start { runs.append(Run(x: start, y: y, length: x - start)) } else { x += 1 }
      }
    }
    self.runs = runs
  }
}
