import Catalogue
import Changes
import Lists
import LocalGovernments
import Mustache
import Participation

/// What became of one programme, ready to print.
struct ChangeEntry: Sendable, MustacheParent {
  /// The heading of the group that begins with this entry.
  let groupHeading: SafeHTML?
  /// The number, the name and the page of the row that stands for the programme.
  let number: String
  /// The number that it had, where that is another.
  let oldNumber: String?
  let entryName: SafeHTML
  let entryNameIsJapanese: Bool
  /// The list's own name where the heading has an English one.
  let entryOriginal: SafeHTML?
  let entryHref: String
  /// Theme and bureau.
  let place: [OwnLabel]
  /// What happened, each in a word.
  let kinds: SafeHTML
  /// Why the match is in doubt.
  let doubt: SafeHTML?
  /// The other rows of a split or a merger.
  let otherRows: [OtherRow]
  /// Texts that changed, by their field.
  let texts: [ChangedText]
  /// Governments that came and went.
  let members: [ChangedMembers]
  /// Links that came and went.
  let changedLinks: [ChangedLink]
  /// The participants' wording of a programme that only one list has.
  let wording: String?
  /// What its group wordings mean, in English.
  let wordingGlosses: [WordingGloss]

  init(_ entry: ProgrammeChange, groupHeading: SafeHTML? = nil, in request: PageRequest) {
    let differences = entry.differences
    let isContinued = !entry.old.isEmpty && !entry.new.isEmpty
    self.groupHeading = groupHeading
    number = entry.programme?.number ?? "–"
    oldNumber = differences.number?.old
    let name = entry.programme.map { ProgrammeName($0, in: request.language) }
    entryName = name?.html(in: request) ?? .empty
    entryNameIsJapanese = name?.isJapanese ?? true
    entryOriginal = name?.original.map { PhraseBreaks.html($0) }
    entryHref = request.href(Address.programme(entry.programme?.id ?? ""))
    place = [
      entry.programme.map { OwnLabel($0.theme, Slugs.theme($0.theme).name, in: request) },
      entry.programme.map { OwnLabel($0.bureau, Slugs.bureau($0.bureau).name, in: request) },
    ].compactMap { $0 }.filter { !$0.label.isEmpty }
    kinds = .joined(
      entry.kinds.filter { $0 != .renumbered || entry.kinds.count == 1 }
        .map { request.sentence($0.label) },
      separator: SafeHTML(text: request.phrase("parts.comma")))
    doubt = entry.match.flatMap { match in
      guard match.isDoubtful else { return nil }
      return SafeHTML.joined(
        match.reasons.map { request.sentence($0.phrase) },
        separator: request.language.isJapanese ? "、" : ", ")
    }
    // The heading is the newer row; of a split or a merger the others are told beneath it.
    let sources = entry.old.count + entry.new.count > 2 ? entry.old : []
    otherRows =
      sources.map {
        OtherRow($0, what: request.phrase("changes.sourceRow"), in: request)
      }
      + entry.new.dropFirst().map {
        OtherRow($0, what: request.phrase("changes.splitRow"), in: request)
      }
    // Bureaus and themes have names in English, which are told as a whole.
    let labels = request.language == .english
    let named: [(String, TextChange?, (String) -> Bilingual)] = [
      (request.phrase("changes.bureau"), differences.bureau, { Slugs.bureau($0).name }),
      (request.phrase("changes.theme"), differences.theme, { Slugs.theme($0).name }),
    ]
    let renamed =
      !labels
      ? []
      : named.compactMap { field, change, label in
        change.map { change in
          ChangedText(
            field: request.html(field),
            difference: DifferenceHTML.replaced(
              OwnLabel(change.old, label(change.old), in: request).markup(in: request.language),
              by: OwnLabel(change.new, label(change.new), in: request).markup(in: request.language),
              in: request),
            isOfficial: false, isJapanese: false, glosses: [])
        }
      }
    let groups = labels ? (entry.old + entry.new).flatMap(WordingGloss.all(of:)) : []
    let fields: [(String, TextChange?, isOfficial: Bool)] = [
      (request.phrase("changes.name"), differences.name, true),
      (request.phrase("changes.bureau"), labels ? nil : differences.bureau, false),
      (request.phrase("changes.theme"), labels ? nil : differences.theme, false),
      (request.phrase("changes.description"), differences.description, false),
      (request.phrase("changes.wording"), differences.participants?.wording, true),
    ]
    texts =
      renamed
      + fields.compactMap { field, change, isOfficial in
        change.map { change in
          ChangedText(
            field: request.html(field),
            difference: DifferenceHTML.html(change.difference, in: request),
            isOfficial: isOfficial, isJapanese: true,
            glosses: isOfficial ? WordingGloss.distinct(groups, where: change.mentions) : [])
        }
      }
    members = differences.participants.map { ChangedMembers.all($0, in: request) } ?? []
    changedLinks =
      (differences.links?.removed ?? []).map { ChangedLink($0, isAdded: false, in: request) }
      + (differences.links?.added ?? []).map { ChangedLink($0, isAdded: true, in: request) }
    let cell = entry.programme?.participants.text ?? ""
    wording = isContinued || cell.isEmpty ? nil : cell
    wordingGlosses = wording == nil ? [] : WordingGloss.distinct(groups) { _ in true }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "groupHeading": orAbsent(groupHeading)
    case "number": number
    case "oldNumber": orAbsent(oldNumber)
    case "entryName": entryName
    case "entryNameIsJapanese": entryNameIsJapanese
    case "entryOriginal": orAbsent(entryOriginal)
    case "entryHref": entryHref
    case "place": place
    case "kinds": kinds
    case "doubt": orAbsent(doubt)
    case "otherRows": otherRows
    case "texts": texts
    case "members": members
    case "changedLinks": changedLinks
    case "wording": orAbsent(wording)
    case "wordingGlosses": wordingGlosses
    default: nil
    }
  }
}

/// A theme or a bureau in the page's language where it has a name there.
struct OwnLabel: Sendable {
  let label: SafeHTML
  let isJapanese: Bool

  init(_ own: String, _ name: Bilingual, in request: PageRequest) {
    let text = name.text(in: request.language)
    isJapanese = text == own
    label =
      own.isEmpty ? .empty : isJapanese ? request.official(text) : SafeHTML(text: text)
  }

  /// The label, marked where it is Japanese on an English page.
  func markup(in language: Language) -> SafeHTML {
    isJapanese && language == .english ? "<span lang=\"ja\">\(label)</span>" : label
  }
}

/// A further row of a split or a merger.
struct OtherRow: Sendable {
  let what: SafeHTML
  let rowNumber: String
  let rowName: SafeHTML
  let rowNameIsJapanese: Bool
  let rowHref: String

  init(_ programme: Programme, what: String, in request: PageRequest) {
    self.what = request.html(what)
    rowNumber = programme.number ?? "–"
    let name = ProgrammeName(programme, in: request.language)
    rowName = name.html(in: request)
    rowNameIsJapanese = name.isJapanese
    rowHref = request.href(Address.programme(programme.id))
  }
}

/// A field's text with its changes marked.
struct ChangedText: Sendable {
  let field: SafeHTML
  let difference: SafeHTML
  /// Whether it is a name or wording, which the list speaks in its own voice.
  let isOfficial: Bool
  /// Whether it stands in Japanese on an English page.
  let isJapanese: Bool
  /// What the group wordings that came or went mean, in English.
  let glosses: [WordingGloss]
}

/// A link that came or went.
struct ChangedLink: Sendable {
  let mark: SafeHTML

  init(_ link: String, isAdded: Bool, in request: PageRequest) {
    let language = request.language.tag
    if isAdded {
      let word = request.phrase("changes.addedWord")
      mark = "<ins><span class=\"hidden\" lang=\"\(language)\">\(word)</span>\(link)</ins>"
    } else {
      let word = request.phrase("changes.removedWord")
      mark = "<del><span class=\"hidden\" lang=\"\(language)\">\(word)</span>\(link)</del>"
    }
  }
}

/// Governments that joined or left in one relation.
struct ChangedMembers: Sendable {
  /// The relation's mark.
  let key: String
  /// What became of it: 新たに総称に含まれる.
  let what: SafeHTML
  let isJoined: Bool
  let memberCount: Count
  /// Their names, where they are few enough to show.
  let governments: [GovernmentLink]
  let rest: Count

  /// Beyond this a class's members are told by their number, and names by the first of them.
  private static let mostMembers = 12
  private static let mostNames = 60

  static func all(_ change: ParticipantsChange, in request: PageRequest) -> [ChangedMembers] {
    let relations: [(Relation, ParticipantsChange.Members)] = [
      (.named, change.named), (.covered, change.covered), (.possible, change.possible),
    ]
    return relations.flatMap { relation, members in
      [(members.joined, true), (members.left, false)].filter { !$0.0.isEmpty }
        .map { set, isJoined in
          // The members of a class are told by their number: the wording says who they are.
          let limit = relation == .named ? mostNames : set.count > mostMembers ? 0 : mostMembers
          let shown = request.gazetteer.governments(in: set).prefix(limit)
          return ChangedMembers(
            key: relation.rawValue,
            what: request.html(phrase(relation, isJoined: isJoined, in: request)),
            isJoined: isJoined,
            memberCount: Count(set.count),
            governments: shown.map { GovernmentLink($0, in: request) },
            rest: Count(limit == 0 ? 0 : set.count - shown.count))
        }
    }
  }

  private static func phrase(
    _ relation: Relation, isJoined: Bool, in request: PageRequest
  ) -> String {
    switch (relation, isJoined) {
    case (.named, true): request.phrase("changes.joinedNamed")
    case (.named, false): request.phrase("changes.leftNamed")
    case (.covered, true): request.phrase("changes.joinedCovered")
    case (.covered, false): request.phrase("changes.leftCovered")
    case (.possible, true): request.phrase("changes.joinedPossible")
    case (.possible, false): request.phrase("changes.leftPossible")
    }
  }
}
