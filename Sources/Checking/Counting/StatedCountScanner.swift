import Lists
import LocalGovernments

/// Finds the counts of governments that running text states.
struct StatedCountScanner {
  private let field: ListField
  private let text: ScalarText
  /// The places of all closing brackets.
  private let closers: [Int]
  private let isName: Bool
  private let gazetteer: Gazetteer

  /// The counts in a row's name and description, in order.
  static func statements(in row: ListRow, gazetteer: Gazetteer) -> [StatedCount] {
    var found: [StatedCount] = []
    if let name = row.name { found += Self(name, isName: true, gazetteer).all() }
    if let description = row.description {
      found += Self(description, isName: false, gazetteer).all()
    }
    return found
  }

  private init(_ field: ListField, isName: Bool, _ gazetteer: Gazetteer) {
    self.field = field
    text = ScalarText(field.text)
    let scalars = text.scalars
    closers = scalars.indices.filter { scalars[$0] == ")" || scalars[$0] == "）" }
    self.isName = isName
    self.gazetteer = gazetteer
  }

  private func all() -> [StatedCount] {
    var found: [StatedCount] = []
    var position = 0
    while position < text.count {
      guard let number = number(at: position) else {
        position += 1
        continue
      }
      if let statement = statement(at: position) {
        found.append(statement.0)
        position = statement.end
      } else if isName, let bare = bareNumber(number, at: position) {
        found.append(bare)
        position = number.end
      } else {
        position = number.end
      }
    }
    return found
  }

  private func statement(at start: Int) -> (StatedCount, end: Int)? {
    guard !text.hasAny(Self.before, endingAt: start), !follows(start, Self.numberLike) else {
      return nil
    }
    var parts: [StatedCount.Part] = []
    var position = start
    while let number = number(at: position), let unit = unit(at: number.end) {
      parts.append(.init(count: number.value, unit: unit))
      position = number.end + unit.word.count
    }
    guard let last = parts.last, parts.reduce(0, { $0 + $1.count }) >= 2 else { return nil }
    if let next = text[position], let suffix = last.unit.word.last,
      Self.compounds[suffix]?.contains(next) == true || text.hasAny(Self.after, at: position)
    {
      return nil
    }
    let isWhole = text.hasAny(Self.wholes, endingAt: start)
    return (
      StatedCount(
        parts: parts, text: text.text(start..<position),
        place: Place(field: field, range: text.bytes(start..<position)), isInName: isName,
        isWhole: isWhole, isBare: false, enumerated: enumeration(at: position),
        region: region(around: start..<position)), position
    )
  }

  /// 「スクラム37」: a number that ends a word of the name and has no unit.
  private func bareNumber(_ number: (value: Int, end: Int), at start: Int) -> StatedCount? {
    guard (3...999).contains(number.value), let previous = text[start - 1],
      previous.isKanji || previous.isKatakana || previous.isHiragana || previous.isASCIILetter,
      !Self.ordinals.contains(previous), text[start]?.digit != nil
    else { return nil }
    if let next = text[number.end], !Self.closings.contains(next), !next.properties.isWhitespace {
      return nil
    }
    return StatedCount(
      parts: [.init(count: number.value, unit: .everything)],
      text: text.text(start..<number.end),
      place: Place(field: field, range: text.bytes(start..<number.end)), isInName: true,
      isWhole: false, isBare: true, enumerated: GovernmentSet(), region: nil)
  }

  private func unit(at position: Int) -> CountUnit? {
    CountUnit.all.first { text.has($0.word, at: position) }
  }

  /// The governments in brackets that follow: 5道県（北海道・青森県…）.
  private func enumeration(at position: Int) -> GovernmentSet {
    guard let open = text[position], open == "（" || open == "(",
      let end = closer(after: position), end - position <= Self.longestEnumeration
    else { return GovernmentSet() }
    let inner = text.text(position + 1..<end)
    return NameMatcher(inner, in: gazetteer).matches().reduce(into: GovernmentSet()) {
      if $1.candidates.count == 1 { $0.insert($1.candidates[0]) }
    }
  }

  private func closer(after position: Int) -> Int? {
    var low = 0
    var high = closers.count
    while low < high {
      let middle = (low + high) / 2
      if closers[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < closers.count ? closers[low] : nil
  }

  /// In characters; what closes a bracket farther on does not close this one.
  private static let longestEnumeration = 2_000

  private func region(around range: Range<Int>) -> Region? {
    let start = max(0, range.lowerBound - 4)
    let words = text.text(start..<range.upperBound)
    let matcher = NameMatcher(words, in: gazetteer)
    let end = words.utf8.count
    for position in start...range.lowerBound {
      let byte = text.byte(position) - text.byte(start)
      if let found = matcher.region(atByte: byte), found.end == end { return found.region }
    }
    return nil
  }

  /// A number in digits of either width, or in kanji below a hundred.
  private func number(at position: Int) -> (value: Int, end: Int)? {
    guard let first = text[position] else { return nil }
    var value = 0
    var end = position
    if first.digit != nil {
      while let digit = text[end]?.digit, end - position < 6 {
        value = value * 10 + digit
        end += 1
      }
      return (value, end)
    }
    guard Self.kanji[first] != nil || first == "十" else { return nil }
    var unit = 0
    while let scalar = text[end], end - position < 3 {
      if let digit = Self.kanji[scalar] {
        guard unit == 0 else { return nil }
        unit = digit
      } else if scalar == "十" {
        value = max(1, unit) * 10
        unit = 0
      } else {
        break
      }
      end += 1
    }
    return (value + unit, end)
  }

  private func follows(_ position: Int, _ scalars: Set<Unicode.Scalar>) -> Bool {
    text[position - 1].map { scalars.contains($0) || $0.digit != nil } ?? false
  }

  private static let kanji: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  /// Before a number that orders, estimates, or counts others than those named.
  private static let before = ["第", "約", "延べ", "のべ", "およそ", "ほか", "他", "外", "うち", "旧"]
    .map(\.scalarArray)
  private static let after = ["以上", "超", "余", "程度", "弱", "強", "未満", "前後"].map(\.scalarArray)
  private static let wholes = ["全国", "全", "全ての", "すべての", "全国の"].map(\.scalarArray)
  private static let numberLike: Set<Unicode.Scalar> = [".", "．", "-", "－", "/", "第", "十", "百"]
  private static let ordinals: Set<Unicode.Scalar> = [
    "第", "和", "成", "年", "月", "R", "H", "U", "v", "V",
  ]
  private static let closings: Set<Unicode.Scalar> = ["）", ")", "」", "』", "】", "］", "]", "、", "・"]
  /// For a unit's last character, what makes another word of it: 3県民, 5市場, 2区間.
  private static let compounds: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "県": Set("民境庁立道産営職".unicodeScalars), "市": Set("場街民立営長議販況価道役".unicodeScalars),
    "区": Set("間画域分別民立営長切".unicodeScalars), "町": Set("目会民立営長歩丁".unicodeScalars),
    "村": Set("民立営長".unicodeScalars), "都": Set("民立営心".unicodeScalars),
    "道": Set("路民立".unicodeScalars), "府": Set("民立".unicodeScalars),
    "体": Set("員".unicodeScalars),
  ]
}
