import LocalGovernments
import Mustache

/// A government's name as a link to its page.
struct GovernmentLink: Sendable, MustacheParent {
  /// The address of its page, or of what else choosing it leads to.
  let href: String
  /// The name in the page's language, or the Japanese one.
  let text: String
  /// The name as it stands on the page, with its reading where the page has readings.
  let html: SafeHTML
  /// Whether `text` is Japanese.
  let isJapanese: Bool
  /// The Japanese name beside an English one.
  let original: String?
  /// The prefecture, where the name alone may mislead.
  let prefecture: SafeHTML?
  /// How often the list names it, where that is more than once.
  let times: Int?

  init(
    _ government: LocalGovernment, in request: PageRequest, withPrefecture: Bool = false,
    times: Int = 1, href: String? = nil
  ) {
    let name = GovernmentName(government, in: request.language)
    self.href = href ?? request.href(Address.government(government.code.sixDigits))
    text = name.text
    html = name.html(in: request)
    isJapanese = name.isJapanese
    original = name.isJapanese ? nil : government.name
    let prefecture = request.gazetteer[government.code.prefecture]
    self.prefecture =
      withPrefecture && !government.code.isPrefecture
      ? prefecture.map { GovernmentName($0, in: request.language).shortHTML(in: request) } : nil
    self.times = times > 1 ? times : nil
  }

  func child(named name: String) -> Any? {
    switch name {
    case "href": href
    case "text": text
    case "html": html
    case "isJapanese": isJapanese
    case "original": orAbsent(original)
    case "prefecture": orAbsent(prefecture)
    case "times": orAbsent(times)
    default: nil
    }
  }
}

/// Governments as a list that shows or hides as a whole.
struct GovernmentList: Sendable {
  let list: [GovernmentLink]

  init(_ governments: [LocalGovernment], in request: PageRequest) {
    list = governments.map { GovernmentLink($0, in: request) }
  }
}
