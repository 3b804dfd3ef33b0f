/// What a reader without a network sees: kept by the browser beforehand, and nothing else is.
enum OfflinePage {
  struct Context: Sendable {}

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    .page(template: "pages/offline", context: Context())
  }
}
