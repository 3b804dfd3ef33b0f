import LocalGovernments

/// The outline map of the prefectures, each as dark as its number is high.
struct OutlineMap: Sendable {
  /// One prefecture.
  struct Region: Sendable {
    let href: String
    /// What a screen reader says.
    let label: String
    let level: Int
    let d: String
  }

  /// The map in one sentence.
  let description: String
  let viewBox: String
  let inset: String
  let regions: [Region]

  init(
    _ description: String, in request: PageRequest, ramp: Ramp, count: (LocalGovernment) -> Int,
    label: (GovernmentName, Int) -> String
  ) {
    self.description = description
    let outlines = request.site.outlines
    viewBox = outlines.viewBox.map(String.init).joined(separator: " ")
    inset = outlines.inset
    regions = request.gazetteer.governments(in: request.gazetteer.prefectures).compactMap {
      guard let shape = outlines.prefectures[$0.code.fiveDigits] else { return nil }
      let number = count($0)
      return Region(
        href: request.href(Address.government($0.code.sixDigits)),
        label: label(GovernmentName($0, in: request.language), number),
        level: ramp.level(of: number), d: shape.d)
    }
  }
}
