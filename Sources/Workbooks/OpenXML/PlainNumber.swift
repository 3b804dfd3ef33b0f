#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number without a format: as many digits as it has, at most the fifteen that Excel keeps.
enum PlainNumber {
  static func text(of value: Double, _ raw: String) -> String {
    if raw.utf8.count <= 15, !raw.isEmpty, raw.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return raw
    }
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15G", $0) }
    let digits = buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
    return String(decoding: digits, as: UTF8.self)
  }
}
