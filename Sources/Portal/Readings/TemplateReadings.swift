import Foundation
import Participation

extension WordReadings {
  // What holds text that no reading can or should stand over; names say `translate="no"`.
  private static let plain: Set<Substring> = [
    "title", "script", "style", "svg", "textarea", "code", "ruby", "abbr",
  ]

  /// A template whose phrases are in place, with readings over its own words: not those in tags, in
  /// the title, nor in what Mustache fills in.
  func annotate(template: String) -> String {
    var result = ""
    var rest = template[...]
    var text = ""
    func flush() {
      result += html(markup: text)
      text = ""
    }
    while let first = rest.first {
      if first != "<", !rest.hasPrefix("{{") {
        text.append(rest.removeFirst())
        let run = rest.prefix { $0 != "<" && $0 != "{" }
        text += run
        rest = rest[run.endIndex...]
        continue
      }
      flush()
      if rest.hasPrefix("{{$title}}") {
        result += Self.take(through: "{{/title}}", from: &rest)
      } else if first == "{" {
        result += Self.take(through: rest.hasPrefix("{{{") ? "}}}" : "}}", from: &rest)
      } else {
        let tag = Self.takeTag(from: &rest)
        result += tag
        let name = tag.dropFirst().prefix { $0.isLetter }
        if name == "option" {
          // It ends where the next tag begins, whether or not it says so.
          let stop = rest.firstIndex(of: "<") ?? rest.endIndex
          result += rest[..<stop]
          rest = rest[stop...]
        } else if Self.plain.contains(name) || tag.contains(" translate=\"no\""),
          !tag.hasSuffix("/>")
        {
          result += Self.take(through: "</\(name)>", from: &rest)
        }
      }
    }
    flush()
    return result
  }

  // Between tags, phrases are markup already: only what is a known word is replaced.
  private func html(markup: String) -> String {
    pieces(of: markup).map { piece in
      piece.reading.map { Ruby.open.markup + piece.text + Ruby.close($0).markup } ?? piece.text
    }.joined()
  }

  private static func take(through end: String, from rest: inout Substring) -> Substring {
    let stop = rest.range(of: end)?.upperBound ?? rest.endIndex
    defer { rest = rest[stop...] }
    return rest[..<stop]
  }

  /// A tag to its end; the tags of Mustache inside it are no ends.
  private static func takeTag(from rest: inout Substring) -> Substring {
    let start = rest.startIndex
    let whole = rest
    while let first = rest.first {
      if rest.hasPrefix("{{") {
        _ = take(through: "}}", from: &rest)
      } else {
        rest.removeFirst()
        if first == ">" { break }
      }
    }
    return whole[start..<rest.startIndex]
  }
}
