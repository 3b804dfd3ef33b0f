import Lists

/// One finding in SARIF.
struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: SARIFLog.Message
  let locations: [Location]
  let relatedLocations: [Location]?
  let fixes: [Fix]?
  let partialFingerprints: [String: String]?
  let suppressions: [Suppression]?
  let properties: Properties

  struct Location: Encodable {
    var id: Int?
    var message: SARIFLog.Message?
    let physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: SARIFLog.ArtifactLocation
    let region: Region?
  }

  /// Where a workbook or a page says it: sheet and cell.
  struct LogicalLocation: Encodable { let fullyQualifiedName: String }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  struct Fix: Encodable {
    let description: SARIFLog.Message
    let artifactChanges: [Change]
    let properties: [String: String]
  }

  struct Change: Encodable {
    let artifactLocation: SARIFLog.ArtifactLocation
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: SARIFLog.Message
  }

  /// Why a result is not to be told: someone accepted it, in a file beside the list.
  struct Suppression: Encodable {
    let kind = "external"
    let justification: String

    enum CodingKeys: CodingKey { case kind, justification }
  }

  struct Properties: Encodable {
    let programme: String?
    let bureau: String?
    let notes: [String]?
  }

  init(
    _ finding: Diagnostic, in list: CheckedList, rule: Int?, _ language: ReportLanguage,
    fingerprint: String? = nil, suppression: Acceptance? = nil
  ) {
    partialFingerprints = fingerprint.map { ["finding/v1": $0] }
    suppressions = suppression.map { [Suppression(justification: $0.reason)] }
    let source = list.document.source
    let artifact = SARIFLog.ArtifactLocation(uri: SARIFLog.uri(source.name))
    ruleId = finding.rule
    ruleIndex = rule
    level = SARIFLog.level(finding.severity)
    message = .init(text: language.text(finding.message))
    locations = [Self.location(finding.span, artifact, source)]
    let related = finding.notes.filter { $0.span != nil }.enumerated().map { index, note in
      var location = Self.location(note.span, artifact, source)
      location.id = index + 1
      location.message = .init(text: language.text(note.message))
      return location
    }
    relatedLocations = related.isEmpty ? nil : related
    let fixes = finding.fixIts.compactMap { fix -> Fix? in
      guard fix.confidence != .shown, let region = Region(fix.span, in: source) else { return nil }
      return Fix(
        description: .init(text: language.text(fix.title)),
        artifactChanges: [
          Change(
            artifactLocation: artifact,
            replacements: [
              Replacement(deletedRegion: region, insertedContent: .init(text: fix.replacement))
            ])
        ],
        properties: ["confidence": fix.confidence.rawValue])
    }
    self.fixes = fixes.isEmpty ? nil : fixes
    let notes = finding.notes.filter { $0.span == nil }.map { language.text($0.message) }
    properties = Properties(
      programme: finding.programme, bureau: list.row(of: finding)?.bureauName,
      notes: notes.isEmpty ? nil : notes)
  }

  private static func location(
    _ span: SourceSpan?, _ artifact: SARIFLog.ArtifactLocation, _ source: SourceFile
  ) -> Location {
    let region = span.flatMap { Region($0, in: source) }
    return Location(
      physicalLocation: PhysicalLocation(artifactLocation: artifact, region: region),
      logicalLocations: region == nil
        ? span.map { [LogicalLocation(fullyQualifiedName: $0.whereabouts)] } : nil)
  }
}

extension SARIFResult.Region {
  /// The region in lines and code points, which SARIF counts instead of characters.
  init?(_ span: SourceSpan, in source: SourceFile) {
    guard case .text(let span) = span else { return nil }
    let line = source.range(ofLine: span.line)
    let end = span.byteOffset + span.byteLength
    guard case .text(let last) = source.span(of: end..<end) else { return nil }
    let lastLine = source.range(ofLine: last.line)
    startLine = span.line
    startColumn =
      Self.codePoints(source, line.lowerBound..<max(line.lowerBound, span.byteOffset)) + 1
    endLine = last.line
    endColumn = Self.codePoints(source, lastLine.lowerBound..<max(lastLine.lowerBound, end)) + 1
  }

  /// How many code points a stretch has: the bytes that continue none.
  private static func codePoints(_ source: SourceFile, _ range: Range<Int>) -> Int {
    source.bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}
