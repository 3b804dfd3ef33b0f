/// Faults of the numbering of rows.
extension ReadingFault {
  static func repeatedNumber(_ number: String) -> Self {
    Self(
      "repeated-number", .error,
      ja: "番号\(number)が重複しています。正しい番号に直してください",
      en: "the number \(number) is used before. Give this row its own number")
  }

  static let firstUse = Bilingual(ja: "最初の記載はここです", en: "it is first used here")

  static func numberOutOfOrder(_ number: Int, after previous: Int) -> Self {
    Self(
      "number-out-of-order", .warning,
      ja: "番号\(number)が\(previous)の後にあります。並びを確かめてください",
      en: "the number \(number) stands after \(previous). Check the order")
  }

  static func numberingGap(from first: Int, to last: Int, before number: Int) -> Self {
    let ja = first == last ? "番号\(first)" : "番号\(first)から\(last)まで"
    let en = first == last ? "number \(first) is" : "numbers \(first) to \(last) are"
    return Self(
      "numbering-gap", .warning,
      ja: "\(ja)が\(number)の前にありません。行が欠けていないか確かめてください",
      en: "\(en) missing before \(number). Check whether rows were lost")
  }
}
