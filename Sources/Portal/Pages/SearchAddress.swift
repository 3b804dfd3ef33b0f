import LocalGovernments

/// Where the search form leads: the name of one government to its page, anything else to the list.
enum SearchAddress {
  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let text = request.query.value("q") ?? ""
    let named = text.isEmpty ? [] : request.gazetteer.governments(named: text)
    if named.count == 1, let government = named.first,
      government.name == text || request.gazetteer.fullName(of: government) == text
        || government.isSpelledInKana(text)
    {
      return .redirect(Address.government(government.code.sixDigits), permanently: false)
    }
    if named.count > 1, named.allSatisfy({ $0.name == text }) {
      return .redirect(Address.governments(query: [QueryItem("name", text)]), permanently: false)
    }
    let query = text.isEmpty ? [] : [QueryItem("q", text)]
    return .redirect(Address.programmes(query: query), permanently: false)
  }
}
