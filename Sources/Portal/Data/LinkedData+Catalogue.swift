import CivilDates
import Lists

extension LinkedData {
  /// The name of a thing, by which others refer to it.
  var id: LinkedData {
    if case .object(let members) = self { members["@id"] ?? .absent } else { .absent }
  }

  static func reference(_ address: String) -> LinkedData { ["@id": .text(address)] }

  static func typed(_ value: String, _ type: String) -> LinkedData {
    ["@value": .text(value), "@type": .text(type)]
  }

  static func day(_ date: CivilDate) -> LinkedData { typed(date.iso, "xsd:date") }

  static func bilingual(ja: String, en: String) -> LinkedData {
    [
      ["@value": .text(ja), "@language": "ja"], ["@value": .text(en), "@language": "en"],
    ]
  }

  static func bilingual(_ text: Bilingual) -> LinkedData { bilingual(ja: text.ja, en: text.en) }

  static func bilingual(_ phrases: Phrases, _ key: String) -> LinkedData {
    bilingual(
      ja: phrases.text(key, in: .japanese) ?? "", en: phrases.text(key, in: .english) ?? "")
  }
}
