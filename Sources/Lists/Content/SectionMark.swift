/// Words for a theme that readers take for that theme: as a heading, and in a column.
enum SectionMark {
  /// A heading's line; `nil` where no line names the theme.
  static func line(of section: ListContent.Section) -> String? {
    guard !section.theme.isEmpty else { return nil }
    let bare = words(of: section)
    return [section.heading, "<\(bare)>", "<\(section.theme)>", "<\(section.theme)の連携>"].lazy
      .compactMap { $0 }
      .first {
        HeadingLine($0).map { $0.isMarked && $0.theme == section.theme } ?? false
          && !TitleReading.states($0)
      }
  }

  /// The heading without its marks, for forms that have marks of their own.
  package static func words(of section: ListContent.Section) -> String {
    let long = section.theme + "の連携"
    return section.heading?.contains(long) ?? false ? long : section.theme
  }

  /// A theme in a column. A theme that ends like a heading is given a heading's ending, which the
  /// reader takes away.
  static func cell(of theme: String) -> String {
    [theme, theme + "の連携", "<\(theme)>"].first { (HeadingLine($0)?.theme ?? $0) == theme } ?? theme
  }
}
