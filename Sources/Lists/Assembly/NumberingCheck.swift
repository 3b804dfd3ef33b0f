/// Watches the numbers of a list as they come: each once, in order, none left out.
struct NumberingCheck {
  private struct Use {
    let number: RowNumber
    let span: SourceSpan
  }

  private var uses: [Use] = []
  private var unread: [Int] = []

  mutating func add(_ number: RowNumber, at span: SourceSpan) {
    uses.append(Use(number: number, span: span))
  }

  /// Notes a number that stands in a row beyond reading: it is not missing.
  mutating func addUnread(_ value: Int) { unread.append(value) }

  func diagnostics(in source: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let present = (uses.compactMap(\.number.value) + unread).sorted()
    var first: [String: SourceSpan] = [:]
    var previous: Int?
    for use in uses {
      let text = use.number.text
      if let earlier = first[text] {
        diagnostics.append(
          ReadingFault.repeatedNumber(text).diagnostic(
            at: use.span, in: source, programme: text,
            notes: [.init(ReadingFault.firstUse, at: earlier)]))
        continue
      }
      first[text] = use.span
      guard let value = use.number.value else { continue }
      if let previous, let fault = Self.fault(of: value, after: previous, present) {
        diagnostics.append(fault.diagnostic(at: use.span, in: source, programme: text))
      }
      previous = max(previous ?? value, value)
    }
    return diagnostics
  }

  private static func fault(of value: Int, after previous: Int, _ present: [Int])
    -> ReadingFault?
  {
    if value < previous { return .numberOutOfOrder(value, after: previous) }
    // A number that comes later is out of order there, and not missing here.
    guard value > previous + 1 else { return nil }
    let between = present[firstIndex(in: present, above: previous)...].prefix { $0 < value }
    var missing = previous + 1
    for number in between where number == missing { missing += 1 }
    guard missing < value else { return nil }
    let end = between.first { $0 > missing } ?? value
    return .numberingGap(from: missing, to: end - 1, before: value)
  }

  private static func firstIndex(in numbers: [Int], above limit: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
