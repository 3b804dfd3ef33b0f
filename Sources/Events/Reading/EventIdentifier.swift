import CivilDates
import LocalGovernments

/// Makes identifiers that stay, and that an address can hold.
enum EventIdentifier {
  private static let longest = 80

  static func make(
    holder: LocalGovernmentCode?, localID: String?, title: String, day: CivilDate
  ) -> String {
    let prefix = holder?.sixDigits ?? "x"
    guard let localID else { return prefix + "-" + hash(title + "\u{1F}" + day.iso) }
    let isPlain =
      localID.utf8.count <= longest && localID.utf8.first != 0x2E
      && localID.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
    guard isPlain else { return prefix + "-" + hash(localID) }
    return localID.hasPrefix(prefix + "-") ? localID : prefix + "-" + localID
  }

  /// FNV-1a of 64 bits in hexadecimal digits; the same on every machine and day.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      value ^= UInt64(byte)
      value &*= 0x100_0000_01B3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
