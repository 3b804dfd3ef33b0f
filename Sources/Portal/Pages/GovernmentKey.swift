import LocalGovernments

/// The government that an address speaks of: by its six digits; other ways to write it lead there.
enum GovernmentKey {
  case government(LocalGovernment)
  case elsewhere(PageAnswer)

  static func found(in request: PageRequest, at address: Address) throws(RequestFault)
    -> GovernmentKey
  {
    let key = try request.parameter("government")
    guard let code = LocalGovernmentCode(key) else {
      // People type names where the code stands.
      guard !request.gazetteer.governments(named: key).isEmpty else {
        throw .unknown(what: .government, key: key)
      }
      return .elsewhere(GovernmentsPage.named(key, in: request))
    }
    guard let government = request.gazetteer[code] else {
      throw .unknown(what: .government, key: key)
    }
    guard key == code.sixDigits else {
      return .elsewhere(.redirect(address(code.sixDigits), permanently: true))
    }
    return .government(government)
  }
}
