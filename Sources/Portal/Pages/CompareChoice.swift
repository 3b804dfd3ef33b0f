import LocalGovernments

/// Which governments an address asks to be put beside each other, by codes or by names that people
/// type, and what is wrong with what it says.
struct CompareChoice {
  static let name = "g"
  static let most = 3

  /// A value that is no single government, and those that may be meant.
  enum Fault {
    case ambiguous(String, [LocalGovernment])
    case unknown(String, nearest: [LocalGovernment])
    case tooMany
  }

  /// The governments, each once, in the order asked for.
  private(set) var governments: [LocalGovernment] = []
  private(set) var faults: [Fault] = []
  /// The values that stand in the form.
  let values: [String]
  /// Whether the address has exactly the six digits of the governments.
  var isCanonical: Bool { governments.map(\.code.sixDigits) == values }

  init(_ query: Query, in gazetteer: Gazetteer) {
    let asked = query.values(Self.name)
    var seen: Set<String> = []
    let distinct = asked.filter { seen.insert($0).inserted }
    // What is beyond the limit is not looked up: a name may cost a search for those near it.
    values = Array(distinct.prefix(Self.most))
    for value in values { add(value, in: gazetteer) }
    if distinct.count > Self.most { faults.append(.tooMany) }
  }

  private mutating func add(_ value: String, in gazetteer: Gazetteer) {
    let found = gazetteer.governments(named: value)
    let exact = found.filter { $0.name == value }
    let meant = found.count == 1 ? found : exact.count == 1 ? exact : []
    if let government = meant.first {
      if !governments.contains(government) { governments.append(government) }
    } else if found.isEmpty {
      faults.append(.unknown(value, nearest: gazetteer.nearestNames(to: value, limit: 4)))
    } else {
      faults.append(.ambiguous(value, found))
    }
  }

  /// The address of the same choice with another in a value's place.
  func replacing(_ value: String, with government: LocalGovernment) -> Link {
    Self.link(to: values.map { $0 == value ? government.code.sixDigits : $0 })
  }

  static func link(to values: [String]) -> Link {
    Address.compare(query: values.map { QueryItem(name, $0) })
  }
}
