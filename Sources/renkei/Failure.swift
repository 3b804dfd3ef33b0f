import Checking
import Events
import Interchange
import ListWriting
import Lists
import LocalGovernments
import Registry

/// Why a command gives no result: what happened, what to do, and how it ends.
struct Failure: Error {
  /// A stable word for programs.
  let code: String
  let message: Bilingual
  let hint: Bilingual?
  var status = ExitStatus.misuse
  /// The governments that bear an ambiguous name.
  var candidates: [LocalGovernment] = []
  /// The names nearest to an unknown one.
  var nearest: [String] = []

  func output(in language: OutputLanguage) -> FailureOutput {
    FailureOutput(
      code: code, message: message.text(in: language), hint: hint?.text(in: language),
      candidates: candidates.map(\.code.fiveDigits), nearest: nearest)
  }
}

extension Failure {
  init(_ error: StoreError) {
    self.init(code: error.code, message: error.message, hint: error.hint)
  }

  init(_ error: NarrowingError) {
    self.init(code: error.code, message: error.message, hint: error.hint)
    if case .nothingFound = error { status = .findings }
  }

  init(_ error: ListError) {
    self.init(code: error.code, message: error.message, hint: error.hint)
  }

  init(_ error: GazetteerError) {
    self.init(
      code: "gazetteer",
      message: Bilingual(
        ja: "同梱の自治体データを読めません（\(error)）",
        en: "the bundled data on local governments cannot be read (\(error))"),
      hint: Bilingual(
        ja: "Renkei を入れ直してください", en: "install Renkei again"))
  }

  /// What any error thrown by a command says.
  init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as StoreError: self.init(error)
    case let error as ListError: self.init(error)
    case let error as EditError:
      self.init(code: error.code, message: error.message, hint: error.hint)
    case let error as NarrowingError: self.init(error)
    case let error as WritingError:
      self.init(code: error.code, message: error.message, hint: error.hint)
    case let error as GazetteerError: self.init(error)
    case let error as EventFileError:
      self.init(code: error.code, message: error.message, hint: error.hint)
    default:
      self.init(
        code: "failed",
        message: Bilingual(ja: "処理できませんでした（\(error)）", en: "it failed (\(error))"),
        hint: nil)
    }
  }
}
