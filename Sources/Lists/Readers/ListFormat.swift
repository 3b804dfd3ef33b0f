/// A format in which lists are published: how a file shows that it is one, and how it is read.
protocol ListFormat: Sendable {
  /// Whether a file's content shows that it is of this format; its name is not asked.
  static func recognises(_ input: ListInput) -> Bool

  /// Reads the file's records; throws only what makes the whole file unreadable.
  static func read(_ input: ListInput) throws(ListError) -> RawList
}

/// The register of formats, in the order in which they are tried.
enum ListFormats {
  static let all: [any ListFormat.Type] = [
    WorkbookReader.self, PDFReader.self, JSONReader.self, HTMLReader.self, MarkdownReader.self,
    CSVReader.self, TextReader.self,
  ]
}

/// A file on its way to a format's reader.
struct ListInput: Sendable {
  let name: String
  /// The file as it was given.
  let bytes: [UInt8]
  /// Its text; `nil` when the bytes are no text.
  let text: SourceFile?
  /// The delimiter that its text shows; `nil` when none does.
  let delimiter: UInt8?
  /// What a person says of the columns.
  let columns: ColumnMapping?
}
