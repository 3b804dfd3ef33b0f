import DelimitedText
import Foundation

/// Where the checks' word lists come from, and under which licence.
package enum CheckingSources {
  /// The rows of the file, each with the values of the columns asked for; none where it is missing.
  package static func rows(columns: [String]) -> [[String: String]] {
    let file = Bundle.module.bundleURL.appending(path: "Resources/sources.csv")
    guard let data = try? Data(contentsOf: file) else { return [] }
    let bytes = [UInt8](data)
    let records = DelimitedText(lenient: bytes).records.map { record in
      record.fields.map { DelimitedText.text(of: $0, in: bytes) }
    }
    guard let header = records.first else { return [] }
    return records.dropFirst().filter { $0.count > 1 }.map { values in
      let row = Dictionary(zip(header, values), uniquingKeysWith: { first, _ in first })
      return row.filter { columns.contains($0.key) }
    }
  }
}
