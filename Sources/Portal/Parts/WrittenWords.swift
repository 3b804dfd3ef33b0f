import Catalogue
import Participation

/// The words that a list writes for a group, and what they leave unsaid: for all municipalities a
/// list may write 「区市町村」. A quotation has the list's words only; the usual name stands beside it.
struct WrittenWords: Sendable {
  /// The list's own words, the most frequent first.
  let words: [String]
  /// The wording's usual name in Japanese, where the list does not write it.
  let usualName: String?

  init(_ wording: GroupWording, written: [String]) {
    words = Dictionary(grouping: written, by: \.self).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    usualName = words.contains(wording.name) ? nil : wording.name
  }

  init(_ group: GroupSummary) {
    self.init(
      group.wording,
      written: group.entries.flatMap { entry in
        entry.programme.participants.nodes.filter { $0.group?.id == group.id }.map(\.text)
      })
  }

  /// The words, each in its quotation marks.
  var quoted: String { words.map { "「\($0)」" }.joined() }

  /// Words of the list as markup, each in its quotation marks.
  static func html(_ words: some Collection<String>, in request: PageRequest) -> SafeHTML {
    .joined(words.map { "「\(request.official($0))」" })
  }
}
