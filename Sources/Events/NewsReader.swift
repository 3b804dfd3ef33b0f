import CivilDates
package import Lists
package import LocalGovernments

/// A file of news, read.
package struct NewsTable: Sendable {
  /// The file.
  package let source: SourceFile
  /// The posts in the order of the file.
  package let posts: [NewsPost]
  /// What was found.
  package let diagnostics: [Diagnostic]

  /// Whether something was found that must be mended first.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads a table of news: 全国地方公共団体コード, ID, 種類, 表題, 公開日, 締切日, 発行者, 連携事業ID, 本文,
/// URL, 画像 and what stands for it.
package struct NewsReader {
  private enum Column: String, CaseIterable {
    case code = "全国地方公共団体コード"
    case id = "ID"
    case kind = "種類"
    case title = "表題"
    case day = "公開日"
    case until = "締切日"
    case publisher = "発行者"
    case programme = "連携事業ID"
    case body = "本文"
    case link = "URL"
    case image = "画像"
    case imageText = "画像_代替テキスト"
    case imageLicence = "画像_ライセンス"
  }

  private static let kinds: [String: NewsPost.Kind] = [
    "お知らせ": .announcement, "募集": .call, "連携事業レポート": .report, "レポート": .report,
  ]

  private let gazetteer: Gazetteer
  private let isProgramme: (String) -> Bool

  /// Makes a reader.
  package init(gazetteer: Gazetteer, isProgramme: @escaping (String) -> Bool) {
    self.gazetteer = gazetteer
    self.isProgramme = isProgramme
  }

  /// Reads a file.
  ///
  /// - Throws: `ListError` when the file is no table at all.
  package func read(
    _ bytes: [UInt8], named name: String, isSample: Bool = false
  ) throws(ListError) -> NewsTable {
    let table = try RecordTable(bytes, named: name)
    let headings = table.records.first ?? []
    var positions: [Column: Int] = [:]
    for (position, cell) in headings.enumerated() {
      if let column = Column(rawValue: cell.text), positions[column] == nil {
        positions[column] = position
      }
    }
    var posts: [NewsPost] = []
    var diagnostics = table.diagnostics
    func report(_ fault: (String, Diagnostic.Severity, Bilingual), at cell: RecordTable.Cell?) {
      diagnostics.append(
        Diagnostic(
          fault.0, fault.1, fault.2, file: name,
          span: cell.map { table.source.span(of: $0.range) }))
    }
    for column in [Column.code, .title, .day, .body] where positions[column] == nil {
      report(
        (
          "missing-column", .error,
          Bilingual(
            ja: "「\(column.rawValue)」の列がありません。1行目に見出しを置いてください",
            en: "there is no column \(column.rawValue); put the headings into the first row")
        ), at: headings.first)
    }
    if diagnostics.contains(where: { $0.rule == "missing-column" }) {
      return NewsTable(source: table.source, posts: [], diagnostics: diagnostics)
    }
    var seen: Set<String> = []
    for record in table.records.dropFirst() {
      func cell(_ column: Column) -> RecordTable.Cell? {
        positions[column].flatMap { $0 < record.count ? record[$0] : nil }
      }
      func text(_ column: Column) -> String? {
        cell(column).flatMap { $0.text.isEmpty ? nil : $0.text }
      }
      guard let title = text(.title), let body = text(.body) else {
        report(EventFault.missingValue(.title), at: cell(.title) ?? record.first)
        continue
      }
      let written = text(.code) ?? ""
      guard let code = LocalGovernmentCode(written), gazetteer[code] != nil else {
        report(EventFault.unknownCode(written), at: cell(.code) ?? record.first)
        continue
      }
      guard let day = JapaneseDateParser.date(text(.day) ?? "") else {
        report(EventFault.notADay(text(.day) ?? ""), at: cell(.day) ?? record.first)
        continue
      }
      let id = "\(code.sixDigits)-\(text(.id) ?? StableHash((title + day.iso).utf8).description)"
      guard seen.insert(id).inserted else {
        report(EventFault.repeatedIdentifier(id), at: cell(.id) ?? record.first)
        continue
      }
      var links: [String] = []
      for part in (text(.link) ?? "").split(whereSeparator: \.isWhitespace).map(String.init) {
        if WebAddress.isOne(part) {
          links.append(part)
        } else {
          report(EventFault.notALink(part), at: cell(.link))
        }
      }
      let programme = text(.programme)
      if let programme, !isProgramme(programme) {
        report(EventFault.unknownProgramme(programme), at: cell(.programme))
      }
      posts.append(
        NewsPost(
          id: id, kind: text(.kind).flatMap { Self.kinds[$0] } ?? .announcement, title: title,
          day: day, until: text(.until).flatMap { JapaneseDateParser.date($0) }, government: code,
          publisher: text(.publisher), programme: programme.flatMap { isProgramme($0) ? $0 : nil },
          body: body, links: links,
          image: text(.image).flatMap { address in
            WebAddress.isOne(address)
              ? EventImage(
                address: address, alternative: text(.imageText), licence: text(.imageLicence))
              : nil
          }, isSample: isSample, updated: nil))
    }
    return NewsTable(source: table.source, posts: posts, diagnostics: diagnostics)
  }
}
