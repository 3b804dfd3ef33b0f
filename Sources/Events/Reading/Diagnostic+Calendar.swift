package import Lists

extension Diagnostic {
  /// An ID that an event or a post of another file has already.
  package static func heldByAnotherFile(
    id: String, title: String, file: String, in source: SourceFile, at span: SourceSpan?
  ) -> Diagnostic {
    let fault = EventFault.idOfAnotherFile(id, title: title, file: file)
    return Diagnostic(
      fault.rule, fault.severity, fault.message, programme: id, file: source.name, span: span)
  }
}
