import Lists

/// What makes an address unusable, and where.
struct AddressFault: Sendable {
  let message: Bilingual
  let range: Range<Int>
  /// The address put right, where that is plain.
  let correction: String?

  static func first(in address: Address) -> AddressFault? {
    if address.scheme.isEmpty, !address.text.lowercased().hasPrefix("www.") {
      return mendedScheme(address.text).map {
        fault("アドレスの先頭が「https://」ではありません", "it does not begin with https://", whole(address), $0)
      }
    }
    if !address.scheme.isEmpty, address.scheme != "http", address.scheme != "https" {
      return fault(
        "「\(address.scheme)」はウェブのアドレスではありません", "“\(address.scheme)” is no scheme of the web",
        0..<address.scheme.utf8.count, mendedScheme(address.text))
    }
    if address.host.text.isEmpty {
      return fault("ホスト名がありません", "it has no host name", whole(address), nil)
    }
    for label in address.labels where !isLabel(label.text) {
      return fault(
        label.text.isEmpty ? "ホスト名に空の部分があります" : "ホスト名の「\(label.text)」は使えない文字を含みます",
        label.text.isEmpty
          ? "a part of its host name is empty" : "“\(label.text)” is no part of a host name",
        label.range.isEmpty ? address.host.range : label.range,
        address.text.contains("..") ? address.text.replacing("..", with: ".") : nil)
    }
    return lastLabel(of: address)
  }

  /// An address whose beginning was mistyped, put right; `nil` for any other text.
  static func mendedScheme(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 }) else { return nil }
    for beginning in slips where text.lowercased().hasPrefix(beginning) {
      let rest = text.dropFirst(beginning.count)
      guard rest.contains("."), rest.first?.isLetter == true else { return nil }
      return (beginning.contains("s") ? "https://" : "http://") + rest
    }
    return nil
  }

  private static func lastLabel(of address: Address) -> AddressFault? {
    guard let last = address.labels.last, address.labels.count > 1 else {
      return fault("ホスト名にドメインがありません", "its host name has no domain", address.host.range, nil)
    }
    let before = address.labels[address.labels.count - 2].text.lowercased()
    if Address.kinds.contains(before), last.text.lowercased() != "jp",
      NameLikeness.distance(Array(last.text.lowercased().utf8), Array("jp".utf8), within: 1) != nil
    {
      return fault(
        "「\(before).\(last.text)」は「\(before).jp」の書き違いではありませんか",
        "“\(before).\(last.text)” may be a slip for \(before).jp", last.range,
        address.text.replacing(bytes: last.range, with: "jp"))
    }
    if !last.text.unicodeScalars.contains(where: { !$0.isASCIIDigit }), address.labels.count != 4 {
      return fault("ホスト名の末尾が数字です", "its host name ends in a number", last.range, nil)
    }
    return nil
  }

  private static func isLabel(_ label: String) -> Bool {
    guard !label.isEmpty, label.utf8.count <= 63, !label.hasPrefix("-"), !label.hasSuffix("-")
    else { return false }
    return label.unicodeScalars.allSatisfy { scalar in
      scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "-"
        // Japanese domain names are written in kanji and kana.
        || scalar.isKanji || scalar.isHiragana || scalar.isKatakana
    }
  }

  private static func whole(_ address: Address) -> Range<Int> { 0..<address.text.utf8.count }

  private static func fault(
    _ ja: String, _ en: String, _ range: Range<Int>, _ correction: String?
  ) -> AddressFault {
    AddressFault(
      message: Bilingual(ja: "アドレスが正しくありません：\(ja)", en: "the address is broken: \(en)"),
      range: range, correction: correction)
  }

  private static let slips = [
    "ttps://", "ttp://", "htps://", "htp://", "hhttps://", "hhttp://", "httpss://", "https;//",
    "http;//", "https//", "http//", "https:/", "http:/", "https.//", "httsp://", "htttps://",
    "htttp://",
  ]
}
