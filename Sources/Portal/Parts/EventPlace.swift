/// The name of the place of an event: as its table has it, or in the page's language where it is held
/// online.
struct EventPlace: Sendable {
  let text: String?
  let isJapanese: Bool

  private static let online: Set<String> = ["オンライン", "Web", "WEB", "ウェブ"]

  init(_ name: String?, in request: PageRequest) {
    let isOnline = name.map(Self.online.contains) ?? false
    text = isOnline && request.language == .english ? request.phrase("events.online") : name
    isJapanese = request.language.isJapanese || !isOnline
  }
}
