import ArgumentParser
import CivilDates
import Lists
import LocalGovernments

/// What the caller knows of a list beyond its file.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "一覧を公表した自治体（コードまたは名前）", "The government that published the list (code or name)."),
      valueName: "code"))
  var issuer: String?

  @Option(
    help: ArgumentHelp(
      said("一覧の時点（例: 2025-04-01）", "The day the list speaks of (2025-04-01)."),
      valueName: "date"))
  var asOf: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      said(
        "列の意味（見出し・番号・文字=役割。役割: number theme name bureau description links participants）",
        "What columns hold: heading, number or letter = role; roles: number theme name bureau "
          + "description links participants."),
      valueName: "協定名=name,5=bureau"))
  var map: String?

  mutating func validate() throws {
    if let map {
      do { _ = try ColumnMapping(map) } catch {
        throw ValidationError(said(error.message.ja, error.message.en))
      }
    }
    if let asOf, CivilDate(iso: asOf) == nil {
      throw ValidationError(
        said("日付ではありません: \(asOf)（例: 2025-04-01）", "not a date: \(asOf) (say 2025-04-01)"))
    }
  }

  /// The day, if the caller gave one.
  var date: CivilDate? { asOf.flatMap { CivilDate(iso: $0) } }

  /// What the caller says of the columns.
  var columns: ColumnMapping? { map.flatMap { try? ColumnMapping($0) } }

  /// The issuing government, if the caller gave one; an unknown one is the call's mistake.
  func issuingGovernment(in gazetteer: Gazetteer) throws(Failure) -> LocalGovernment? {
    guard let issuer else { return nil }
    do throws(Failure) {
      return try GovernmentName(issuer).government(in: gazetteer)
    } catch {
      var failure = error
      failure.status = .misuse
      throw failure
    }
  }
}
