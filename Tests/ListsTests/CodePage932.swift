import Glibc

/// Writes code page 932 by the C library, with a question mark for what it lacks.
enum CodePage932 {
  static func encode(_ text: String) -> [UInt8] {
    guard let converter = iconv_open("CP932", "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      var input = Array(String(scalar).utf8CString.dropLast())
      var output = [CChar](repeating: 0, count: 8)
      let written = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var source = input.baseAddress
          var sourceLeft = input.count
          var target = output.baseAddress
          var targetLeft = output.count
          _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
          return output.count - targetLeft
        }
      }
      result += written == 0 ? [0x3F] : output[..<written].map { UInt8(bitPattern: $0) }
    }
    return result
  }
}
