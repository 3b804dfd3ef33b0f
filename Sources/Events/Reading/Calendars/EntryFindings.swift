import Lists

/// What is found while events are read from a file that is no table.
struct EntryFindings {
  let source: SourceFile
  private(set) var diagnostics: [Diagnostic]
  /// The places that name the events' pictures.
  private(set) var images: [ImageCell] = []

  init(_ source: SourceFile, _ diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  mutating func report(_ fault: EventFault, at range: Range<Int>, of subject: String? = nil) {
    diagnostics.append(
      Diagnostic(
        fault.rule, fault.severity, fault.message, programme: subject, file: source.name,
        span: source.span(of: range)))
  }

  /// Notes where an event's picture is named.
  mutating func note(_ image: Event.Image, at range: Range<Int>, of subject: String?) {
    images.append(
      ImageCell(address: image.address, span: source.span(of: range), subject: subject))
  }
}
