import CivilDates
import Lists
import LocalGovernments
import Participation
import Testing

@Suite("The wording of participants' cells")
struct WordingTests {
  @Test("a cell is read as an official reads it", arguments: try WordingCase.all())
  func reads(_ wording: WordingCase) throws {
    let gazetteer = try Country.on(wording.asOf)
    let issuer = try wording.issuer.map { try Country.government($0, gazetteer) }
    let expression = ParticipantExpression(
      wording.cell, in: EvaluationContext(gazetteer: gazetteer, issuer: issuer))

    try expect(expression.named, wording.named, "名前", wording, gazetteer)
    try expect(expression.covered, wording.covered, "総称", wording, gazetteer)
    try expect(expression.possible, wording.possible, "可能性", wording, gazetteer)
    #expect(expression.isOpen == wording.isOpen, "\(wording.testDescription)")
    if let kinds = wording.kinds {
      #expect(expression.nodes.map(\.kind.rawValue) == kinds, "\(wording.testDescription)")
    }
    for (name, role) in wording.roles {
      let government = try Country.government(name, gazetteer)
      let node = expression.nodes.first { $0.members.contains(government) && $0.kind == .named }
      #expect(node?.role == role, "\(wording.testDescription)")
    }
    if let rules = wording.rules {
      let list = OneRowList(cell: wording.cell)
      let found = try list.resolved(gazetteer: gazetteer, issuer: issuer, asOf: gazetteer.date)
      #expect(found.diagnostics.map(\.rule) == rules, "\(wording.testDescription)")
    }
    PrintingLaw.expectHolds(expression)
  }

  @Test("a cell longer than all governments together is kept as written, with one diagnostic")
  func tooLong() throws {
    let cell = String(repeating: "（埼玉県、", count: 6_001)
    let gazetteer = try Country.on("2025-04-01")
    let found = try OneRowList(cell: cell).resolved(gazetteer: gazetteer)
    let expression = try #require(found.edition.programmes.first).participants
    #expect(found.diagnostics.map(\.rule) == ["participants-too-long"])
    #expect(expression.nodes.map(\.text) == [cell])
    #expect(expression.named.isEmpty)
    PrintingLaw.expectHolds(expression)
  }

  @Test("the full names of all governments are no cell too long")
  func everyGovernment() throws {
    let gazetteer = try Country.on("2025-04-01")
    let all = gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards))
    let expression = ParticipantExpression(
      all.map(gazetteer.fullName).joined(separator: "、"),
      in: EvaluationContext(gazetteer: gazetteer, issuer: nil))
    #expect(expression.named.count == all.count)
  }

  private func expect(
    _ set: GovernmentSet, _ expected: ExpectedSet, _ relation: String, _ wording: WordingCase,
    _ gazetteer: Gazetteer
  ) throws {
    let context = "\(wording.testDescription) \(relation)"
    if let names = expected.names {
      let governments = try names.map { try Country.government($0, gazetteer) }.sorted {
        $0.code < $1.code
      }
      #expect(
        gazetteer.governments(in: set).map(gazetteer.fullName)
          == governments.map(gazetteer.fullName), "\(context)")
    }
    if let count = expected.count { #expect(set.count == count, "\(context)") }
    for name in expected.members {
      #expect(set.contains(try Country.government(name, gazetteer)), "\(context): \(name)")
    }
    for name in expected.strangers {
      #expect(!set.contains(try Country.government(name, gazetteer)), "\(context): \(name)")
    }
  }
}
