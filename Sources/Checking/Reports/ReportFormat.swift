import Lists

/// A form in which findings are given out.
public protocol ReportFormat: Sendable {
  /// The word that chooses it: `text`, `sarif`, `html`.
  static var name: String { get }
  /// What a server calls it.
  static var mediaType: String { get }
  /// Writes a report.
  ///
  /// - Parameters:
  ///   - lists: the lists with their findings.
  ///   - options: language, and what is shown.
  /// - Returns: the report, as one text.
  static func render(_ lists: [CheckedList], _ options: ReportOptions) -> String
}

/// How a report is written.
public struct ReportOptions: Sendable, Hashable {
  /// The language of its words.
  public var language: ReportLanguage
  /// Whether remarks are shown one by one, or only counted.
  public var showsNotes: Bool
  /// Whether colours are used, where the form has any.
  public var usesColour: Bool

  /// Chooses options.
  public init(
    language: ReportLanguage = .ja, showsNotes: Bool = false, usesColour: Bool = false
  ) {
    self.language = language
    self.showsNotes = showsNotes
    self.usesColour = usesColour
  }
}

/// The register of report formats.
public enum ReportFormats {
  /// Every format, the terminal's first.
  public static let all: [any ReportFormat.Type] = [
    TerminalReport.self, SARIFReport.self, HTMLReport.self,
  ]

  /// The format of that name.
  public static func named(_ name: String) -> (any ReportFormat.Type)? {
    all.first { $0.name == name }
  }
}
