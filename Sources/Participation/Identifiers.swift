/// The identifiers of an edition's programmes, each once.
struct Identifiers {
  private var taken: Set<String> = []
  // How often each number was met, so that the thousandth does not try all before it.
  private var copies: [String: Int] = [:]

  /// An identifier that no other programme of the edition has.
  mutating func next(_ number: String?, line: Int, in edition: String) -> String {
    let base: String
    if let number, number.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
      base = "\(edition)-\(number)"
    } else {
      base = "\(edition)-row-\(line)"
    }
    var copy = copies[base, default: 0] + 1
    var candidate = copy == 1 ? base : "\(base)-copy-\(copy)"
    while !taken.insert(candidate).inserted {
      copy += 1
      candidate = "\(base)-copy-\(copy)"
    }
    copies[base] = copy
    return candidate
  }
}
