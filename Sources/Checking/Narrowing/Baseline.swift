import Foundation
public import Lists

/// What an earlier check found: what is known is not told again.
public struct Baseline: Sendable {
  private let fingerprints: Set<String>

  /// Reads a report as `renkei check --format json` writes it.
  ///
  /// - Throws: `NarrowingError` where the bytes are no such report.
  public init(_ bytes: [UInt8], named name: String) throws(NarrowingError) {
    struct Report: Decodable {
      struct Finding: Decodable { let fingerprint: String }
      let diagnostics: [Finding]
    }
    guard let report = try? JSONDecoder().decode(Report.self, from: Data(bytes)) else {
      throw .noReport(file: name)
    }
    fingerprints = Set(report.diagnostics.map(\.fingerprint))
  }

  fileprivate func holds(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }
}

extension CheckedList {
  /// The list without the findings that an earlier check told.
  public func hiding(_ baseline: Baseline) -> CheckedList {
    var list = self
    list.findings = zip(findings, fingerprints).filter { !baseline.holds($1) }.map(\.0)
    list.knownCount += findings.count - list.findings.count
    return list
  }
}
