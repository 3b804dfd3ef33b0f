package import Participation

/// What a search found, and how its words were understood.
package struct SearchOutput: Encodable, Sendable {
  package let total: Int
  package let interpretation: Interpretation
  package let hits: [HitOutput]

  /// How the words of the query were understood.
  package struct Interpretation: Encodable, Sendable {
    package let words: [String]
    /// The words that stand nowhere, each with the word near in meaning that was found.
    package let synonyms: [Synonym]
    package let places: [Place]
    package let regions: [Region]
    package let themes: [String]
    package let bureaus: [String]
    /// The words that stand nowhere and are near to names of governments.
    package let nearNames: [NearName]

    /// A government that the query names, and the words that name it.
    package struct Place: Encodable, Sendable {
      package let code: String
      package let name: String
      package let words: String

      package init(code: String, name: String, words: String) {
        self.code = code
        self.name = name
        self.words = words
      }
    }

    /// A collective name, and the words that name it.
    package struct Region: Encodable, Sendable {
      package let id: String
      package let name: String
      package let words: String
      /// Whether it was read as an area, with the municipalities of its prefectures.
      package let includesMunicipalities: Bool
    }

    /// A word that stands nowhere, and governments that may be meant; `words` of each names it in a
    /// search.
    package struct NearName: Encodable, Sendable {
      package let words: String
      package let places: [Place]
    }

    /// A word of the query and the one that was looked for in its stead.
    package struct Synonym: Encodable, Sendable {
      package let words: String
      package let readAs: String
    }

    package init(
      words: [String], synonyms: [Synonym] = [], places: [Place], regions: [Region] = [],
      themes: [String],
      bureaus: [String], nearNames: [NearName] = []
    ) {
      self.words = words
      self.synonyms = synonyms
      self.places = places
      self.regions = regions
      self.themes = themes
      self.bureaus = bureaus
      self.nearNames = nearNames
    }
  }

  package init(total: Int, interpretation: Interpretation, hits: [HitOutput]) {
    self.total = total
    self.interpretation = interpretation
    self.hits = hits
  }
}

/// One programme that a search found.
package struct HitOutput: Encodable, Sendable {
  @Nullable package var number: String?
  package let id: String
  package let edition: String
  package let name: String
  package let theme: String
  package let bureau: String
  @Nullable package var participation: String?
  /// The government by which it answers to the place.
  @Nullable package var government: String?
  @Nullable package var wording: String?
  @Nullable package var role: String?
  package let highlights: [Highlight]
  package let score: Double

  /// A stretch of a field in which words of the query stand.
  package struct Highlight: Encodable, Sendable {
    package let field: String
    package let text: String
    /// Start and end of each word, in characters of `text`.
    package let ranges: [[Int]]

    package init(field: String, text: String, ranges: [[Int]]) {
      self.field = field
      self.text = text
      self.ranges = ranges
    }
  }

  package init(
    programme: Programme, edition: String, participation: Relation?, government: String?,
    wording: String?, role: String?, highlights: [Highlight], score: Double
  ) {
    number = programme.number
    id = programme.id
    self.edition = edition
    name = programme.name
    theme = programme.theme
    bureau = programme.bureau
    self.participation = participation?.rawValue
    self.government = government
    self.wording = wording
    self.role = role
    self.highlights = highlights
    self.score = score
  }
}
