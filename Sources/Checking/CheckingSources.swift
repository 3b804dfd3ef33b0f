import DelimitedText

/// Where the checks' word lists come from, and under which licence.
package enum CheckingSources {
  /// The rows of the file, each with the values of the columns asked for; none where it is missing.
  package static func rows(columns: [String]) -> [[String: String]] {
    CheckingResource.rows(of: "sources.csv").map { $0.values(of: columns) }
  }
}
