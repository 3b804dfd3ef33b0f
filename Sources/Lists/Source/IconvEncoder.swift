#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes Japanese encodings with the C library's `iconv`, the way back of `IconvDecoder`.
enum IconvEncoder {
  /// The bytes of a text in an encoding; `nil` where a character has none, or `iconv` lacks it.
  static func encode(_ text: some Sequence<UInt8>, in encoding: TextEncoding) -> [UInt8]? {
    guard let converter = iconv_open(encoding.rawValue, "UTF-8"),
      converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = text.map { CChar(bitPattern: $0) }
    // No character of these encodings is longer than its UTF-8 and a shift sequence.
    var output = [CChar](repeating: 0, count: input.count * 2 + 16)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var source = input.baseAddress
        var sourceLeft = input.count
        var target = output.baseAddress
        var targetLeft = output.count
        let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        // More than none were replaced by something like them, which is not what was asked for.
        return result == 0 ? output.count - targetLeft : nil
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
