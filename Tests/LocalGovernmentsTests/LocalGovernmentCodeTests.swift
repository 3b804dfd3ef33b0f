import Foundation
import LocalGovernments
import Testing

@Suite("Codes of local governments")
struct LocalGovernmentCodeTests {
  @Test(
    "the check digit is the one that the ministry publishes",
    arguments: [
      "010006", "011002", "131016", "130001", "272272", "281000", "401307", "431001", "472018",
      "032018", "082201",
    ])
  func checkDigit(published: String) throws {
    let code = try #require(LocalGovernmentCode(published))
    #expect(code.sixDigits == published)
    #expect(code.fiveDigits == published.prefix(5))
  }

  @Test(
    "what is no code is refused",
    arguments: ["", "1", "13000x", "130002", "00999", "48000", "1300011", "１３０００", " 13000"])
  func refused(text: String) {
    #expect(LocalGovernmentCode(text) == nil)
  }

  @Test("every wrong check digit is refused")
  func wrongCheckDigits() throws {
    let right = try #require(LocalGovernmentCode("13101")).checkDigit
    for digit in 0...9 {
      #expect((LocalGovernmentCode("13101\(digit)") != nil) == (digit == right))
    }
  }

  @Test("a code knows its prefecture")
  func prefecture() throws {
    let ward = try #require(LocalGovernmentCode("01101"))
    #expect(ward.prefecture.fiveDigits == "01000")
    #expect(ward.prefecture.isPrefecture)
    #expect(!ward.isPrefecture)
  }

  @Test("codes survive JSON, with five digits or six")
  func json() throws {
    let codes = try JSONDecoder().decode(
      [LocalGovernmentCode].self, from: Data(#"["01100","131016"]"#.utf8))
    #expect(codes.map(\.fiveDigits) == ["01100", "13101"])
    #expect(
      String(decoding: try JSONEncoder().encode(codes), as: UTF8.self) == #"["01100","13101"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([LocalGovernmentCode].self, from: Data(#"["131011"]"#.utf8))
    }
  }
}
