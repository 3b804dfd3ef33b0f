/// A page as `pdftoppm -gray` draws it: a byte for each pixel, from the top left corner.
struct PageDrawing {
  let width: Int
  let height: Int
  let pixels: ArraySlice<UInt8>

  /// Whether all pixels are alike.
  var isBlank: Bool { pixels.first.map { first in pixels.allSatisfy { $0 == first } } ?? true }

  /// Reads the drawing that begins at a place of a row of them, and moves the place behind it.
  init?(in bytes: [UInt8], at position: inout Int) {
    guard bytes[position...].starts(with: "P5".utf8) else { return nil }
    var index = position + 2
    var numbers: [Int] = []
    while numbers.count < 3 {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      numbers.append(number)
      index = digits.endIndex
    }
    let (width, height) = (numbers[0], numbers[1])
    let start = index + 1
    guard (1...100_000).contains(width), (1...100_000).contains(height), numbers[2] == 255,
      bytes.count - start >= width * height
    else { return nil }
    self.width = width
    self.height = height
    pixels = bytes[start..<start + width * height]
    position = pixels.endIndex
  }
}
