import LocalGovernments
import Testing

@Suite("Sets of governments obey the laws of sets")
struct GovernmentSetTests {
  /// A small linear congruential generator, so that a failure can be repeated.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private struct Sample {
    let set: GovernmentSet
    let members: Set<LocalGovernment>
  }

  private func samples(_ count: Int) throws -> [Sample] {
    let gazetteer = try Country.today
    let all = gazetteer.governments(
      in: gazetteer.prefectures.union(gazetteer.municipalities).union(gazetteer.wards))
    var random = Seeded(state: 20_250_401)
    return (0..<count).map { _ in
      let size = Int.random(in: 0...200, using: &random)
      let members = Set((0..<size).compactMap { _ in all.randomElement(using: &random) })
      return Sample(
        set: members.reduce(into: GovernmentSet()) { $0.insert($1) }, members: members)
    }
  }

  @Test("every operation agrees with the same operation on a standard set")
  func agrees() throws {
    let gazetteer = try Country.today
    func members(_ set: GovernmentSet) -> Set<LocalGovernment> {
      Set(gazetteer.governments(in: set))
    }
    let samples = try samples(60)
    for (left, right) in zip(samples, samples.dropFirst()) {
      #expect(members(left.set) == left.members)
      #expect(left.set.count == left.members.count)
      #expect(left.set.isEmpty == left.members.isEmpty)
      #expect(members(left.set.union(right.set)) == left.members.union(right.members))
      #expect(members(left.set.intersection(right.set)) == left.members.intersection(right.members))
      #expect(members(left.set.subtracting(right.set)) == left.members.subtracting(right.members))
      #expect(left.set.isSubset(of: right.set) == left.members.isSubset(of: right.members))
      #expect(left.set.isDisjoint(with: right.set) == left.members.isDisjoint(with: right.members))
    }
  }

  @Test("equal sets are equal however they were made")
  func canonical() throws {
    for pair in try zip(samples(60), samples(61).dropFirst()) {
      let (left, right) = (pair.0.set, pair.1.set)
      #expect(left.union(right) == right.union(left))
      #expect(left.union(right).subtracting(right).union(left.intersection(right)) == left)
      #expect(left.subtracting(left) == GovernmentSet())
      #expect(left.union(right).subtracting(right).hashValue == left.subtracting(right).hashValue)
      var emptied = left
      for government in pair.0.members { emptied.remove(government) }
      #expect(emptied == GovernmentSet())
    }
  }

  @Test("members come in the order of their codes")
  func order() throws {
    let gazetteer = try Country.today
    for sample in try samples(20) {
      let codes = gazetteer.codes(in: sample.set)
      #expect(codes == codes.sorted())
    }
  }
}
