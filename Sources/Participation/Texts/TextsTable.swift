public import Lists

/// The file of texts that stands beside a list: `list.texts.csv` beside `list.txt`.
///
/// A table with the columns `name`, `bureau`, `name_en`, `name_ruby`, `summary_en`, `summary_easy` and
/// `status`; `name_ruby` is the name in the notation of ``RubyText``.
/// A programme is known by its name and bureau as the list writes them, so that the texts stay with
/// it when its number changes.
public struct TextsTable: Sendable {
  /// A row: for which programme, its texts, and where it stands.
  struct Row: Sendable {
    let key: Key
    let texts: ProgrammeTexts
    let place: Range<Int>
  }

  /// A programme's name and bureau, without what writers change by accident.
  struct Key: Hashable {
    let name: String
    let bureau: String

    init(name: String, bureau: String) {
      func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      self.name = folded(name)
      self.bureau = folded(bureau)
    }
  }

  /// The longest text that is taken, in characters.
  static let longest = 400

  /// The file.
  public let source: SourceFile
  let rows: [Row]
  /// What was found while reading it.
  public private(set) var diagnostics: [Diagnostic]

  private enum Column: String, CaseIterable {
    case name
    case bureau
    case nameEnglish = "name_en"
    case nameRuby = "name_ruby"
    case summaryEnglish = "summary_en"
    case summaryPlain = "summary_easy"
    case status
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what diagnostics call it.
  /// - Throws: `ListError` when the file is no table at all.
  public init(_ bytes: [UInt8], named name: String) throws(ListError) {
    let needed = [Column.name.rawValue, Column.bureau.rawValue]
    let table = try HeadedTable.read(bytes, named: name) { headings in
      needed.allSatisfy(headings.contains)
    }
    guard let table else {
      throw .noTable(file: name)
    }
    source = table.source
    var found = table.diagnostics
    func report(
      _ rule: String, _ severity: Diagnostic.Severity, ja: String, en: String, at place: Range<Int>
    ) {
      found.append(
        Diagnostic(
          rule, severity, Bilingual(ja: ja, en: en), file: name,
          span: table.source.span(of: place)))
    }
    var positions: [Column: Int] = [:]
    for (position, heading) in table.headings.enumerated() {
      if let column = Column(rawValue: HeadedTable.folded(heading.text)) {
        positions[column] = position
      } else {
        report(
          "unknown-column", .warning, ja: "「\(heading.text)」の列は使いません",
          en: "the column \(heading.text) is not used", at: heading.cell)
      }
    }
    var rows: [Row] = []
    var seen: Set<Key> = []
    for record in table.rows {
      func text(_ column: Column) -> String? {
        guard let position = positions[column], position < record.cells.count,
          !record.cells[position].text.isEmpty
        else { return nil }
        let cell = record.cells[position]
        guard cell.text.count <= Self.longest else {
          report(
            "text-too-long", .error, ja: "\(cell.text.count)文字は長すぎます（\(Self.longest)文字まで）",
            en: "\(cell.text.count) characters are too many (at most \(Self.longest))",
            at: cell.cell)
          return nil
        }
        return cell.text
      }
      func ruby(of name: String) -> RubyText? {
        guard let position = positions[.nameRuby], let notation = text(.nameRuby) else {
          return nil
        }
        let place = record.cells[position].cell
        do throws(RubyText.Fault) {
          let ruby = try RubyText(notation)
          guard ruby.text != name else { return ruby }
          report(
            "reading-of-another-name", .error,
            ja: "読みを除くと「\(ruby.text)」となり、事業名「\(name)」と違います",
            en: "without its readings this is \(ruby.text), not the name \(name)", at: place)
        } catch {
          let (ja, en) = error.sentence
          report("unreadable-reading", .error, ja: ja, en: en, at: place)
        }
        return nil
      }
      guard let programme = text(.name) else { continue }
      let place = record.cells.first?.cell ?? record.range
      let key = Key(name: programme, bureau: text(.bureau) ?? "")
      guard seen.insert(key).inserted else {
        report(
          "repeated-text", .error, ja: "「\(programme)」の行がもう一つあります",
          en: "there is a second row for \(programme)", at: place)
        continue
      }
      rows.append(
        Row(
          key: key,
          texts: ProgrammeTexts(
            nameEnglish: text(.nameEnglish), nameRuby: ruby(of: programme),
            summaryEnglish: text(.summaryEnglish), summaryPlain: text(.summaryPlain),
            isReviewed: text(.status) == "reviewed"),
          place: place))
    }
    self.rows = rows
    diagnostics = found
  }

  /// Puts the texts to an edition's programmes.
  ///
  /// - Returns: the edition with its texts, and the remarks on rows that belong to no programme.
  public func applied(to edition: Edition) -> (edition: Edition, diagnostics: [Diagnostic]) {
    let byKey = Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var used: Set<Key> = []
    let programmes = edition.programmes.map { programme in
      let key = Key(name: programme.name, bureau: programme.bureau)
      guard let row = byKey[key] else { return programme }
      used.insert(key)
      var told = programme
      told.texts = row.texts
      return told
    }
    let stray = rows.filter { !used.contains($0.key) }.map { row in
      Diagnostic(
        "text-without-programme", .warning,
        Bilingual(
          ja: "「\(row.key.name)」（\(row.key.bureau)）という事業は一覧にありません",
          en: "the list has no programme \(row.key.name) of \(row.key.bureau)"),
        file: source.name, span: source.span(of: row.place))
    }
    return (edition.with(programmes), diagnostics + stray)
  }
}

extension Edition {
  func with(_ programmes: [Programme]) -> Edition {
    Edition(
      id: id, title: title, issuer: issuer, fiscalYear: fiscalYear, asOf: asOf, stated: stated,
      programmes: programmes)
  }
}
