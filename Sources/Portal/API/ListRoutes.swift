import Catalogue
import Interchange
import Lists
import LocalGovernments
import Participation

/// The group wordings in use.
enum GroupsRoute {
  struct Item: Encodable, Sendable {
    let id: String
    let name: String
    let english: String
    let members: Int
    let programmes: Int
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let groups = request.catalogue.groups(edition: try request.editionID())
    return Listing(
      paging.cut(groups).map {
        Item(
          id: $0.id, name: $0.wording.name, english: $0.wording.english,
          members: $0.members.count, programmes: $0.count)
      }, total: groups.count, paging: paging)
  }
}

/// One group wording with its members' codes and its programmes' identifiers.
enum GroupRoute {
  struct Answer: Encodable, Sendable {
    let id: String
    let name: String
    let english: String
    let codes: [String]
    let programmes: [String]
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let key = try request.parameter("group")
    guard let group = request.catalogue.group(id: key, edition: try request.editionID()) else {
      throw RequestFault.unknown(what: .group, key: key)
    }
    return Answer(
      id: group.id, name: group.wording.name, english: group.wording.english,
      codes: request.gazetteer.fiveDigits(of: group.members),
      programmes: group.entries.map(\.id))
  }
}

/// A theme or a bureau with its number of programmes.
struct LabelItem: Encodable, Sendable {
  let slug: String
  let name: String
  let english: String
  let programmes: Int
}

/// The themes in the order of the list.
enum ThemesRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let themes = request.catalogue.themes(edition: try request.editionID())
    return Listing(
      paging.cut(themes).map {
        LabelItem(slug: $0.slug, name: $0.name.ja, english: $0.name.en, programmes: $0.count)
      }, total: themes.count, paging: paging)
  }
}

/// The bureaus in the order of the list.
enum BureausRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let bureaus = request.catalogue.bureaus(edition: try request.editionID())
    return Listing(
      paging.cut(bureaus).map {
        LabelItem(slug: $0.slug, name: $0.name.ja, english: $0.name.en, programmes: $0.count)
      }, total: bureaus.count, paging: paging)
  }
}

/// The published lists, newest first.
enum EditionsRoute {
  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let paging = try APIPaging(request.query)
    let editions = request.catalogue.editions
    return Listing(
      paging.cut(editions).map(EditionOutput.init), total: editions.count, paging: paging)
  }
}

/// One list, whole.
enum EditionRoute {
  struct Answer: Encodable, Sendable {
    let edition: EditionOutput
    let programmes: [PublishedProgrammeOutput]
  }

  static func answer(_ request: APIRequest) throws -> any Encodable & Sendable {
    let edition = try request.edition()
    return Answer(
      edition: EditionOutput(edition),
      programmes: request.catalogue.entries(of: edition.id).map {
        PublishedProgrammeOutput(
          $0, lastingId: request.catalogue.lastingID(of: $0), gazetteer: request.gazetteer)
      })
  }
}
