import LocalGovernments

/// For each entry which prefectures it concerns as such: named, covered or possible.
struct PrefectureColumn: Sendable {
  /// The prefectures in code order; a mask's bits go by it.
  let prefectures: [LocalGovernment]
  /// The distinct masks.
  let masks: [UInt64]
  /// Which of the masks each entry has.
  let maskOfEntry: [UInt32]

  /// The mask of the prefectures of those codes.
  func mask(of codes: some Sequence<String>) -> UInt64 {
    codes.reduce(0) { mask, code in
      mask | (bit(of: code).map { 1 << UInt64($0) } ?? 0)
    }
  }

  /// The prefectures of those codes.
  func prefectures(of codes: some Sequence<String>) -> [LocalGovernment] {
    codes.compactMap { bit(of: $0).map { prefectures[$0] } }
  }

  private func bit(of code: String) -> Int? {
    prefectures.firstIndex { $0.code.fiveDigits == code || $0.code.sixDigits == code }
  }

  /// Gathers the masks entry by entry.
  struct Builder {
    private let prefectures: [LocalGovernment]
    private let ordinals: [Int]
    private var interned = Interner<UInt64>()
    private var maskOfEntry: [UInt32] = []

    init(gazetteer: Gazetteer) {
      prefectures = Array(gazetteer.governments(in: gazetteer.prefectures).prefix(64))
      ordinals = prefectures.map(\.ordinal)
    }

    mutating func append(_ governments: GovernmentSet) {
      var mask: UInt64 = 0
      if !governments.isEmpty {
        for (bit, ordinal) in ordinals.enumerated() where governments.contains(ordinal: ordinal) {
          mask |= 1 << UInt64(bit)
        }
      }
      maskOfEntry.append(interned.number(of: mask))
    }

    var column: PrefectureColumn {
      PrefectureColumn(
        prefectures: prefectures, masks: interned.values, maskOfEntry: maskOfEntry)
    }
  }
}
