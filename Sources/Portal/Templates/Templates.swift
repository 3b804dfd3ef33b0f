import Foundation
import Mustache

/// The templates, compiled once for each language with its phrases in place.
struct Templates: Sendable {
  /// What is wrong with the folder of templates.
  enum Fault: Error, CustomStringConvertible {
    case unreadable(String)
    case unknown(String)

    var description: String {
      switch self {
      case .unreadable(let path): "no templates can be read at \(path)"
      case .unknown(let name): "there is no template \(name)"
      }
    }
  }

  private let libraries: [Language: MustacheLibrary]
  /// Plain Japanese again, with readings over the phrases' words.
  private let annotated: MustacheLibrary

  /// Reads every `.mustache` file below a folder; its path there, without ending, is its name.
  init(folder: URL, phrases: Phrases, words: WordReadings) throws {
    let sources = try Self.sources(in: folder)
    var libraries: [Language: MustacheLibrary] = [:]
    var annotated = MustacheLibrary()
    for language in Language.allCases {
      var library = MustacheLibrary()
      for (name, source) in sources {
        let template = try phrases.expand(source, named: name, in: language)
        try library.register(template, named: name)
        if language == .easy {
          try annotated.register(words.annotate(template: template), named: name)
        }
      }
      libraries[language] = library
    }
    self.libraries = libraries
    self.annotated = annotated
  }

  /// The page's HTML.
  func render(_ name: String, _ root: RootContext, for request: PageRequest) throws -> String {
    let library =
      request.showsReadings && request.language == .easy ? annotated : libraries[request.language]
    guard let html = library?.render(root, withTemplate: name) else {
      throw Fault.unknown(name)
    }
    return html
  }

  /// The text of every template by its name; white space that HTML folds anyway is left out.
  static func sources(in folder: URL) throws -> [String: String] {
    let base = folder.standardizedFileURL.path + "/"
    guard
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { throw Fault.unreadable(folder.path) }
    var sources: [String: String] = [:]
    for case let file as URL in files where file.pathExtension == "mustache" {
      let path = file.standardizedFileURL.deletingPathExtension().path
      let name = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
      sources[name] = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: "\n")
    }
    return sources
  }
}
