/// A list in JSON as records, each text with its place.
struct JSONList {
  /// A programme, a row beyond reading, or a remark, in the order of the list.
  private struct Entry {
    let theme: String
    let item: ListContent.Item
    let row: JSONRow?
    let text: JSONText?
  }

  private var preamble: [JSONText] = []
  private var titleIndex: Int?
  private var entries: [Entry] = []

  init(_ root: JSONNode) {
    readPreamble(root, root["edition"])
    var passages = (root["passages"]?.elements ?? [])[...]
    for (index, programme) in (root["programmes"]?.elements ?? []).enumerated() {
      while let passage = passages.first, passage["before"]?.number ?? 0 <= index {
        addPassage(passage)
        passages.removeFirst()
      }
      let row = JSONRow(programme)
      // A row without anything was beyond reading where this was written.
      guard row.content != ListContent.Row() else { continue }
      let theme = programme["theme"]?.text?.value ?? ""
      entries.append(Entry(theme: theme, item: .row(row.content), row: row, text: nil))
    }
    passages.forEach { addPassage($0) }
  }

  private mutating func readPreamble(_ root: JSONNode, _ edition: JSONNode?) {
    preamble = root["preamble"]?.elements.compactMap(\.text) ?? []
    if let title = edition?["title"]?.text, !title.value.isEmpty {
      titleIndex = preamble.firstIndex { $0.value == title.value }
      if titleIndex == nil {
        preamble.insert(title, at: 0)
        titleIndex = 0
      }
    }
    // What the edition states beside its title, as a title would write it.
    let stated = TitleReading.statement(of: preamble.map(\.value))
    let totals = edition?["stated"]
    for (isStated, node, ending) in [
      (stated.asOf != nil, edition?["asOf"], "時点"),
      (stated.fiscalYear != nil, edition?["fiscalYear"], "年度"),
      (stated.bureaus != nil, totals?["bureaus"], "局"),
      (stated.programmes != nil, totals?["programmes"], "事業"),
    ] where !isStated {
      guard let text = node?.text ?? node?.digits, !text.value.isEmpty else { continue }
      preamble.append(JSONText(value: text.value + ending, range: text.range))
    }
  }

  private mutating func addPassage(_ passage: JSONNode) {
    guard let text = passage["text"]?.text, !text.value.isEmpty else { return }
    let theme = passage["theme"]?.text?.value ?? entries.last?.theme ?? ""
    if passage["kind"]?.text?.value == "unread" {
      entries.append(
        Entry(theme: theme, item: .unread(text.value), row: JSONRow(unread: text), text: nil))
    } else {
      entries.append(Entry(theme: theme, item: .text(text.value), row: nil, text: text))
    }
  }

  /// The list in columns, as a table would have it.
  var records: [RawRecord] {
    let layout = ListLayout(content, style: .columns)
    var rows = entries.compactMap(\.row)[...]
    var lines = (preamble + entries.compactMap(\.text))[...]
    return layout.records.map { record in
      switch record {
      case .title, .text:
        let line = lines.popFirst()
        return RawRecord(
          cells: [Self.cell(line?.value ?? "", line?.range)], range: line?.range ?? 0..<0)
      case .heading(let words, _):
        return RawRecord(cells: [Self.cell(words, rows.first?.range)], range: 0..<0)
      case .titles:
        let place = rows.first.map { $0.range.lowerBound..<$0.range.lowerBound } ?? 0..<0
        return RawRecord(
          cells: layout.titles.map { Self.cell($0, place) }, range: place, mark: .tableCell)
      case .row(let cells):
        guard let row = rows.popFirst() else { return RawRecord(cells: [], range: 0..<0) }
        return RawRecord(
          cells: row.cells(cells, in: layout.columns.columns), range: row.range, mark: .tableCell)
      }
    }
  }

  private var content: ListContent {
    var sections: [ListContent.Section] = []
    var start = entries.startIndex
    while start < entries.endIndex {
      let theme = entries[start].theme
      let end = entries[start...].firstIndex { $0.theme != theme } ?? entries.endIndex
      sections.append(
        .init(heading: nil, theme: theme, items: entries[start..<end].map(\.item)))
      start = end
    }
    return ListContent(
      preamble: preamble.map(\.value), titleIndex: titleIndex, statement: TitleStatement(),
      sections: sections)
  }

  static func cell(_ text: String, _ range: Range<Int>?) -> RawCell {
    var mapped = MappedText()
    mapped.append(Array(text.utf8), for: range)
    return RawCell(PlainCell(text: mapped), range: range ?? 0..<0)
  }
}

/// One programme's texts and their places.
struct JSONRow {
  let content: ListContent.Row
  let range: Range<Int>
  private let places: [ColumnRole: Range<Int>]
  private let links: [JSONText]
  private let extras: [JSONText]

  init(_ node: JSONNode) {
    range = node.range
    var content = ListContent.Row()
    var places: [ColumnRole: Range<Int>] = [:]
    func take(_ role: ColumnRole, _ node: JSONNode?) -> String? {
      guard let text = node?.text ?? node?.digits, !text.value.isEmpty else { return nil }
      places[role] = text.range
      return text.value
    }
    content.number = take(.number, node["number"])
    content.name = take(.name, node["name"])
    content.bureau = take(.bureau, node["bureau"])
    content.description = take(.description, node["description"])
    content.participants = take(
      .participants, node["participants"]?["text"] ?? node["participants"])
    places[.theme] = node["theme"]?.text?.range
    links = node["links"]?.elements.compactMap(\.text).filter { !$0.value.isEmpty } ?? []
    content.links = links.map(\.value)
    let extras = (node["extras"]?.elements ?? []).compactMap { extra in
      extra["text"]?.text.map { (extra["heading"]?.text?.value, $0) }
    }
    content.extras = extras.map { .init(heading: $0.0, text: $0.1.value) }
    self.extras = extras.map(\.1)
    self.content = content
    self.places = places
  }

  init(unread text: JSONText) {
    content = ListContent.Row()
    range = text.range
    places = [.name: text.range]
    links = []
    extras = []
  }

  /// The cells of a layout's row, tied to their places.
  func cells(_ cells: [ListCell], in columns: [ListColumns.Column]) -> [RawCell] {
    var extras = self.extras[...]
    return zip(cells, columns).map { cell, column in
      switch (cell, column) {
      case (.links, _): return linkCell
      case (.text(""), _): return RawCell(PlainCell(), range: range)
      case (.text(let text), .role(let role)):
        return JSONList.cell(text, places[role] ?? range)
      case (.text(let text), .extra): return JSONList.cell(text, extras.popFirst()?.range)
      }
    }
  }

  private var linkCell: RawCell {
    var plain = PlainCell()
    for link in links {
      if !plain.text.isEmpty { plain.text.append([0x0A], for: nil) }
      let start = plain.text.bytes.count
      var address = MappedText()
      address.append(Array(link.value.utf8), for: link.range)
      plain.text.append(address)
      plain.links.append(
        .init(
          address: address, label: start..<plain.text.bytes.count, element: link.range))
    }
    return RawCell(plain, range: links.first?.range ?? range)
  }
}
