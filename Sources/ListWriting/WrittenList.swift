package import Lists

/// A list written in a format, with what the format could not carry.
package struct WrittenList: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// What is not the same when the file is read again; nothing is left out in silence.
  package let diagnostics: [Diagnostic]

  /// Writes a list, and reads the file again to see that it says the same.
  ///
  /// - Parameters:
  ///   - content: what the list says.
  ///   - format: the format.
  ///   - options: choices that not every format has.
  /// - Throws: `WritingError` where the file cannot be made at all.
  package init(
    _ content: ListContent, as format: any ListWriter.Type, _ options: WritingOptions = .init()
  ) throws(WritingError) {
    bytes = try format.write(content, options)
    guard format.isRead else {
      diagnostics = []
      return
    }
    let file = "list.\(format.name)"
    do throws(ListError) {
      let read = ListContent(try ListReader.read(bytes, named: file))
      diagnostics = Self.diagnostics(content.differences(to: read), format.name)
    } catch {
      diagnostics = [
        Diagnostic(
          "not-carried", .error,
          Bilingual(
            ja: "書き出した\(format.name)は一覧として読み戻せません（\(error.message.ja)）",
            en: "the \(format.name) file cannot be read as a list again (\(error.message.en))"))
      ]
    }
  }

  // A broken form differs everywhere; nobody reads a thousand lines of that.
  private static let shown = 50

  private static func diagnostics(
    _ differences: [ListContent.Difference], _ format: String
  ) -> [Diagnostic] {
    var found = differences.prefix(shown).map { difference in
      let ja = (difference.row.map { "\($0)行目の" } ?? "") + difference.part.name.ja
      let en = difference.part.name.en + (difference.row.map { " of row \($0)" } ?? "")
      return Diagnostic(
        "not-carried", .warning,
        Bilingual(
          ja: "\(format)は\(ja)をそのままでは表せません。読み戻すと違う内容になります",
          en: "\(format) cannot carry the \(en) as written; it reads back otherwise"),
        programme: difference.number)
    }
    if differences.count > shown {
      let more = differences.count - shown
      found.append(
        Diagnostic(
          "not-carried", .warning,
          Bilingual(
            ja: "ほかに\(more)か所、そのままでは表せません", en: "\(more) more places cannot be carried")))
    }
    return found
  }
}

extension ListContent.Part {
  /// What people call it.
  fileprivate var name: Bilingual {
    switch self {
    case .title: Bilingual(ja: "表題", en: "title")
    case .statement: Bilingual(ja: "時点・件数の記載", en: "day and totals")
    case .rowCount: Bilingual(ja: "行の数", en: "number of rows")
    case .number: Bilingual(ja: "番号", en: "number")
    case .theme: Bilingual(ja: "分野", en: "theme")
    case .name: Bilingual(ja: "事業名", en: "name")
    case .bureau: Bilingual(ja: "所管局", en: "bureau")
    case .description: Bilingual(ja: "事業内容", en: "description")
    case .links: Bilingual(ja: "リンク", en: "links")
    case .participants: Bilingual(ja: "関係自治体", en: "participants")
    case .extras: Bilingual(ja: "その他の欄", en: "other cells")
    case .unread: Bilingual(ja: "読めなかった行", en: "rows that could not be read")
    case .texts: Bilingual(ja: "表の外の文", en: "texts outside the table")
    }
  }
}
