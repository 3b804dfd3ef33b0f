import Foundation
import Testing

@Suite("Templates and contexts")
struct TemplateContractTests {
  // What Mustache itself and `Count` offer inside any context.
  private static let offered: Set<String> = ["", "site", "isOne", "isZero", "isSome", "n"]

  @Test("every tag of a template is a field of some context")
  func tagsAreFields() throws {
    let fields = try Self.fields()
    for (file, text) in try Self.expandedTemplates() {
      for tag in Self.tags(in: text) {
        for name in tag.split(separator: ".").map(String.init) {
          #expect(
            fields.contains(name) || Self.offered.contains(name),
            "\(file): \(tag)")
        }
      }
    }
  }

  @Test("every field of a context is printed by some template")
  func fieldsAreTags() throws {
    let tags = Set(
      try Self.expandedTemplates().values.flatMap { Self.tags(in: $0) }
        .flatMap { tag in tag.split(separator: ".").map { String($0) } })
    let unprinted = try Self.contextFields().subtracting(tags).sorted()
    #expect(unprinted == [])
  }

  @Test("every partial and parent that a template names is there")
  func partialsExist() throws {
    let names = Set(
      try PortalFiles.texts(in: "Resources/templates", ending: "mustache").keys
        .map { $0.replacing(".mustache", with: "") })
    for (file, text) in try PortalFiles.texts(in: "Resources/templates", ending: "mustache") {
      for open in ["{{>", "{{<"] {
        for name in PortalFiles.stretches(in: text, from: open, to: "}}") {
          let name = name.trimmingCharacters(in: .whitespaces)
          #expect(names.contains(name), "\(file): \(name)")
        }
      }
    }
  }

  @Test("only fields of the one markup type stand in triple braces")
  func tripleBraces() throws {
    let swift = try PortalFiles.texts(in: ".", ending: "swift").values.joined(separator: "\n")
    for (file, text) in try Self.expandedTemplates() {
      for tag in PortalFiles.stretches(in: text, from: "{{{", to: "}}}") {
        let field = tag.split(separator: ".").last ?? ""
        #expect(
          swift.contains("let \(field): SafeHTML"), "\(file): \(tag) is not SafeHTML")
      }
    }
  }

  /// The templates with both languages' phrases in place.
  private static func expandedTemplates() throws -> [String: String] {
    let phrases = try PortalFiles.phrases()
    return try PortalFiles.texts(in: "Resources/templates", ending: "mustache").mapValues { text in
      var text = text
      for key in Set(PortalFiles.stretches(in: text, from: "{{t.", to: "}}")) {
        let words = phrases[key]?.values.joined(separator: " ") ?? ""
        text = text.replacing("{{t.\(key)}}", with: words)
      }
      return text
    }
  }

  private static func tags(in text: String) -> Set<String> {
    Set(
      PortalFiles.stretches(in: text, from: "{{", to: "}}").compactMap { tag in
        guard !tag.hasPrefix(">"), !tag.hasPrefix("<"), !tag.hasPrefix("$"), !tag.hasPrefix("/")
        else { return nil }
        let name = tag.drop { "#^{ ".contains($0) }
        // A transform, empty(rows), asks for what is in its brackets.
        return String(name.split(separator: "(").last ?? "").replacing(")", with: "")
      })
  }

  /// The names of every stored field of the portal's parts and pages.
  private static func fields() throws -> Set<String> {
    var fields: Set<String> = []
    for folder in ["Pages", "Parts", "Figures", "Templates", "API"] {
      for text in try PortalFiles.texts(in: folder, ending: "swift").values {
        fields.formUnion(declared(in: text))
        fields.formUnion(PortalFiles.stretches(in: text, from: "case \"", to: "\":"))
      }
    }
    return fields
  }

  /// The fields of the contexts in `Pages`, in structs that a template sees.
  private static func contextFields() throws -> Set<String> {
    var fields: Set<String> = []
    for (file, text) in try PortalFiles.texts(in: "Pages", ending: "swift")
    where file != "ListLinks.swift" && file != "ProgrammesFilter.swift" {
      for body in PortalFiles.stretches(in: text, from: ": Sendable {\n", to: "\n  }\n") {
        fields.formUnion(declared(in: body))
      }
    }
    return fields
  }

  private static func declared(in text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter {
      let line = $0.drop { $0 == " " }
      let indent = $0.count - line.count
      return indent <= 4 && (line.hasPrefix("let ") || line.hasPrefix("var "))
        && (line.contains(":") || line.contains(" = ["))
    }
    return Set(
      lines.flatMap { line in
        line.split(separator: ",").compactMap { part -> String? in
          let name = part.split { ":=".contains($0) }.first ?? ""
          return name.split(separator: " ").last.map(String.init)
        }
      })
  }
}
