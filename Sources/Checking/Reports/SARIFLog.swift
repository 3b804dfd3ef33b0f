import Lists

/// A SARIF log, as far as Renkei fills one in. Names are those of the standard.
struct SARIFLog: Encodable {
  let version = "2.1.0"
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version
    case schema = "$schema"
    case runs
  }

  struct Run: Encodable {
    let tool: Tool
    let language: String
    let columnKind = "unicodeCodePoints"
    let artifacts: [Artifact]
    let results: [SARIFResult]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "renkei"
    let rules: [Descriptor]
  }

  /// A rule's card.
  struct Descriptor: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
  }

  struct Configuration: Encodable { let level: String }
  struct Message: Encodable { let text: String }

  struct Artifact: Encodable {
    let location: ArtifactLocation
    let encoding: String
  }

  struct ArtifactLocation: Encodable { let uri: String }

  init(_ lists: [CheckedList], _ options: ReportOptions) {
    let language = options.language
    let cards = Rules.cards
    let positions = Dictionary(
      cards.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: cards.map { Descriptor($0, language) })),
        language: language.rawValue,
        artifacts: lists.map { list in
          Artifact(
            location: ArtifactLocation(uri: Self.uri(list.document.source.name)),
            encoding: list.document.source.encoding.ianaName)
        },
        results: lists.flatMap { list in
          zip(list.findings, list.fingerprints)
            .filter { options.showsNotes || $0.0.severity > .note }
            .map { finding, print in
              SARIFResult(
                finding, in: list, rule: positions[finding.rule], language, fingerprint: print)
            }
            + list.accepted.map { accepted in
              SARIFResult(
                accepted.finding, in: list, rule: positions[accepted.finding.rule], language,
                suppression: accepted.acceptance)
            }
        })
    ]
  }

  /// A file's name as a relative address.
  static func uri(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  static func level(_ severity: Diagnostic.Severity) -> String { severity.rawValue }
}

extension SARIFLog.Descriptor {
  init(_ card: RuleCard, _ language: ReportLanguage) {
    id = card.identifier
    shortDescription = .init(text: language.text(card.title))
    fullDescription = .init(text: language.text(card.explanation))
    help = .init(
      text: language.text(card.explanation) + "\n\n✗ " + card.faulty.excerpt + "\n✓ "
        + card.sound.excerpt)
    defaultConfiguration = .init(level: SARIFLog.level(card.severity))
  }
}

extension TextEncoding {
  /// The name that IANA registers.
  fileprivate var ianaName: String {
    switch self {
    case .utf8: "UTF-8"
    case .cp932: "Windows-31J"
    case .eucJP: "EUC-JP"
    case .utf16: "UTF-16"
    @unknown default: rawValue
    }
  }
}
