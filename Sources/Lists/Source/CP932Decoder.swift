#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads code page 932 with the C library's `iconv`, which knows NEC's and IBM's characters.
enum CP932Decoder {
  /// Decodes the bytes; `nil` when this system's `iconv` lacks the code page.
  static func decode(_ raw: [UInt8]) -> DecodedText? {
    guard let converter = iconv_open("UTF-8", "CP932"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var sink = DecodingSink(capacity: raw.count * 3 / 2)
    var input = raw.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 65536)
    var position = 0
    while position < raw.count {
      let step = convert(&input, from: position, into: &output, with: converter)
      sink.append(output[..<step.written].lazy.map { UInt8(bitPattern: $0) })
      position = step.position
      switch step.outcome {
      case .done: break
      case .full: break
      case .invalid:
        sink.replace(position..<position + 1)
        position += 1
      case .cutOff:
        sink.replace(position..<raw.count, isCutOff: true)
        position = raw.count
      }
    }
    return DecodedText(encoding: .cp932, bytes: sink.bytes, faults: sink.faults)
  }

  private enum Outcome { case done, full, invalid, cutOff }

  private static func convert(
    _ input: inout [CChar], from position: Int, into output: inout [CChar],
    with converter: iconv_t
  ) -> (position: Int, written: Int, outcome: Outcome) {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress.map { $0 + position }
        var sourceLeft = input.count - position
        var target = output.baseAddress
        var targetLeft = output.count
        let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        let error = errno
        let outcome: Outcome =
          if result != size_t.max {
            .done
          } else {
            switch error {
            case E2BIG: .full
            case EINVAL: .cutOff
            default: .invalid
            }
          }
        return (input.count - sourceLeft, output.count - targetLeft, outcome)
      }
    }
  }
}
