import Changes
import Lists

/// The entries of a comparison that a page shows, in its order: new and ended programmes first, then
/// those that continue.
struct ChangeSelection: Sendable {
  /// An entry, and the heading of the group that it begins.
  struct Item: Sendable {
    let entry: ProgrammeChange
    let heading: Bilingual?
  }

  let entries: [ProgrammeChange]
  private let kind: ChangeKind?

  init(_ changes: EditionChanges, kind: ChangeKind?) {
    self.kind = kind
    if let kind {
      entries = changes.programmes(kind)
    } else {
      let changed = changes.programmes.filter { !$0.isUnchanged }
      entries =
        [ChangeKind.new, .ended].flatMap { kind in
          changed.filter { $0.kinds.contains(kind) }
        } + changed.filter { !$0.old.isEmpty && !$0.new.isEmpty }
    }
  }

  /// The entries of a page, or all of them.
  func stretch(page: Int?) -> [Item] {
    let start = page.map { min(($0 - 1) * Pager.rowsOnPage, entries.count) } ?? 0
    let shown = page == nil ? entries[...] : entries[start...].prefix(Pager.rowsOnPage)
    var items: [Item] = []
    var last: Bilingual?
    for entry in shown {
      let heading = heading(of: entry)
      items.append(Item(entry: entry, heading: heading == last ? nil : heading))
      last = heading
    }
    return items
  }

  private func heading(of entry: ProgrammeChange) -> Bilingual {
    if let kind { return kind.label }
    if entry.old.isEmpty { return ChangeKind.new.label }
    if entry.new.isEmpty { return ChangeKind.ended.label }
    return Bilingual(ja: "変わった事業", en: "Changed", easy: "変わった ところが ある 事業")
  }
}
