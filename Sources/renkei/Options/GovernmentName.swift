import Interchange
import LocalGovernments

/// A government as a caller names it: by code, name, reading or romaji.
struct GovernmentName {
  private let word: String

  init(_ word: String) { self.word = word }

  /// The one government that bears the name.
  func government(in gazetteer: Gazetteer) throws(Failure) -> LocalGovernment {
    do throws(GovernmentLookup.Fault) {
      return try GovernmentLookup.government(named: word, in: gazetteer)
    } catch {
      throw Failure(
        code: error.code, message: error.message, hint: error.hint, status: .findings,
        candidates: error.candidates, nearest: error.nearest.map(\.name))
    }
  }
}
