package import Lists

/// A format in which a list is written.
package protocol ListWriter: Sendable {
  /// The word that chooses it: `csv`.
  static var name: String { get }
  /// What a server calls it.
  static var mediaType: String { get }
  /// Whether the file can be read as a list again.
  static var isRead: Bool { get }

  /// Writes a list.
  ///
  /// - Parameters:
  ///   - content: what the list says.
  ///   - options: choices that not every format has.
  /// - Returns: the file.
  /// - Throws: `WritingError` where the file cannot be made at all.
  static func write(
    _ content: ListContent, _ options: WritingOptions
  ) throws(WritingError) -> [UInt8]
}

extension ListWriter {
  package static var isRead: Bool { true }
}

/// How a list is written, where a format leaves a choice.
package struct WritingOptions: Sendable, Hashable {
  /// Whether the file is for a spreadsheet: CSV begins with a byte order mark then, and no cell of it
  /// begins like a formula.
  package var isForSpreadsheets: Bool

  /// Chooses options.
  package init(isForSpreadsheets: Bool = false) {
    self.isForSpreadsheets = isForSpreadsheets
  }
}

/// Why a file could not be made.
package enum WritingError: Error, Sendable, Hashable {
  /// The list has more rows than a sheet can hold.
  case tooManyRows(Int, limit: Int)
  /// No font for Japanese is installed.
  case noFont
  /// The library that makes the file reports a failure, in its own words.
  case failed(String)

  /// The identifier for scripts.
  package var code: String {
    switch self {
    case .tooManyRows: "too-many-rows"
    case .noFont: "no-font"
    case .failed: "not-written"
    }
  }

  /// What went wrong.
  package var message: Bilingual {
    switch self {
    case .tooManyRows(let count, let limit):
      Bilingual(
        ja: "\(count)行は多すぎて書き出せません（上限は\(limit)行）",
        en: "\(count) rows are too many to be written (the limit is \(limit))")
    case .noFont:
      Bilingual(ja: "日本語のフォントがありません", en: "no font for Japanese is installed")
    case .failed(let reason):
      Bilingual(ja: "ファイルを作れませんでした（\(reason)）", en: "the file could not be made (\(reason))")
    }
  }

  /// What to do.
  package var hint: Bilingual {
    switch self {
    case .tooManyRows:
      Bilingual(ja: "CSVなど、行数に上限のない形式を使ってください", en: "Use a format without such a limit: CSV.")
    case .noFont:
      Bilingual(
        ja: "BIZ UDゴシック（fonts-morisawa-bizud-gothic）を入れてください",
        en: "Install BIZ UDGothic (fonts-morisawa-bizud-gothic).")
    case .failed:
      Bilingual(ja: "空き容量を確かめるか、別の形式で書き出してください", en: "Check the disk, or use another format.")
    }
  }
}

/// The register of formats that lists are written in.
package enum ListWriters {
  /// Every format.
  package static let all: [any ListWriter.Type] = [
    CSVWriter.self, TSVWriter.self, JSONWriter.self, TextWriter.self, MarkdownWriter.self,
    HTMLWriter.self,
    XLSXWriter.self, PDFWriter.self,
  ]

  /// The format of that name.
  package static func named(_ name: String) -> (any ListWriter.Type)? {
    all.first { $0.name == name }
  }
}
