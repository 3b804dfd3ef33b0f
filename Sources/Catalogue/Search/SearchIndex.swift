import Lists
import Participation

/// The folded texts of all programmes, and for every character and every pair of neighbours the
/// programmes that have it, with the fields it stands in.
///
/// Pairs answer words of two characters at once; longer words are looked for in the texts of the
/// programmes that have all their pairs, so a word of any length is found wherever it stands.
struct SearchIndex: Sendable {
  /// The fields that are indexed, in the order of their bits.
  static let fields: [SearchField] = [
    .name, .participants, .bureau, .theme, .description, .english,
  ]
  /// How many bits a posting keeps for the fields.
  static let fieldBits = UInt32(fields.count)
  static let fieldMask: UInt32 = 1 << fieldBits - 1
  /// The bit of the English text, in which words are found whole or from their beginnings.
  static let englishBit: UInt32 = 1 << UInt32(englishField)
  /// The place of the English text among the fields.
  static let englishField = 5
  /// The bit of the bureau.
  static let bureauBit: UInt8 = 1 << 2
  /// The bits of the name and the description.
  static let textBits: UInt8 = 1 << 0 | 1 << 4
  /// The bit of the number, which is looked up whole and has no postings.
  static let numberBit: UInt8 = 1 << UInt8(fieldBits)

  /// All folded texts, programme by programme, field by field.
  let units: [UInt16]
  /// Where each field of each programme begins in `units`; one more for the end.
  let starts: [UInt32]
  /// The folded numbers of the programmes that have one.
  let numbers: [[UInt16]: [UInt32]]
  let grams: GramTable
  private let offsets: [UInt32]
  /// A programme and the fields, as bits below it; in order of the programmes.
  private let postings: [UInt32]

  init(_ programmes: [Programme]) {
    var units: [UInt16] = []
    var starts: [UInt32] = []
    var numbers: [[UInt16]: [UInt32]] = [:]
    starts.reserveCapacity(programmes.count * Self.fields.count + 1)
    for (entry, programme) in programmes.enumerated() {
      for field in Self.fields {
        starts.append(UInt32(units.count))
        TextFolding.append(programme.text(of: field), to: &units)
      }
      if let number = programme.number {
        numbers[TextFolding.units(of: number), default: []].append(UInt32(entry))
      }
    }
    starts.append(UInt32(units.count))
    let walk = GramWalk(units: units, starts: starts)
    var grams = GramTable()
    let offsets = walk.offsets(numbering: &grams)
    postings = walk.postings(offsets: offsets, grams: grams)
    self.units = units
    self.starts = starts
    self.numbers = numbers
    self.grams = grams
    self.offsets = offsets
  }

  /// The postings of a character or a pair of neighbours.
  func postings(of gram: UInt32) -> ArraySlice<UInt32> {
    guard let number = grams.number(of: gram) else { return [] }
    return postings[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// Where a field of a programme stands in `units`.
  func range(of field: Int, in entry: Int) -> Range<Int> {
    let place = entry * Self.fields.count + field
    return Int(starts[place])..<Int(starts[place + 1])
  }
}

extension Programme {
  /// The text that search looks at under a field.
  func text(of field: SearchField) -> String {
    switch field {
    case .name: name
    case .participants: participants.text
    case .bureau: bureau
    case .theme: theme
    case .description: description
    case .english: englishText
    case .number: number ?? ""
    }
  }

  /// What there is of it in English, a line each.
  private var englishText: String {
    guard let texts else { return "" }
    return [
      texts.nameEnglish, texts.summaryEnglish, Slugs.theme(theme).name.en,
      Slugs.bureau(bureau).name.en,
    ].compactMap { $0 }.joined(separator: "\n")
  }
}
