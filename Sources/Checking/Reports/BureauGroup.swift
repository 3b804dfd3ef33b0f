import Lists

/// The findings of one bureau's rows.
struct BureauGroup: Sendable {
  /// The bureau; `nil` for what belongs to the list as a whole.
  let bureau: String?
  let findings: [Diagnostic]

  /// The groups in the order in which their bureaus come in the list, the list's own first.
  static func all(in list: CheckedList) -> [BureauGroup] {
    var order: [String?] = [nil]
    var groups: [String?: [Diagnostic]] = [:]
    for finding in list.findings {
      let bureau = list.row(of: finding)?.bureauName
      if groups[bureau] == nil, bureau != nil { order.append(bureau) }
      groups[bureau, default: []].append(finding)
    }
    return order.compactMap { bureau in
      groups[bureau].map { BureauGroup(bureau: bureau, findings: $0) }
    }
  }
}
