import Catalogue
import CivilDates
import Foundation
import HTTPTypes
import Lists
import LocalGovernments
import Participation

/// What a page is made from: the snapshot, the language, and what the address says.
struct PageRequest: Sendable {
  let snapshot: PortalSnapshot
  let site: Site
  let language: Language
  /// The path without the language.
  let path: String
  let query: Query
  /// The values of the address's parameters, decoded.
  let parameters: [String: String]
  /// Whether readings stand over names and words.
  var showsReadings = false

  /// Today in Japan; the day that the configuration sets, where it sets one.
  var today: CivilDate { site.today }

  var catalogue: Catalogue { snapshot.catalogue }
  var gazetteer: Gazetteer { snapshot.catalogue.gazetteer }

  /// The value of a parameter of the address's pattern.
  func parameter(_ name: String) throws(RequestFault) -> String {
    guard let value = parameters[name], !value.isEmpty else { throw .notFound }
    return value
  }

  /// The address of a link in the page's language.
  func href(_ link: Link) -> String { link.href(language) }

  /// The same request with another query.
  func with(_ query: Query) -> PageRequest {
    PageRequest(
      snapshot: snapshot, site: site, language: language, path: path, query: query,
      parameters: parameters, showsReadings: showsReadings)
  }

  /// The same request in another language.
  func speaking(_ language: Language) -> PageRequest {
    PageRequest(
      snapshot: snapshot, site: site, language: language, path: path, query: query,
      parameters: parameters, showsReadings: showsReadings)
  }

  /// A phrase of the page's language.
  func phrase(_ key: String) -> String { site.phrases.text(key, in: language) ?? key }

  /// A text of ours as markup, with readings where the page has them and is in plain Japanese.
  func html(_ text: String, isBreaking: Bool = false) -> SafeHTML {
    switch language {
    case .easy: official(text, isBreaking: isBreaking)
    case .japanese where isBreaking: PhraseBreaks.html(text)
    default: SafeHTML(text: text)
    }
  }

  /// A sentence of ours that may quote the list, as markup: with readings over what has them, and
  /// the list's words marked in English.
  func sentence(_ text: String, isBreaking: Bool = false) -> SafeHTML {
    MixedText.html(text, isBreaking: isBreaking, in: self)
  }

  /// The same; what has no plain words stands without readings, which it would have in part only.
  func sentence(_ text: Bilingual, isBreaking: Bool = false) -> SafeHTML {
    language == .easy && text.easy == nil
      ? isBreaking ? PhraseBreaks.html(text.ja) : SafeHTML(text: text.ja)
      : sentence(text.text(in: language), isBreaking: isBreaking)
  }

  /// What a government is, as markup.
  func kind(_ kind: GovernmentKind) -> SafeHTML {
    html(site.phrases.text(.kind, kind.rawValue, in: language))
  }

  /// A text of ours of which one line shows: with readings, as much of it as a line can hold.
  func line(_ text: String) -> SafeHTML {
    guard showsReadings, language == .easy else { return html(text) }
    var left = Self.longestLine
    let pieces = pieces(of: text).prefix { piece in
      defer { left -= piece.text.count }
      return left > 0
    }
    guard left <= 0 else { return PhraseBreaks.html(Array(pieces), isBreaking: false) }
    // Whole sentences where the line holds one; else whole phrases, which spaces part.
    let kept =
      Self.cut(pieces, after: ["。"])
      ?? (Self.cut(pieces, after: [" ", "、"]) ?? Array(pieces)) + [RubyText.Piece("…")]
    return PhraseBreaks.html(kept, isBreaking: false)
  }

  /// The pieces up to the last of some characters; `nil` where none of them stands there.
  private static func cut(
    _ pieces: some BidirectionalCollection<RubyText.Piece>, after ends: Set<Character>
  ) -> [RubyText.Piece]? {
    guard
      let last = pieces.lastIndex(where: {
        $0.reading == nil && $0.text.contains(where: ends.contains)
      }),
      let stop = pieces[last].text.lastIndex(where: ends.contains)
    else { return nil }
    let text = pieces[last].text[...stop]
    return pieces[..<last] + [
      RubyText.Piece(text.last == " " ? String(text.dropLast()) : String(text))
    ]
  }

  /// A name, or words of the list, as markup; with readings where the page has them.
  ///
  /// - Parameters:
  ///   - text: the name.
  ///   - isBreaking: whether lines may end at a phrase of it.
  ///   - marked: what was found in it, in bytes of UTF-8, in order and without overlaps.
  /// - Returns: the name as markup.
  func official(
    _ text: String, isBreaking: Bool = false, marking marked: [Range<Int>] = []
  ) -> SafeHTML {
    var pieces = pieces(of: text)
    // Where the words of a long stretch of kanji end, only those tell who know how it is read.
    if isBreaking, pieces.count == 1, PhraseLine.needsWords(text) {
      pieces = snapshot.readings(with: site.words).pieces(of: text).map { RubyText.Piece($0.text) }
    }
    return PhraseBreaks.html(pieces, isBreaking: isBreaking, marking: marked)
  }

  private func pieces(of text: String) -> [RubyText.Piece] {
    showsReadings && language.isJapanese
      ? snapshot.readings(with: site.words).pieces(of: text) : [RubyText.Piece(text)]
  }

  /// The characters that a row of a wide screen has room for.
  private static let longestLine = 64

  /// The programmes of an edition in file order; without one, of the current ones.
  func entries(_ edition: String?) -> [CatalogueEntry] {
    (edition.map { [$0] } ?? catalogue.currentEditions.map(\.id))
      .flatMap { catalogue.entries(of: $0) }
  }

  /// The edition asked for by its identifier; `nil` for the current ones: the newest of each issuer.
  func editionID() throws(RequestFault) -> String? {
    query.value("edition") == nil ? nil : try edition()?.id
  }

  /// The edition asked for, or the newest; `nil` while no list is published.
  func edition() throws(RequestFault) -> Edition? {
    guard let id = query.value("edition") else { return catalogue.newest }
    guard let edition = catalogue.editions.first(where: { $0.id == id }) else {
      throw .unknown(what: .edition, key: id)
    }
    return edition
  }
}

/// What a page answers: itself, or where to go instead.
enum PageAnswer: Sendable {
  /// A template and its context.
  case page(template: String, context: any Sendable)
  /// A page that asks back, or says that there is no such thing: it has nothing to take along.
  case question(template: String, context: any Sendable, status: HTTPResponse.Status)
  /// Another address: for this once (303), or for good (308).
  case redirect(Link, permanently: Bool)
}

/// A page of the site: its address, and the pure function that makes it.
struct PageRoute: Sendable {
  let address: Address
  let answer: @Sendable (PageRequest) throws -> PageAnswer

  init(_ address: Address, _ answer: @escaping @Sendable (PageRequest) throws -> PageAnswer) {
    self.address = address
    self.answer = answer
  }
}
