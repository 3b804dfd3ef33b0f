import Catalogue
import Foundation
import Interchange
import Lists
import LocalGovernments
import Participation

/// One resource, read.
enum ReadingResources {
  struct Result: Encodable, Sendable {
    let contents: [Content]

    struct Content: Encodable, Sendable {
      let uri: String
      let mimeType = ResourceKind.mediaType
      let text: String
    }
  }

  /// A list, and its programmes by name; each is a resource of its own.
  struct EditionContent: Encodable, Sendable {
    let edition: EditionOutput
    @Nullable var url: String?
    let programmes: [Row]

    struct Row: Encodable, Sendable {
      let uri: String
      let id: String
      @Nullable var number: String?
      let theme: String
      let name: String
      let bureau: String
      let span: SourceSpan
    }
  }

  static func result(of call: MethodCall) throws -> Result {
    let uri = try call.text("uri")
    guard let (kind, id) = parts(of: uri), let text = try text(of: kind, id, call) else {
      throw RPCError.noResource(uri)
    }
    return Result(contents: [Result.Content(uri: uri, text: text)])
  }

  private static func parts(of uri: String) -> (ResourceKind, id: String)? {
    for kind in ResourceKind.allCases where uri.hasPrefix(kind.uri("")) {
      let id = String(uri.dropFirst(kind.uri("").count))
      return (kind, id.removingPercentEncoding ?? id)
    }
    return nil
  }

  private static func text(
    of kind: ResourceKind, _ id: String, _ call: MethodCall
  ) throws -> String? {
    switch kind {
    case .edition:
      guard let edition = call.catalogue.edition(id: id) else { return nil }
      let content = EditionContent(
        edition: EditionOutput(edition), url: call.addresses.edition(id, .ja),
        programmes: edition.programmes.map {
          EditionContent.Row(
            uri: ResourceKind.programme.uri($0.id), id: $0.id, number: $0.number,
            theme: $0.theme, name: $0.name, bureau: $0.bureau, span: $0.span)
        })
      return String(decoding: try JSONText.data(content), as: UTF8.self)
    case .programme:
      guard let entry = call.catalogue.entry(id: id) else { return nil }
      let citation = Citation(
        entry, wording: entry.programme.participants.text, addresses: call.addresses,
        language: .ja)
      let output = PublishedProgrammeOutput(
        entry, lastingId: call.catalogue.lastingID(of: entry),
        gazetteer: call.catalogue.gazetteer)
      return String(decoding: try JSONText.data(Cited(output, [citation])), as: UTF8.self)
    }
  }
}
