import CivilDates
package import Lists
import LocalGovernments
import Participation

/// A file of news posts as it was read.
package struct NewsFile: Sendable {
  package let source: SourceFile
  package let posts: [NewsPost]
  /// The cells that name the posts' pictures.
  package let images: [ImageCell]
  /// The rows of which no post was made, and those whose holder is not known.
  package let unreadRows: [UnreadRow]
  package let diagnostics: [Diagnostic]

  /// Whether something keeps the file from being published as it stands.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file: CSV or a workbook with a row of headings.
  ///
  /// - Throws: `EventFileError` where it is no table of news.
  package static func read(
    _ bytes: [UInt8], named name: String, _ context: EventContext
  ) throws(EventFileError) -> NewsFile {
    let table: HeadedTable?
    do throws(ListError) {
      table = try HeadedTable.read(bytes, named: name) { headings in
        let columns = ColumnSet<NewsColumn>(headings)
        return columns.has(.title) && (columns.has(.day) || columns.has(.body))
      } isVerbatim: {
        // Only tables of this form have the column, and theirs hold no HTML.
        ColumnSet<NewsColumn>($0).has(.sample)
      }
    } catch {
      throw .unreadable(error)
    }
    guard let table else { throw .noTable(file: name, isNews: true) }
    return NewsFile(table, context)
  }

  private init(_ table: HeadedTable, _ context: EventContext) {
    let columns = ColumnSet<NewsColumn>(table.headings.map { HeadedTable.folded($0.text) })
    var diagnostics = table.diagnostics
    var posts: [NewsPost] = []
    var images: [ImageCell] = []
    var unreadRows: [UnreadRow] = []
    var seen: [String: SourceSpan] = [:]
    let remarks = TrailingRemarks(table, title: columns.columns[.title], day: columns.columns[.day])
    diagnostics += remarks.diagnostics
    for row in table.rows.dropLast(remarks.count) {
      var cells = CellReader(row, of: table.source, columns: columns, gazetteer: context.gazetteer)
      cells.subject = cells.text(.id)
      let post = Self.post(&cells, table, context)
      if post?.holder.government == nil {
        unreadRows.append(
          UnreadRow(
            localID: cells.text(.id), title: cells.text(.title),
            holder: post == nil ? Self.holder(&cells, context)?.code : nil))
      }
      if let post, let first = seen[post.id] {
        cells.report(
          .duplicateID(post.localID ?? post.id),
          notes: [.init(EventFault.firstUse, at: first)])
      } else if let post {
        seen[post.id] = table.source.span(of: row.range)
        posts.append(post)
        if let cell = cells.imageCell { images.append(cell) }
      }
      diagnostics += cells.diagnostics
    }
    source = table.source
    self.posts = posts
    self.images = images
    self.unreadRows = unreadRows
    self.diagnostics = diagnostics
  }

  private static func post(
    _ cells: inout CellReader<NewsColumn>, _ table: HeadedTable, _ context: EventContext
  ) -> NewsPost? {
    let day = cells.day(.day, notes: [cells.rowIsLeftOut])
    guard let title = cells.text(.title), let day else {
      // A day that is written and not read was told at its cell.
      if cells.text(.title) == nil || cells.cell(.day) == nil {
        let words = table.source.text(in: cells.row.range)
        cells.report(
          .unreadRow((cells.text(.title) == nil ? NewsColumn.title : .day).heading),
          notes: [.init(Bilingual(ja: words, en: words))])
      }
      return nil
    }
    if let today = context.today, today < day {
      cells.report(.futurePost(day), at: cells.cell(.day))
    }
    let government = holder(&cells, context)
    let holder = Event.Holder(
      government: government?.code, bureau: cells.text(.bureau),
      name: cells.text(.holder) ?? government.map { context.gazetteer.fullName(of: $0) } ?? "")
    if cells.text(.id) == nil { cells.report(.derivedID, at: cells.cell(.title)) }
    var post = NewsPost(
      id: EventIdentifier.make(
        holder: government?.code, localID: cells.text(.id), title: title, day: day),
      kind: .announcement, day: day, title: title, holder: holder, body: cells.text(.body) ?? "")
    if let field = cells.cell(.kind) {
      if let kind = EventWords.kind(field.text) {
        post.kind = kind
      } else {
        cells.report(.unknownKind(field.text), at: field)
        cells.keep(.kind)
      }
    }
    post.localID = cells.text(.id)
    post.untilDay = cells.day(.untilDay)
    post.titleEnglish = cells.text(.english)
    post.programme = cells.programme(.programme, context.programme)
    post.links = cells.addresses(.links)
    post.image = cells.image(.image, alternative: .imageAlternative, licence: .imageLicence)
    post.isSample = cells.isMarked(.sample)
    post.extras = cells.row.cells.enumerated().compactMap { index, field in
      guard !field.text.isEmpty, columns(cells, lack: index) || cells.unread.contains(index)
      else { return nil }
      return Programme.ExtraCell(
        heading: index < table.headings.count ? table.headings[index].text.nilIfEmpty : nil,
        text: field.text)
    }
    post.span = table.source.span(of: cells.row.range)
    return post
  }

  private static func holder(
    _ cells: inout CellReader<NewsColumn>, _ context: EventContext
  ) -> LocalGovernment? {
    if let government = cells.government(.code) { return government }
    guard cells.cell(.code) == nil else { return nil }
    return cells.holder(named: cells.text(.holder), at: cells.cell(.holder), context)
      ?? context.holder
  }

  private static func columns(_ cells: CellReader<NewsColumn>, lack index: Int) -> Bool {
    cells.columns.roles[index] == nil
  }
}
