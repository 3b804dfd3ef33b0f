import Foundation

/// The one style sheet: tokens, base, and a file for each part, put together when the portal
/// starts.
///
/// The colours are written once for each scheme (`tokens-light.css`, `tokens-dark.css`); the dark
/// ones are repeated here for readers whose system asks for them and for those who chose them.
enum StyleSheet {
  static func text(folder: URL) throws -> String {
    func read(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let light = try read("tokens-light.css")
    let dark = declarations(of: try read("tokens-dark.css"))
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".css") && !$0.hasPrefix("tokens-") && $0 != "base.css" }
      .filter { $0 != "print.css" }.sorted()
    var sheet = light
    // Paper is light whatever the screen is.
    sheet += "@media screen { @media (prefers-color-scheme: dark) {\n"
    sheet += ":root:not([data-theme=light]) {\(dark)} }\n:root[data-theme=dark] {\(dark)} }\n"
    for name in ["base.css"] + parts + ["print.css"] { sheet += try read(name) }
    return compact(sheet)
  }

  /// The declarations between the braces of a file that holds one rule.
  static func declarations(of rule: String) -> String {
    guard let open = rule.firstIndex(of: "{"), let close = rule.lastIndex(of: "}") else {
      return ""
    }
    return String(rule[rule.index(after: open)..<close])
  }

  /// The sizes of type that a sheet sets, in rem, from the smallest.
  static func sizes(of sheet: String) -> [String] {
    let size = #/font(?:-size)?:[^;}]*?([0-9.]+)rem/#
    let sizes = Set(sheet.matches(of: size).compactMap { Double($0.1) }).union([1])
    return sizes.sorted().map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
  }

  // Longer spellings of the same, mostly white space; none of them stands in a quoted text.
  private static let spaces = [
    (" {\n", "{"), (" {", "{"), ("{ ", "{"), (";\n", ";"), ("; }", "}"), (" }", "}"), ("; ", ";"),
    (";}", "}"), ("}\n", "}"), (": ", ":"), (",\n", ","), (", ", ","),
    ("}\n", "}"), (" > ", ">"), (" !important", "!important"), ("#ffffff", "#fff"),
    (":0.", ":."), ("} ", "}"), (" / ", "/"), ("\n", " "), ("@media (", "@media("),
  ]

  // The same in all languages of the site, whose lines run from left to right and downwards.
  private static let sides = [
    ("inline-start:", "left:"), ("inline-end:", "right:"), ("block-start:", "top:"),
    ("block-end:", "bottom:"), ("inset-left:", "left:"), ("inset-right:", "right:"),
    ("inset-top:", "top:"), ("inset-bottom:", "bottom:"), ("inline-size:", "width:"),
    ("block-size:", "height:"),
  ]

  // Comments and indentation serve whoever reads the files, not the reader's browser.
  private static func compact(_ sheet: String) -> String {
    var text = sheet
    while let open = text.range(of: "/*"),
      let close = text.range(of: "*/", range: open.upperBound..<text.endIndex)
    {
      text.removeSubrange(open.lowerBound..<close.upperBound)
    }
    text = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
    for (loose, tight) in spaces + sides { text = text.replacing(loose, with: tight) }
    // In a selector; in a sum a plus needs its spaces.
    text = text.replacing(#/ \+ (?=[a-z.:\[])/#, with: "+")
    return withShortNames(text)
  }

  /// The sheet with its own properties called `--a`, `--b` and so on, the most frequent first.
  private static func withShortNames(_ sheet: String) -> String {
    let property = #/--[a-z][a-z0-9-]*/#
    var counts: [Substring: Int] = [:]
    for match in sheet.matches(of: property) { counts[match.output, default: 0] += 1 }
    let names = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let short = letters + letters.flatMap { first in letters.map { first + $0 } }
    let renamed = Dictionary(zip(names, short), uniquingKeysWith: { first, _ in first })
    return sheet.replacing(property) { match in
      renamed[match.output].map { "--" + $0 } ?? String(match.output)
    }
  }
}
