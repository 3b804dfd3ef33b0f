import LocalGovernments

/// One step of the way to a page; the last is the page itself and has no address.
struct Crumb: Sendable {
  /// What the step is called.
  let text: String
  /// Where it leads.
  let href: String?
  /// Whether it is Japanese on an English page too.
  let isJapanese: Bool
  /// The text as it stands on the page.
  let html: SafeHTML

  /// A step called by words of ours.
  init(text: String, href: String?, in request: PageRequest) {
    self.init(text: text, href: href, isJapanese: false, html: request.html(text, isBreaking: true))
  }

  /// A step called by a name, with its reading where the page has readings.
  init(name: String, href: String? = nil, isJapanese: Bool, in request: PageRequest) {
    self.init(
      text: name, href: href, isJapanese: isJapanese, html: request.official(name, isBreaking: true)
    )
  }

  /// A step to a government, or its own page.
  init(_ government: LocalGovernment, href: String? = nil, in request: PageRequest) {
    let name = GovernmentName(government, in: request.language)
    self.init(
      text: name.text, href: href, isJapanese: name.isJapanese, html: name.html(in: request))
  }

  /// An event or a post.
  init(_ title: EventTitle, in request: PageRequest) {
    self.init(
      text: title.text, href: nil, isJapanese: title.isJapanese, html: title.html(in: request))
  }

  private init(text: String, href: String?, isJapanese: Bool, html: SafeHTML) {
    self.text = text
    self.href = href
    self.isJapanese = isJapanese
    self.html = html
  }
}
