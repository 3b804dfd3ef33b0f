/// The address that a formula `HYPERLINK("https://…","…")` leads to.
enum LinkFormula {
  /// Whether Excel keeps a formula of this kind for several cells at once.
  static func isShared(_ kind: String?) -> Bool { kind.map { $0 != "normal" } ?? false }

  /// A formula with another text in place of one that it quotes; `nil` where it quotes none such.
  static func replacing(_ old: String, by new: String, in formula: String) -> String? {
    let quoted = "\"\(old)\""
    guard formula.contains(quoted) else { return nil }
    return formula.replacing(quoted, with: "\"\(new.replacing("\"", with: "\"\""))\"")
  }

  /// The first argument where it is a text; `nil` where the formula is another.
  static func address(in formula: String) -> String? {
    var rest = formula[...]
    // OpenDocument names the language of the formula and begins it with an equals sign.
    if let equals = rest.firstIndex(of: "="),
      rest[..<equals].allSatisfy({ $0.isLetter || $0 == ":" })
    {
      rest = rest[rest.index(after: equals)...]
    }
    rest = rest.drop { $0 == " " }
    guard rest.prefix(9).uppercased() == "HYPERLINK" else { return nil }
    rest = rest.dropFirst(9).drop { $0 == " " }
    guard rest.first == "(" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    guard rest.first == "\"" else { return nil }
    rest = rest.dropFirst()
    guard let end = rest.firstIndex(of: "\""), end > rest.startIndex else { return nil }
    // A doubled quotation mark stands for one, and no address holds it.
    let after = rest[rest.index(after: end)...].drop { $0 == " " }
    guard let next = after.first, [",", ";", ")"].contains(next) else { return nil }
    return String(rest[..<end])
  }
}
