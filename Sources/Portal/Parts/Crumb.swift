/// One step of the way to a page; the last is the page itself and has no address.
struct Crumb: Sendable {
  /// What the step is called.
  let text: String
  /// Where it leads.
  let href: String?
  /// Whether it is Japanese on an English page too.
  var isJapanese = false
}
