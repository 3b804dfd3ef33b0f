package import Catalogue
import LocalGovernments
import Participation

extension SearchOutput {
  /// Writes what a catalogue found.
  package init(_ result: SearchResult, in catalogue: Catalogue) {
    self.init(
      total: result.total, interpretation: Interpretation(result.interpretation, in: catalogue),
      hits: result.hits.map { HitOutput($0) })
  }
}

extension SearchOutput.Interpretation {
  /// Writes how the words were read.
  package init(_ read: SearchInterpretation, in catalogue: Catalogue) {
    var places: [Place] = []
    var regions: [Region] = []
    for term in read.places {
      switch term.reading {
      case .place(let governments):
        places += governments.map { government in
          Place(code: government.code.fiveDigits, name: government.name, words: term.text)
        }
      case .region(let region):
        regions.append(
          Region(
            id: region.id, name: region.name, words: term.text,
            includesMunicipalities: catalogue.gazetteer.isArea(region)))
      case .letters, .synonym, .theme, .bureau, .placeAsLetters: break
      }
    }
    let synonyms = read.words.compactMap { term -> Synonym? in
      guard case .synonym(let word) = term.reading else { return nil }
      return Synonym(words: term.text, readAs: word)
    }
    self.init(
      words: read.words.map(\.text), synonyms: synonyms, places: places, regions: regions,
      themes: read.themes, bureaus: read.bureaus,
      nearNames: catalogue.nearNames(in: read).filter { !$0.governments.isEmpty }.map { near in
        NearName(
          words: near.term.text,
          places: near.governments.map {
            Place(
              code: $0.code.fiveDigits, name: catalogue.gazetteer.fullName(of: $0),
              words: catalogue.searchName(of: $0))
          })
      })
  }
}

extension HitOutput {
  /// Writes one hit; the catalogue counts bytes, scripts count characters.
  package init(_ hit: SearchHit) {
    self.init(
      programme: hit.entry.programme, edition: hit.entry.edition.id, participation: hit.relation,
      government: hit.government?.code.fiveDigits, wording: hit.wording, role: hit.role,
      highlights: hit.highlights.map { highlight in
        Highlight(
          field: highlight.field.rawValue, text: highlight.text,
          ranges: highlight.ranges.map { Self.characters(of: $0, in: highlight.text) })
      }, score: Double(hit.score))
  }

  private static func characters(of range: Range<Int>, in text: String) -> [Int] {
    [range.lowerBound, range.upperBound].map { offset in
      let end = text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count))
      return text.distance(from: text.startIndex, to: end)
    }
  }
}
