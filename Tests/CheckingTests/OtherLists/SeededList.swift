import Testing

/// A list of another government's shape, with the faults that were put into it.
struct SeededList: Sendable {
  struct Fault: Hashable, Sendable, CustomStringConvertible {
    let row: String?
    let rule: String

    init(_ row: String?, _ rule: String) {
      self.row = row
      self.rule = rule
    }

    var description: String { "\(row ?? "-") \(rule)" }
  }

  let name: String
  let text: String
  let faults: [Fault]
  let issuer: String?
}

extension SeededList: CustomTestStringConvertible {
  var testDescription: String { name }
}
