import Catalogue
import Interchange
import Lists
import Participation

/// Where a list says something: enough to look it up in the list itself.
struct Citation: Encodable, Sendable {
  /// The list's identifier and title.
  let edition: String
  let title: String
  /// The programme's identifier and number.
  let programme: String
  @Nullable var number: String?
  /// The words of the list that say it, as written.
  let wording: String
  /// The line of the list's file; `null` where the list is no text file.
  @Nullable var line: Int?
  /// The place in the terms of the file.
  let span: SourceSpan
  /// The page of the portal; `null` where no public portal is known.
  @Nullable var url: String?
  /// The citation as a line of text.
  let text: String

  init(
    _ entry: CatalogueEntry, wording: String, addresses: PortalAddresses, language: OutputLanguage
  ) {
    let row = entry.programme
    edition = entry.edition.id
    title = entry.edition.title
    programme = row.id
    number = row.number
    self.wording = wording
    span = row.span
    line = if case .text(let span) = row.span { span.line } else { nil }
    let url = addresses.programme(row.id, language)
    self.url = url
    let place = row.span.place.text(in: language)
    text =
      (["「\(entry.edition.title)」", row.number.map { "No. \($0)" }, place, url] as [String?])
      .compactMap { $0 }.joined(separator: language == .ja ? "、" : ", ")
  }

  /// The schema of a list of citations.
  static let listSchema: JSONValue = [
    "type": "array",
    "items": [
      "type": "object",
      "required": [
        "edition", "title", "programme", "number", "wording", "line", "span", "url", "text",
      ],
      "properties": [
        "edition": ["type": "string"], "title": ["type": "string"],
        "programme": ["type": "string"], "number": ["type": ["string", "null"]],
        "wording": ["type": "string"], "line": ["type": ["integer", "null"]],
        "span": ["type": "object"], "url": ["type": ["string", "null"]],
        "text": ["type": "string"],
      ],
    ],
  ]
}

extension ToolCall {
  func citation(_ entry: CatalogueEntry, wording: String) -> Citation {
    Citation(entry, wording: wording, addresses: addresses, language: language)
  }

  /// The line under a statement that tells where it is from.
  func source(_ citation: Citation) -> String { said("出典: ", "Source: ") + citation.text }
}

/// An output of the machine-readable contract with where the lists say so.
struct Cited<Output: Encodable & Sendable>: Encodable, Sendable {
  private let output: Output
  private let citations: [Citation]

  init(_ output: Output, _ citations: [Citation]) {
    self.output = output
    self.citations = citations
  }

  private enum CodingKeys: CodingKey { case citations }

  func encode(to encoder: any Encoder) throws {
    try output.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(citations, forKey: .citations)
  }
}
