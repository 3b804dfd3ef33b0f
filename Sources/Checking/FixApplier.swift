public import Lists

/// Applies fix-its to a text.
///
/// A fix that overlaps one already taken waits: check the fixed text again and apply once more.
public enum FixApplier {
  /// A text with fixes applied.
  public struct Fixed: Sendable, Hashable {
    /// The text as UTF-8, without a byte order mark.
    public let bytes: [UInt8]
    /// The fixes that were applied, in the order of the text.
    public let applied: [FixIt]
    /// The fixes that overlap an applied one, lie in no text, or cannot stand in the format.
    public let waiting: [FixIt]
    /// The applied fixes as edits of the text, in order.
    public let edits: [TextEdit]

    /// The text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Applies the fixes of findings.
  ///
  /// - Parameters:
  ///   - findings: what was found in the text.
  ///   - source: the text.
  ///   - confidence: the least promise that is taken: `sure`, or `maybe` for both. What is only
  ///     `shown` is never applied.
  /// - Returns: the new text, and what became of each fix.
  public static func apply(
    _ findings: [Diagnostic], to source: SourceFile, upTo confidence: FixIt.Confidence = .sure
  ) -> Fixed {
    let wanted = findings.flatMap { finding in
      finding.fixIts.filter {
        $0.confidence == .sure || ($0.confidence == .maybe && confidence != .sure)
      }
    }
    var applied: [(range: Range<Int>, fix: FixIt)] = []
    var waiting: [FixIt] = []
    // Sure ones first, so that a doubtful one never takes their place.
    let inOrder = wanted.map { (fix: $0, place: source.range(of: $0.span)?.lowerBound ?? .max) }
      .sorted { left, right in
        let isSure = (left.fix.confidence == .sure, right.fix.confidence == .sure)
        return isSure.0 != isSure.1 ? isSure.0 : left.place < right.place
      }
    for fix in inOrder.map(\.fix) {
      guard let range = source.range(of: fix.span), source.canChange(range),
        source.format.holds(fix.replacement, insteadOf: source.text(in: range))
      else {
        waiting.append(fix)
        continue
      }
      let position = Self.position(of: range.lowerBound, in: applied)
      let clashes =
        (position > 0 && applied[position - 1].range.upperBound > range.lowerBound)
        || (position < applied.count
          && (applied[position].range.lowerBound < range.upperBound
            || applied[position].range == range))
      if clashes {
        if !applied.contains(where: { $0.fix == fix }) { waiting.append(fix) }
      } else {
        applied.insert((range, fix), at: position)
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    var start = 0
    for (range, fix) in applied {
      bytes += source.bytes[start..<range.lowerBound]
      bytes += Array(fix.replacement.utf8)
      start = range.upperBound
    }
    bytes += source.bytes[start...]
    return Fixed(
      bytes: bytes, applied: applied.map(\.fix), waiting: waiting,
      edits: applied.map { TextEdit($0.range, $0.fix.replacement) })
  }

  /// The first of the applied fixes that begins at a place or after it.
  private static func position(of offset: Int, in applied: [(range: Range<Int>, fix: FixIt)]) -> Int
  {
    var low = 0
    var high = applied.count
    while low < high {
      let middle = (low + high) / 2
      if applied[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceFormat {
  /// Whether a replacement can stand within a cell without ending it: it brings no mark of the
  /// format but those that stood there.
  fileprivate func holds(_ replacement: String, insteadOf written: String) -> Bool {
    guard let marks else { return true }
    func isMark(_ character: Character) -> Bool { marks.contains(character) || character.isNewline }
    return !replacement.contains(where: isMark)
      || replacement.filter(isMark) == written.filter(isMark)
  }

  /// The signs that end a cell or a text; `nil` where none does.
  private var marks: String? {
    switch self {
    case .text: "\t"
    case .csv: "\",;\t"
    case .markdown: "|"
    case .json: "\"\\"
    case .html, .xlsx, .ods, .pdf: nil
    }
  }
}
