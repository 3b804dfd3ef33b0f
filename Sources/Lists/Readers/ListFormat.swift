/// A format in which lists are published: how a file shows that it is one, and how it is read.
protocol ListFormat: Sendable {
  /// Whether a file's content shows that it is of this format; its name is not asked.
  static func recognises(_ input: ListInput) -> Bool

  /// The bytes that part cells in a file of this format; none where the format bounds itself.
  static func marks(of input: ListInput) -> [UInt8]

  /// Reads the file's records; throws only what makes the whole file unreadable.
  static func read(_ input: ListInput) throws(ListError) -> RawList
}

extension ListFormat {
  static func marks(of input: ListInput) -> [UInt8] { [] }

  /// Refuses what would take all memory there is: a line of one byte takes a thousand while it is
  /// read, and a cell several hundred.
  static func refuseExcess(in input: ListInput) throws(ListError) {
    let marks = marks(of: input)
    guard let text = input.text, !marks.isEmpty else { return }
    guard text.lineCount <= ListReader.mostLines else {
      throw .tooMany(file: input.name, .lines, limit: ListReader.mostLines)
    }
    guard text.bytes.count(where: { marks.contains($0) }) <= ListReader.mostCells else {
      throw .tooMany(file: input.name, .cells, limit: ListReader.mostCells)
    }
  }
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
