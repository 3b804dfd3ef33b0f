import Catalogue
import Events
import LocalGovernments

/// Which posts an address asks for, read from its query.
struct NewsQuery: Sendable {
  let kind: NewsPost.Kind?
  let holder: LocalGovernmentCode?
  let programme: String?
  let items: [QueryItem]

  init(_ query: Query, _ catalogue: Catalogue) throws(RequestFault) {
    kind = try query.choice("kind")
    if let text = query.value("holder") {
      guard let code = LocalGovernmentCode(text), catalogue.gazetteer[code] != nil else {
        throw .badValue(name: "holder", value: text)
      }
      holder = code
    } else {
      holder = nil
    }
    if let text = query.value("programme") {
      let entry = catalogue.entry(id: text) ?? catalogue.entry(lastingID: text)
      guard let id = entry.flatMap({ catalogue.lastingID(of: $0) }) else {
        throw .badValue(name: "programme", value: text)
      }
      programme = id
    } else {
      programme = nil
    }
    items = query.items.filter {
      ["kind", "holder", "programme"].contains($0.name) && !$0.value.isEmpty
    }
  }

  func posts(of calendar: EventCalendar) -> [NewsPost] {
    calendar.news.filter { post in
      (kind == nil || post.kind == kind) && (holder == nil || post.holder.government == holder)
        && (programme == nil || post.programme == programme)
    }
  }
}
