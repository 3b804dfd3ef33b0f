#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads Japanese encodings with the C library's `iconv`, which knows NEC's and IBM's characters.
struct IconvDecoder: ~Copyable {
  private let encoding: TextEncoding
  private let converter: iconv_t
  private var input: [CChar]
  private var output = [CChar](repeating: 0, count: 1 << 16)
  private var position = 0

  /// Decodes the bytes; `nil` when this system's `iconv` lacks the encoding.
  static func decode(_ raw: [UInt8], from encoding: TextEncoding) -> DecodedText? {
    guard var decoder = IconvDecoder(raw, from: encoding) else { return nil }
    return decoder.decode()
  }

  private init?(_ raw: [UInt8], from encoding: TextEncoding) {
    guard let converter = iconv_open("UTF-8", encoding.rawValue),
      converter != iconv_t(bitPattern: -1)
    else { return nil }
    self.encoding = encoding
    self.converter = converter
    input = raw.map { CChar(bitPattern: $0) }
  }

  deinit { iconv_close(converter) }

  private mutating func decode() -> DecodedText {
    var sink = DecodingSink(capacity: input.count * 3 / 2)
    // Beyond so much damage it is another encoding, and the rest is not worth the time.
    while position < input.count, sink.damage <= mostDamage {
      // No text holds NUL, and databases refuse it.
      guard input[position] != 0 else {
        sink.replace(position..<position + 1)
        position += 1
        continue
      }
      convert(until: input[position...].firstIndex(of: 0) ?? input.count, into: &sink)
    }
    return DecodedText(encoding: encoding, bytes: sink.bytes, faults: sink.faults)
  }

  private var mostDamage: Int { input.count / 10 + 10 }

  private enum Outcome { case done, full, invalid, cutOff }

  private mutating func convert(until end: Int, into sink: inout DecodingSink) {
    // `iconv` converts ahead of a fault and then goes back; short stretches near faults keep that
    // from costing the square.
    var stretch = Self.shortest
    while position < end, sink.damage <= mostDamage {
      let limit = min(end, position + stretch)
      let (written, outcome) = step(until: limit)
      sink.append(output[..<written].lazy.map { UInt8(bitPattern: $0) })
      stretch = min(stretch * 2, Self.longest)
      switch outcome {
      case .done, .full: break
      case .cutOff where limit < end: break
      case .cutOff:
        sink.replace(position..<end, isCutOff: end == input.count)
        position = end
      case .invalid:
        sink.replace(position..<position + 1)
        position += 1
        stretch = Self.shortest
      }
    }
  }

  private static let shortest = 64
  private static let longest = 1 << 14

  private mutating func step(until end: Int) -> (written: Int, outcome: Outcome) {
    let start = position
    let converter = converter
    let (left, written, outcome) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress.map { $0 + start }
        var sourceLeft = end - start
        var target = output.baseAddress
        var targetLeft = output.count
        let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        let error = errno
        // `iconv` fails with all bits set, whatever sign this system gives its result.
        let outcome: Outcome =
          if result != ~0 { .done } else if error == E2BIG { .full } else if error == EINVAL {
            .cutOff
          } else { .invalid }
        return (sourceLeft, output.count - targetLeft, outcome)
      }
    }
    position = end - left
    return (written, outcome)
  }
}
