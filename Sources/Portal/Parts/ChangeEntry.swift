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
  let entryHref: String
  /// Theme and bureau in the list's own words.
  let place: SafeHTML
  /// What happened, each in a word.
  let kinds: [Kind]
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

  init(_ entry: ProgrammeChange, groupHeading: SafeHTML? = nil, in request: PageRequest) {
    let differences = entry.differences
    let isContinued = !entry.old.isEmpty && !entry.new.isEmpty
    self.groupHeading = groupHeading
    number = entry.programme?.number ?? "–"
    oldNumber = differences.number?.old
    entryName = request.official(entry.programme?.name ?? "", isBreaking: true)
    entryHref = request.href(Address.programme(entry.programme?.id ?? ""))
    place = .joined(
      [entry.programme?.theme, entry.programme?.bureau].compactMap { $0 }
        .filter { !$0.isEmpty }.map { request.official($0) }, separator: "・")
    kinds = entry.kinds.filter { $0 != .renumbered || entry.kinds.count == 1 }
      .map { Kind(kindWord: request.sentence($0.label)) }
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
    let fields: [(String, TextChange?)] = [
      (request.phrase("changes.name"), differences.name),
      (request.phrase("changes.bureau"), differences.bureau),
      (request.phrase("changes.theme"), differences.theme),
      (request.phrase("changes.description"), differences.description),
      (request.phrase("changes.wording"), differences.participants?.wording),
    ]
    texts = fields.compactMap { field, change in
      change.map {
        ChangedText(
          field: request.html(field),
          difference: DifferenceHTML.html($0.difference, in: request))
      }
    }
    members = differences.participants.map { ChangedMembers.all($0, in: request) } ?? []
    changedLinks =
      (differences.links?.removed ?? []).map { ChangedLink($0, isAdded: false, in: request) }
      + (differences.links?.added ?? []).map { ChangedLink($0, isAdded: true, in: request) }
    let cell = entry.programme?.participants.text ?? ""
    wording = isContinued || cell.isEmpty ? nil : cell
  }

  func child(named name: String) -> Any? {
    switch name {
    case "groupHeading": orAbsent(groupHeading)
    case "number": number
    case "oldNumber": orAbsent(oldNumber)
    case "entryName": entryName
    case "entryHref": entryHref
    case "place": place
    case "kinds": kinds
    case "doubt": orAbsent(doubt)
    case "otherRows": otherRows
    case "texts": texts
    case "members": members
    case "changedLinks": changedLinks
    case "wording": orAbsent(wording)
    default: nil
    }
  }
}

extension ChangeEntry {
  /// What happened, in a word.
  struct Kind: Sendable {
    let kindWord: SafeHTML
  }
}

/// A further row of a split or a merger.
struct OtherRow: Sendable {
  let what: SafeHTML
  let rowNumber: String
  let rowName: SafeHTML
  let rowHref: String

  init(_ programme: Programme, what: String, in request: PageRequest) {
    self.what = request.html(what)
    rowNumber = programme.number ?? "–"
    rowName = request.official(programme.name)
    rowHref = request.href(Address.programme(programme.id))
  }
}

/// A field's text with its changes marked.
struct ChangedText: Sendable {
  let field: SafeHTML
  let difference: SafeHTML
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
  let relation: RelationText
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
            relation: RelationText(relation, in: request), isJoined: isJoined,
            memberCount: Count(set.count),
            governments: shown.map { GovernmentLink($0, in: request) },
            rest: Count(limit == 0 ? 0 : set.count - shown.count))
        }
    }
  }
}
