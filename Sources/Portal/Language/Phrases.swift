import Foundation
import Yams

/// Every phrase of the interface, each in all languages side by side.
///
/// One file a page (`phrases/government.yaml`), one entry a phrase; its key is the file's name and
/// the entry's: `government.covered`. Phrases are part of the templates: they may hold tags, and
/// are put into each template once for each language when the portal starts.
struct Phrases: Sendable {
  /// What is wrong with a file of phrases.
  enum Fault: Error, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    case untranslated(key: String, language: Language)
    case unknown(key: String, template: String)

    var description: String {
      switch self {
      case .unreadable(let file, let reason): "phrases in \(file) cannot be read: \(reason)"
      case .untranslated(let key, let language): "phrase \(key) has no text in \(language.rawValue)"
      case .unknown(let key, let template): "template \(template) asks for an unknown phrase \(key)"
      }
    }
  }

  private let texts: [String: [Language: String]]

  /// The keys, sorted.
  var keys: [String] { texts.keys.sorted() }

  /// Reads every YAML file of a folder.
  init(folder: URL) throws {
    var texts: [String: [Language: String]] = [:]
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "yaml" {
      let page = file.deletingPathExtension().lastPathComponent
      let entries: [String: [String: String]]
      do {
        entries = try YAMLDecoder().decode(from: Data(contentsOf: file))
      } catch {
        throw Fault.unreadable(file: file.lastPathComponent, reason: "\(error)")
      }
      for (name, translations) in entries {
        let key = page + "." + name
        for language in Language.allCases {
          guard let text = translations[language.rawValue] else {
            throw Fault.untranslated(key: key, language: language)
          }
          texts[key, default: [:]][language] = text
        }
      }
    }
    self.texts = texts
  }

  /// The phrase of that key.
  func text(_ key: String, in language: Language) -> String? { texts[key]?[language] }

  /// The phrase of a member of a family: `kind.town`. A key without a phrase shows as itself.
  func text(_ family: Family, _ member: String, in language: Language) -> String {
    text(family.rawValue + "." + member, in: language) ?? member
  }

  /// The phrases that are asked for by a value rather than by a template's tag.
  enum Family: String, CaseIterable, Sendable {
    /// What a government is.
    case kind
    /// How a government takes part.
    case relation
    /// What a part of a participants' cell is.
    case node
  }

  /// A template's text with its phrases put in: `{{t.government.covered}}` becomes the phrase.
  func expand(_ template: String, named name: String, in language: Language) throws -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.range(of: "{{t.") {
      guard let close = rest[open.upperBound...].range(of: "}}") else { break }
      let key = String(rest[open.upperBound..<close.lowerBound])
      guard let phrase = text(key, in: language) else {
        throw Fault.unknown(key: key, template: name)
      }
      result += rest[..<open.lowerBound]
      result += phrase
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
