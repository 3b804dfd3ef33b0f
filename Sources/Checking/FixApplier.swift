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
    /// The fixes that overlap an applied one, or lie in no text.
    public let waiting: [FixIt]

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
    for fix in wanted.sorted(by: { $0.isSooner(than: $1) }) {
      guard let range = source.range(of: fix.span) else {
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
    return Fixed(bytes: bytes, applied: applied.map(\.fix), waiting: waiting)
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

extension FixIt {
  fileprivate func isSooner(than other: FixIt) -> Bool {
    if (confidence == .sure) != (other.confidence == .sure) { return confidence == .sure }
    return offset < other.offset
  }

  private var offset: Int {
    guard case .text(let span) = span else { return .max }
    return span.byteOffset
  }
}
