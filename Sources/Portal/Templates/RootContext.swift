import Mustache

/// What a template sees: the shell under `site`, and all fields of the page itself.
struct RootContext: MustacheParent {
  /// What every page has around it.
  let site: ShellContext
  /// The page's own context.
  let page: any Sendable

  func child(named name: String) -> Any? {
    if name == "site" { return site }
    if let parent = page as? any MustacheParent { return parent.child(named: name) }
    guard let value = Mirror(reflecting: page).children.first(where: { $0.label == name })?.value
    else { return nil }
    // An absent optional must look absent, not like a value that prints as "nil".
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional else { return value }
    return mirror.children.first?.value
  }
}
