import Catalogue
import Interchange
import Lists
import Participation

/// What can be read by its own address: the lists, and their programmes.
enum ResourceKind: String, Sendable, CaseIterable {
  case edition
  case programme

  static let mediaType = "application/json"

  func uri(_ id: String) -> String { "renkei://\(rawValue)/\(id)" }

  var words: Bilingual {
    switch self {
    case .edition:
      Bilingual(ja: "公表された一覧と、その事業の索引", en: "A published list, with an index of its programmes")
    case .programme:
      Bilingual(ja: "事業一件（記載、解釈、出典）", en: "One programme: wording, reading, source")
    }
  }
}

/// The form of the addresses.
struct ResourceTemplates: Encodable, Sendable {
  let resourceTemplates: [JSONValue] = ResourceKind.allCases.map { kind in
    [
      "uriTemplate": .string(kind.uri("{id}")), "name": .string(kind.rawValue),
      "title": .string(kind.words.both), "description": .string(kind.words.both),
      "mimeType": .string(ResourceKind.mediaType),
    ]
  }
}

/// The resources, a stretch at a time: the lists first, then the programmes.
enum ListResources {
  /// How many one answer holds.
  private static let stretch = 100

  struct Result: Encodable, Sendable {
    let resources: [JSONValue]
    let nextCursor: String?
  }

  static func result(of call: MethodCall) throws(RPCError) -> Result {
    let start = try call.cursor()
    let editions = call.catalogue.editions
    let total = editions.count + editions.reduce(0) { $0 + $1.programmes.count }
    var resources: [JSONValue] = []
    var place = 0
    for edition in editions {
      if place >= start, resources.count < stretch { resources.append(resource(edition)) }
      place += 1
    }
    for edition in editions {
      // Whole lists before the stretch are passed over without a look at their rows.
      let skipped = min(max(0, start - place), edition.programmes.count)
      for programme in edition.programmes.dropFirst(skipped).prefix(stretch - resources.count) {
        resources.append(resource(programme, in: edition))
      }
      place += edition.programmes.count
    }
    let end = start + resources.count
    return Result(
      resources: resources, nextCursor: end < total && !resources.isEmpty ? String(end) : nil)
  }

  private static func resource(_ edition: Edition) -> JSONValue {
    [
      "uri": .string(ResourceKind.edition.uri(edition.id)), "name": .string(edition.id),
      "title": .string(edition.title), "mimeType": .string(ResourceKind.mediaType),
    ]
  }

  private static func resource(_ programme: Programme, in edition: Edition) -> JSONValue {
    [
      "uri": .string(ResourceKind.programme.uri(programme.id)), "name": .string(programme.id),
      "title": .string(SearchTool.heading(of: programme)),
      "mimeType": .string(ResourceKind.mediaType),
    ]
  }
}
