import Foundation
import Lists

/// Findings as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the text.
public enum SARIFReport: ReportFormat {
  /// The word that chooses it.
  public static let name = "sarif"
  /// The media type that OASIS registered.
  public static let mediaType = "application/sarif+json"

  /// Writes a report.
  public static func render(_ lists: [CheckedList], _ options: ReportOptions) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let log = SARIFLog(lists, options)
    guard let data = try? encoder.encode(log) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
