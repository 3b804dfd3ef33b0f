import Changes
public import Lists

/// What a repair changed, as a difference that people can read: each change with a few words around
/// it, for a row of a list is far longer than a line of a terminal.
///
/// ```
/// --- list.txt
/// +++ list.fixed.txt
/// @@ 101 @@ No.56 環境局
/// -…さいたま市、川崎市、越谷市、川口市…
/// +…さいたま市、川越市、越谷市、川口市…
/// ```
public enum RepairReport {
  private static let room = 30

  /// The changes as lines.
  ///
  /// - Parameters:
  ///   - repair: the repaired list.
  ///   - target: what the repaired file is called.
  ///   - options: the language, and whether colours are used.
  /// - Returns: the lines; none where nothing was changed.
  public static func lines(
    of repair: Repair, to target: String, _ options: ReportOptions
  ) -> [String] {
    guard repair.isChange else { return [] }
    let paint = Paint(isOn: options.usesColour)
    let source = repair.original.document.source
    var lines = [paint("--- \(source.name)", .bold), paint("+++ \(target)", .bold)]
    for (old, new) in changedLines(repair) {
      let difference = LineDifference(old.text, new)
      let span = source.span(of: old.range)
      lines.append(
        paint("@@ \(span.label) @@", .cyan) + subject(at: old.range.lowerBound, in: repair.original)
      )
      for change in difference.changes {
        lines.append(
          line("-", difference.old, change.old, style: .red, paint))
        lines.append(
          line("+", difference.new, change.new, style: .green, paint))
      }
    }
    return lines
  }

  /// How many fixes were applied and how many could not be, as one line.
  public static func summary(of repair: Repair, _ options: ReportOptions) -> String {
    let language = options.language
    let applied = repair.applied.count
    let waiting = repair.waiting.count
    let head =
      applied == 0
      ? language.text("直せる箇所はありません", "nothing to fix")
      : language.text("\(applied)か所を直しました", "\(applied) fixes applied")
    return waiting == 0
      ? head
      : head + language.text("（自動では直せない \(waiting)件）", " (\(waiting) could not be applied)")
  }

  private static func changedLines(
    _ repair: Repair
  ) -> [(old: (range: Range<Int>, text: String), new: String)] {
    let old = repair.original.document.source
    let new = repair.repaired.document.source
    // No fix adds or takes away a line, so that lines answer to each other by number.
    return (1...max(1, min(old.lineCount, new.lineCount))).compactMap { number in
      let ranges = (old.range(ofLine: number), new.range(ofLine: number))
      guard old.bytes[ranges.0] != new.bytes[ranges.1] else { return nil }
      return ((ranges.0, old.text(in: ranges.0)), new.text(in: ranges.1))
    }
  }

  private static func subject(at place: Int, in list: CheckedList) -> String {
    guard let row = list.row(at: place) else { return "" }
    let words = [row.number.map { "No.\($0.text)" }, row.bureauName].compactMap { $0 }
    return words.isEmpty ? "" : " " + words.joined(separator: " ")
  }

  private static func line(
    _ sign: String, _ characters: [Character], _ range: Range<Int>, style: Paint.Style,
    _ paint: Paint
  ) -> String {
    let before = max(0, range.lowerBound - room)..<range.lowerBound
    let after = range.upperBound..<min(characters.count, range.upperBound + room)
    return paint(sign, style) + (before.lowerBound > 0 ? "…" : "")
      + Excerpt.printable(String(characters[before]))
      + paint(Excerpt.printable(String(characters[range])), style)
      + Excerpt.printable(String(characters[after]))
      + (after.upperBound < characters.count ? "…" : "")
  }
}

/// Where two versions of a line differ, in whole words, as stretches of characters of either.
private struct LineDifference {
  private(set) var old: [Character] = []
  private(set) var new: [Character] = []
  private(set) var changes: [(old: Range<Int>, new: Range<Int>)] = []

  // Changes so near each other are told as one.
  private static let gap = 3

  init(_ oldText: String, _ newText: String) {
    for segment in TextDifference(from: oldText, to: newText).segments {
      let start = (old: old.count, new: new.count)
      if segment.kind != .added { old += segment.text }
      if segment.kind != .removed { new += segment.text }
      guard segment.kind != .same else { continue }
      let change = (old: start.old..<old.count, new: start.new..<new.count)
      if let last = changes.last, change.old.lowerBound - last.old.upperBound <= Self.gap {
        changes[changes.count - 1] = (
          last.old.lowerBound..<change.old.upperBound, last.new.lowerBound..<change.new.upperBound
        )
      } else {
        changes.append(change)
      }
    }
  }
}
