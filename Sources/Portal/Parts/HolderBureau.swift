import Catalogue

/// The bureau that holds an event or sends a post: its English name beside its own, where it has one.
struct HolderBureau: Sendable {
  let label: SafeHTML
  let isJapanese: Bool
  /// The Japanese name beside an English one.
  let own: String?

  init(_ name: String, in request: PageRequest) {
    let label = OwnLabel(name, Slugs.bureau(name).name, in: request)
    self.label = label.label
    isJapanese = label.isJapanese
    own = label.isJapanese ? nil : name
  }
}
