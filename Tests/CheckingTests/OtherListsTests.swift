import Checking
import Lists
import Testing

@Suite("Lists of other governments")
struct OtherListsTests {
  static let lists: [SeededList] = [.agreements, .councils, .sisters, .partnerships, .metropolitan]

  @Test("Every fault put into a list is found, and nothing else is called one", arguments: lists)
  func found(_ list: SeededList) throws {
    let checked = try Checked(list.text, issuer: list.issuer)
    let found = Set(checked.serious.map { SeededList.Fault($0.programme, $0.rule) })
    let seeded = Set(list.faults)
    let missed = seeded.subtracting(found)
    let alarms = found.subtracting(seeded)
    #expect(missed.isEmpty)
    #expect(alarms.isEmpty)
  }
}
