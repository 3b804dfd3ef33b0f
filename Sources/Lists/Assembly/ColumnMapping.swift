/// What a person says of a list's columns: `協定名=name,相手方=participants,5=bureau`.
///
/// A column is given by its heading, by its number counted from 1, or by its letter as in a
/// spreadsheet; a heading that reads so is taken as the heading.
public struct ColumnMapping: Sendable, Hashable {
  /// One column and what it holds.
  struct Entry: Sendable, Hashable {
    let column: String
    let role: ColumnRole

    /// The column's place where its name is a number or a letter.
    var position: Int? {
      if let number = Int(column) { return (1...1000).contains(number) ? number - 1 : nil }
      let letters = column.unicodeScalars.map(\.value)
      guard (1...2).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
      else { return nil }
      return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    }
  }

  let entries: [Entry]

  /// Reads the parts `column=role`, with commas between; a role given twice counts once.
  ///
  /// - Parameter text: the parts.
  /// - Throws: `ColumnMappingError` where a part is malformed or its role unknown.
  public init(_ text: String) throws(ColumnMappingError) {
    var entries: [Entry] = []
    for part in text.split(separator: ",") {
      guard let equals = part.lastIndex(of: "=") else { throw .malformed(String(part)) }
      let column = Self.trimmed(part[..<equals])
      let name = Self.trimmed(part[part.index(after: equals)...])
      guard !column.isEmpty else { throw .malformed(String(part)) }
      guard let role = ColumnRole(rawValue: name) else { throw .unknownRole(name) }
      entries.append(Entry(column: column, role: role))
    }
    guard !entries.isEmpty else { throw .malformed(text) }
    self.entries = entries
  }

  /// The roles of a row of headings that it names, by their columns.
  func roles(of headings: [String]) -> [Int: ColumnRole] {
    let folded = headings.map(Folding.fold)
    var roles: [Int: ColumnRole] = [:]
    for entry in entries {
      let heading = folded.firstIndex(of: Folding.fold(entry.column))
      guard let index = heading ?? entry.position, index < headings.count else { continue }
      roles[index] = entry.role
    }
    return roles
  }

  /// Whether it names one of some headings by its words.
  func names(anyOf headings: [String]) -> Bool {
    let folded = Set(headings.map(Folding.fold))
    return entries.contains { folded.contains(Folding.fold($0.column)) }
  }

  /// How many columns a list has at least, where their places are given; `nil` where none is.
  var width: Int? { entries.compactMap(\.position).max().map { max(2, $0 + 1) } }

  /// The columns of a list without headings, where only their places are given.
  func columns(width: Int) -> ColumnMap? {
    var roles = [ColumnRole?](repeating: nil, count: width)
    for entry in entries {
      guard let position = entry.position, position < width else { continue }
      roles[position] = entry.role
    }
    return roles.contains { $0 != nil } ? ColumnMap(guessed: roles) : nil
  }

  /// The first column that none of the headings of a list bears.
  func missing(from headings: [[String]]) -> String? {
    entries.first { entry in
      let folded = Folding.fold(entry.column)
      return !headings.contains { row in
        row.contains { Folding.fold($0) == folded }
          || entry.position.map { $0 < row.count } ?? false
      }
    }?.column
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Why what a person says of columns cannot be understood.
public enum ColumnMappingError: Error, Sendable, Hashable {
  /// A part is no `column=role`.
  case malformed(String)
  /// The word after the equals sign is no role.
  case unknownRole(String)

  private static let roles = ColumnRole.allCases.map(\.rawValue).joined(separator: "、")

  /// What was found, and what to do.
  public var message: Bilingual {
    let english = ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .malformed(let part):
      Bilingual(
        ja: "列の指定「\(part)」が分かりません。「見出し=役割」の形で、カンマで区切ってください（例: 協定名=name,5=bureau）",
        en: "“\(part)” names no column: write heading=role with commas between "
          + "(say 協定名=name,5=bureau)")
    case .unknownRole(let name):
      Bilingual(
        ja: "「\(name)」という役割はありません。役割は \(Self.roles) です",
        en: "there is no role “\(name)”; the roles are \(english)")
    }
  }
}
