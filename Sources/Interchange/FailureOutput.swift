/// Why a call gave no result, and what to do.
package struct FailureOutput: Encodable, Sendable {
  package let error: Failure

  /// The reason under its stable code.
  package struct Failure: Encodable, Sendable {
    package let code: String
    package let message: String
    @Nullable package var hint: String?
    /// The codes of the governments that bear an ambiguous name.
    package let candidates: [String]
    /// The known names nearest to an unknown one.
    package let nearest: [String]
  }

  package init(
    code: String, message: String, hint: String?, candidates: [String] = [],
    nearest: [String] = []
  ) {
    error = Failure(
      code: code, message: message, hint: hint, candidates: candidates, nearest: nearest)
  }
}
