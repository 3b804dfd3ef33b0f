import Foundation
import Lists
import Participation

/// Finds a bureau's name that differs from a more frequent one as a slip would make it differ.
struct BureauSpelledTwoWays: EditionRule {
  static let card = RuleCard(
    "bureau-spelled-two-ways", .warning, fix: .maybe,
    title: Bilingual(ja: "所管局名の表記の揺れ", en: "Bureau spelt in two ways"),
    explanation: Bilingual(
      ja:
        "ほかの行で何度も使われている局名と、空白や全角・半角、同じ読みの一文字だけが違う局名があります（産業労働局と産業労動局）。局ごとの集計で別の局として数えられます。「水道局」と「下水道局」のように、どちらも使われている名称は指摘しません。",
      en:
        "A bureau's name differs from one used more often only by a space, a width, or one character of the same reading (産業労動局 for 産業労働局): counts by bureau take it for another. Silent where both names are in use."
    ),
    faulty: .rows([
      .init(bureau: "産業労働局"), .init(bureau: "産業労働局"), .init(bureau: "産業労動局"),
    ]),
    sound: .rows([
      .init(bureau: "産業労働局"), .init(bureau: "産業労働局"), .init(bureau: "産業労働局"),
    ]))

  func check(_ programmes: [CheckedProgramme], in context: CheckContext, report: Report) {
    var uses: [String: [CheckedProgramme]] = [:]
    for programme in programmes where !programme.programme.bureau.isEmpty {
      uses[programme.programme.bureau, default: []].append(programme)
    }
    // Lists name few bureaus; where they name thousands, the column holds something else.
    guard uses.count > 1, uses.count <= 400 else { return }
    let names = uses.keys.sorted {
      (uses[$1]?.count ?? 0, $0) < (uses[$0]?.count ?? 0, $1)
    }
    for (position, name) in names.enumerated() {
      guard let own = uses[name], context.bureaus?.contains(name) != true else { continue }
      let usual = names[..<position].first { other in
        (uses[other]?.count ?? 0) > own.count && Self.isSlip(name, for: other)
      }
      guard let usual else { continue }
      for programme in own {
        guard let field = programme.row.bureau else { continue }
        let place = Place(field: field, range: 0..<field.text.utf8.count)
        report(
          context.finding(
            Self.card,
            Bilingual(
              ja: "「\(name)」は、ほかの\(uses[usual]?.count ?? 0)行にある「\(usual)」の書き違いではありませんか",
              en:
                "“\(name)” may be a slip for “\(usual)”, which \(uses[usual]?.count ?? 0) rows have"
            ),
            of: programme, at: place,
            fixIts: [
              context.fix(
                Bilingual(ja: "「\(usual)」にする", en: "Write \(usual)"), .maybe, at: place,
                with: usual, of: programme)
            ]))
      }
    }
  }

  private static func isSlip(_ name: String, for other: String) -> Bool {
    if folded(name) == folded(other) { return true }
    let left = Array(name.unicodeScalars)
    let right = Array(other.unicodeScalars)
    guard left.count == right.count, left.count >= 3 else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 1, let index = differing.first else { return false }
    return KanjiReadings.shared.shareReading(left[index], right[index])
  }

  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }.lowercased()
  }
}
