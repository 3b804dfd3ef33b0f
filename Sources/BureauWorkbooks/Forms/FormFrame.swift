import Lists

/// What a list has beside its bureaus' rows: every form carries it, so that the new list has it, too.
struct FormFrame: Sendable, Hashable {
  /// A remark between the rows.
  struct Remark: Sendable, Hashable {
    /// Behind how many of the list's rows it stands; `nil` at the end of its section.
    let place: Int?
    let theme: String
    let text: String
  }

  private(set) var preamble: [String] = []
  private(set) var titleIndex: Int?
  private(set) var columnTitles: [ColumnRole: String] = [:]
  /// The sections' headings as written, by theme.
  private(set) var headings: [String: String] = [:]
  private(set) var remarks: [Remark] = []

  /// The frame of a list.
  init(_ content: ListContent) {
    preamble = content.preamble
    titleIndex = content.titleIndex
    columnTitles = content.columnTitles
    var place = 0
    for section in content.sections {
      if let heading = section.heading, headings[section.theme] == nil {
        headings[section.theme] = heading
      }
      for (index, item) in section.items.enumerated() {
        guard case .text(let text) = item else {
          place += 1
          continue
        }
        let isLast = section.items[index...].allSatisfy {
          if case .text = $0 { true } else { false }
        }
        remarks.append(Remark(place: isLast ? nil : place, theme: section.theme, text: text))
      }
    }
  }
}

// As rows of a sheet: what it is, a key, a theme, the text.
extension FormFrame {
  private enum Kind: String {
    case line, title, column, heading, remark
  }

  /// How many columns the rows have.
  static let width = 4

  /// The frame as a sheet's rows.
  var rows: [[String]] {
    preamble.enumerated().map { index, line in
      Self.row(index == titleIndex ? .title : .line, text: line)
    }
      + ColumnRole.allCases.compactMap { role in
        columnTitles[role].map { Self.row(.column, key: role.rawValue, text: $0) }
      }
      + headings.sorted { $0.key < $1.key }.map {
        Self.row(.heading, theme: $0.key, text: $0.value)
      }
      + remarks.map {
        Self.row(.remark, key: $0.place.map(String.init) ?? "", theme: $0.theme, text: $0.text)
      }
  }

  /// The frame that a sheet's rows hold; rows of another make are passed over.
  init(rows: [[String]]) {
    for row in rows where row.count == Self.width {
      let (key, theme, text) = (row[1], row[2], row[3])
      switch Kind(rawValue: row[0]) {
      case .line: preamble.append(text)
      case .title:
        titleIndex = preamble.count
        preamble.append(text)
      case .column: if let role = ColumnRole(rawValue: key) { columnTitles[role] = text }
      case .heading: headings[theme] = text
      case .remark: remarks.append(Remark(place: Int(key), theme: theme, text: text))
      case nil: continue
      }
    }
  }

  private static func row(
    _ kind: Kind, key: String = "", theme: String = "", text: String
  ) -> [String] {
    [kind.rawValue, key, theme, text]
  }
}
