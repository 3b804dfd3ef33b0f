import Lists
import LocalGovernments
import Mustache
import Participation

/// How a government stands to a programme, in words: the mark's key, the label, and the reason.
struct RelationText: Sendable, MustacheParent {
  /// `named`, `covered`, `possible`: the mark and the class.
  let key: String
  /// 名前で記載, Named.
  let label: SafeHTML
  /// The same without markup, for what is only heard.
  let spoken: String
  /// The label where there is little room: 名前.
  let short: SafeHTML
  /// The words of the list that make it so.
  let wording: SafeHTML?
  /// What the words mean in English, on English pages.
  let wordingEnglish: String?
  /// The role that the list gives.
  let role: SafeHTML?
  /// The government that is named, where the one asked for is not the only one that may be.
  let by: SafeHTML?
  /// The same in English, on English pages.
  let roleEnglish: String?

  init(
    _ relation: Relation, wording: String? = nil, wordingEnglish: String? = nil,
    role: String? = nil, by: LocalGovernment? = nil, in request: PageRequest
  ) {
    key = relation.rawValue
    spoken = request.site.phrases.text(.relation, relation.rawValue, in: request.language)
    label = request.html(spoken)
    short = request.html(Self.short(relation, in: request))
    self.wording = wording.map { request.official($0) }
    self.wordingEnglish = request.language == .english ? wordingEnglish : nil
    self.role = role.map { request.official($0) }
    self.by = by.map { government in
      let name = GovernmentName(government, in: request.language)
      return name.isJapanese
        ? GovernmentName.whole(government, in: request) : name.html(in: request)
    }
    roleEnglish = RoleGloss.text(role, in: request)
  }

  private static func short(_ relation: Relation, in request: PageRequest) -> String {
    switch relation {
    case .named: request.phrase("parts.shortNamed")
    case .covered: request.phrase("parts.shortCovered")
    case .possible: request.phrase("parts.shortPossible")
    }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "key": key
    case "label": label
    case "spoken": spoken
    case "short": short
    case "wording": orAbsent(wording)
    case "wordingEnglish": orAbsent(wordingEnglish)
    case "role": orAbsent(role)
    case "by": orAbsent(by)
    case "roleEnglish": orAbsent(roleEnglish)
    case "isNamed": key == Relation.named.rawValue
    case "isCovered": key == Relation.covered.rawValue && wording != nil
    case "isPossible": key == Relation.possible.rawValue && wording != nil
    default: nil
    }
  }
}
