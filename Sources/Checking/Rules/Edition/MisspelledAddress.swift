import Lists
import LocalGovernments
import Participation

/// Finds words in addresses that are one slip away from a word that was likely meant.
///
/// A word is let pass when it is known, made of known words, written in the row itself or
/// the reading of its words, or used by several rows. What is left is compared with the readings of the programme's name, the words of
/// governments' sites, the places of the row, and English words.
struct MisspelledAddress: EditionRule {
  static let card = RuleCard(
    "misspelled-address", .warning, fix: .maybe,
    title: Bilingual(ja: "アドレスの綴りの疑い", en: "Web address that may be misspelt"),
    explanation: Bilingual(
      ja:
        "アドレスの中の語が、よく使われる語、事業名の読み、行に書かれた地名、ほかの行のドメインと一、二文字だけ違います（sportsjourney と sportsjourey）。書き違いかもしれません。実際にその綴りのアドレスもあるので、開けるか確かめてください。",
      en:
        "A word in the address is a letter or two away from a common word, the reading of the programme's name, a place of the row, or a domain of other rows (sportsjourey for sportsjourney). Some addresses are really spelt so: see whether it opens."
    ),
    faulty: .row(link: "https://www.sportsjourey.example.org/"),
    sound: .row(link: "https://www.sportsjourney.example.org/"))

  func check(_ programmes: [CheckedProgramme], in context: CheckContext, report: Report) {
    let index = AddressIndex(programmes)
    let words = AddressWords(context.places)
    var verdicts: [String: Bool] = [:]
    var soundHosts: Set<String> = []
    for programme in programmes {
      for field in programme.row.links {
        let link = LinkedAddress(field)
        if let correction = index.domainCorrection(for: link.address) {
          self.report(
            link, correction.range, correction.text,
            reason: .domain(correction.domain, correction.uses),
            programme, context, report)
          continue
        }
        if !soundHosts.contains(link.address.host.text),
          let correction = OfficialHostName.correction(of: link.address, among: context.places)
        {
          self.report(
            link, correction.range, correction.name, reason: .government(correction.government),
            programme, context, report)
          continue
        }
        soundHosts.insert(link.address.host.text)
        for word in link.address.words where word.text.utf8.count >= 6 {
          if let known = verdicts[word.text] {
            if known { continue }
          } else {
            let known = words.isKnown(WordHash(word.text.utf8))
            verdicts[word.text] = known
            if known { continue }
          }
          guard index.uses(of: word.text) < 3, !isWritten(word.text, in: programme),
            let (correction, reason) = correction(of: word.text, programme, words, context),
            !isRead(word.text, in: programme)
          else { continue }
          self.report(link, word.range, correction, reason: reason, programme, context, report)
          break
        }
      }
    }
  }

  private func correction(
    of word: String, _ programme: CheckedProgramme, _ words: AddressWords, _ context: CheckContext
  ) -> (String, Bilingual)? {
    let letters = Array(word.utf8)
    func text(_ letters: [UInt8]) -> String { String(decoding: letters, as: UTF8.self) }
    if letters.count >= 7,
      let reading = RomanisedName(programme.programme.name).nearMiss(of: letters)
    {
      return (text(reading), .reading)
    }
    let places = context.gazetteer.governments(in: programme.participants.named).prefix(80)
      .compactMap { $0.romaji.map { Array($0.lowercased().utf8) } }
    if let place = words.place(near: letters, among: places) { return (text(place), .place) }
    return words.correction(of: WordHash(letters)).map { (text($0), .word) }
  }

  /// Whether the row writes the word in Latin letters: NEXs Tokyo in nexstokyo.
  private func isWritten(_ word: String, in programme: CheckedProgramme) -> Bool {
    programme.prose.contains { field in
      let letters = String(
        String.UnicodeScalarView(field.text.unicodeScalars.filter { $0.isASCIILetter }))
      return letters.lowercased().contains(word)
    }
  }

  /// Whether the word is how the row's own words are read: keichiku in a row about 京築.
  private func isRead(_ word: String, in programme: CheckedProgramme) -> Bool {
    programme.prose.contains { RomanisedName($0.text).reads(Array(word.utf8)) }
  }

  private func report(
    _ link: LinkedAddress, _ range: Range<Int>, _ correction: String, reason: Bilingual,
    _ programme: CheckedProgramme, _ context: CheckContext, _ report: Report
  ) {
    let written = link.field.text.text(bytes: range)
    let address = link.field.text.replacing(bytes: range, with: correction)
    report(
      context.finding(
        Self.card,
        Bilingual(
          ja: "アドレスの「\(written)」は「\(correction)」の書き違いかもしれません。開けるか確かめてください",
          en: "“\(written)” in the address may be a slip for “\(correction)”. See whether it opens"),
        of: programme, at: link.place(range), notes: [context.note(reason)],
        fixIts: [context.fixAddress(link.field, to: address, .maybe, of: programme)]))
  }
}

extension Bilingual {
  fileprivate static let reading = Bilingual(
    ja: "事業名の読みと一文字だけ違います", en: "it is one letter away from the reading of the programme's name")
  fileprivate static let place = Bilingual(
    ja: "関係自治体の名称のローマ字と一文字だけ違います", en: "it is one letter away from a participant's name in romaji")
  fileprivate static let word = Bilingual(
    ja: "アドレスによく使われる語と一、二文字だけ違います", en: "it is a letter or two away from a word common in addresses"
  )

  fileprivate static func domain(_ domain: String, _ uses: Int) -> Bilingual {
    Bilingual(
      ja: "ほかの\(uses)件のリンクは「\(domain)」です", en: "\(uses) other links lead to \(domain)")
  }

  fileprivate static func government(_ government: LocalGovernment) -> Bilingual {
    Bilingual(
      ja: "\(government.name)のローマ字と一文字だけ違い、その綴りの自治体はありません",
      en: "no government is spelt so; \(government.name) is one letter away")
  }
}
