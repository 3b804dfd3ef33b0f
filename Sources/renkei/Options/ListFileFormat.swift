import ArgumentParser
import ListWriting

/// The forms that commands write a list in.
enum ListFileFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
  case tsv
  case json
  case xlsx
  case markdown
  case text
  case html
  case pdf
  /// A row a programme, with the codes of the governments that its wording comes to.
  case codes

  static let valueName = allCases.map(\.rawValue).joined(separator: "|")

  /// The writer of the list itself; `nil` for the forms that say what was made of it.
  ///
  /// - Parameter resolved: whether JSON is to say that, too.
  /// - Returns: the writer.
  func writer(resolved: Bool) -> (any ListWriter.Type)? {
    resolved && self == .json ? nil : ListWriters.named(rawValue)
  }

  /// Whether a terminal cannot show it.
  var isBinary: Bool { self == .xlsx || self == .pdf }
}
