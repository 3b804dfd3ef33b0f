import Interchange
package import Lists

/// Why a tool gives no data, in words with which the caller can try again.
package struct ToolFault: Error, Sendable {
  let message: Bilingual
  let hint: Bilingual?

  /// Makes a fault from what happened and what to do.
  package init(_ message: Bilingual, hint: Bilingual? = nil) {
    self.message = message
    self.hint = hint
  }

  init(_ fault: GovernmentLookup.Fault) { self.init(fault.message, hint: fault.hint) }

  init(_ error: ListError) { self.init(error.message, hint: error.hint) }

  func text(in language: OutputLanguage) -> String {
    ([message.text(in: language)] + [hint?.text(in: language)].compactMap { $0 })
      .joined(separator: "\n")
  }
}
