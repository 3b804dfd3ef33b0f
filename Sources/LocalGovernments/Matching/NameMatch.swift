/// One mention of a government in a text, before homonyms are settled.
public struct NameMatch: Sendable, Hashable {
  /// The bytes of the mention, prefecture, 郡 and city before the name included.
  public let range: Range<Int>
  /// The bytes of the name alone.
  public let nameRange: Range<Int>
  /// The governments that bear the name within what stands before it; those that exist on the
  /// gazetteer's day if there are any, else those of the past. In code order, never empty.
  public let candidates: [LocalGovernment]
  /// The governments of the past that bear the name too, where some exist on the day. In code order.
  public let former: [LocalGovernment]
  /// The prefecture written before the name, as part of the mention.
  public let prefecture: LocalGovernment?
  /// The city written before a ward, as part of the mention.
  public let city: LocalGovernment?
  /// Whether the name is one of the past on the gazetteer's day.
  public let isSuperseded: Bool

  /// Whether the name means a government of the past, where it means this one.
  public func isSuperseded(for government: LocalGovernment) -> Bool {
    isSuperseded || former.contains(government)
  }

  /// The mention where the text says that a government of the past is meant: 旧那珂川町.
  package var ofThePast: NameMatch {
    guard !former.isEmpty else { return self }
    return NameMatch(
      range: range, nameRange: nameRange, candidates: former, former: [], prefecture: prefecture,
      city: city, isSuperseded: true)
  }

  /// Whether it is no government but a place: a town's or village's name right behind a municipality
  /// of another prefecture, as in 新宿区信濃町.
  package func isPlace(in previous: NameMatch) -> Bool {
    previous.range.upperBound == range.lowerBound && range == nameRange
      && candidates.allSatisfy { $0.kind == .town || $0.kind == .village }
      && previous.candidates.allSatisfy { outer in
        !outer.code.isPrefecture
          && candidates.allSatisfy { $0.code.prefecture != outer.code.prefecture }
      }
  }
}
