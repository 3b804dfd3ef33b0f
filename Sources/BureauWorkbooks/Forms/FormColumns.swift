/// The columns of a bureau's form, in the order in which they are laid out.
struct FormColumns: Sendable, Hashable {
  enum Column: Sendable, Hashable {
    case status, number, theme, name, description, links, participants
    case extra(String?)
    case findings, identity
  }

  let columns: [Column]

  /// The columns of a list whose rows have these further ones.
  init(extras: [String?]) {
    columns =
      [.status, .number, .theme, .name, .description, .links, .participants]
      + extras.map(Column.extra) + [.findings, .identity]
  }

  /// The columns that titles name, by their places; `nil` for what is no column of a form.
  static func named(_ title: String) -> Column? {
    if let own = all.first(where: { self.title(of: $0) == title }) { return own }
    guard title.hasPrefix(extraMark) else { return nil }
    let heading = String(title.dropFirst(extraMark.count))
    return .extra(heading.isEmpty ? nil : heading)
  }

  static func title(of column: Column) -> String {
    switch column {
    case .status: "状態"
    case .number: "前年度No."
    case .theme: "分野"
    case .name: "事業名"
    case .description: "事業内容"
    case .links: "事業サイトURL"
    case .participants: "関係自治体"
    case .extra(let heading): extraMark + (heading ?? "")
    case .findings: "確認事項（昨年度の記載について）"
    case .identity: "識別"
    }
  }

  static func width(of column: Column) -> Double {
    switch column {
    case .status: 8
    case .number: 9
    case .theme: 11
    case .name: 26
    case .description: 44
    case .links: 24
    case .participants: 32
    case .extra: 18
    case .findings: 32
    case .identity: 8
    }
  }

  /// Whether the bureau fills the column in.
  static func isFilledIn(_ column: Column) -> Bool {
    ![.number, .findings, .identity].contains(column)
  }

  private static let extraMark = "その他："
  private static let all: [Column] = [
    .status, .number, .theme, .name, .description, .links, .participants, .findings, .identity,
  ]
}

/// What a bureau says of a programme.
package enum FormStatus: String, Sendable, Hashable, CaseIterable {
  /// It goes on as it is.
  case continued = "継続"
  /// It goes on, and its row was changed.
  case changed = "変更"
  /// It has ended.
  case ended = "終了"
  /// It is new.
  case new = "新規"
}
