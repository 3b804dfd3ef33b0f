import Catalogue
import Interchange
import Lists
import Participation

/// What the check found in a published list.
enum DiagnosticsRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let language: OutputLanguage = try request.query.choice("language") ?? .ja
    let severity: Diagnostic.Severity? = try request.query.choice("severity")
    let edition = try request.edition()
    let rule = request.query.value("rule")
    let programme = request.query.value("programme")
    let found = request.catalogue.findings(edition: edition.id).filter { finding in
      (severity == nil || finding.severity == severity) && (rule == nil || finding.rule == rule)
        && (programme == nil || finding.programme == programme)
    }
    return Listing(
      paging.cut(found).map { DiagnosticOutput($0, in: language) }, total: found.count,
      paging: paging)
  }
}
