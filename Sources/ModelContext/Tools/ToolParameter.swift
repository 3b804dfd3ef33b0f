import Interchange
import Lists

/// A parameter of a tool: what it may be, told to the client as a schema and held to when called.
struct ToolParameter: Sendable {
  enum Form: Sendable {
    /// A text of one character to so many.
    case text(longest: Int)
    /// A whole number.
    case integer(ClosedRange<Int>, usually: Int)
    /// One of a few words.
    case choice([String], usually: String)
  }

  let name: String
  let form: Form
  let isRequired: Bool
  let description: Bilingual

  init(_ name: String, _ form: Form, isRequired: Bool = false, _ description: Bilingual) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.description = description
  }

  /// The language of texts and messages in an answer.
  static let language = ToolParameter(
    "language",
    .choice(OutputLanguage.allCases.map(\.rawValue), usually: OutputLanguage.ja.rawValue),
    Bilingual(ja: "答えの文の言語", en: "Language of the answer's sentences"))

  var schema: JSONValue {
    let description = JSONValue.string(description.both)
    switch form {
    case .text(let longest):
      return [
        "type": "string", "minLength": 1, "maxLength": .integer(longest),
        "description": description,
      ]
    case .integer(let range, let usual):
      return [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound), "default": .integer(usual),
        "description": description,
      ]
    case .choice(let words, let usual):
      return [
        "type": "string", "enum": .array(words.map(JSONValue.string)),
        "default": .string(usual), "description": description,
      ]
    }
  }

  /// Holds a value to what the schema says.
  func check(_ value: JSONValue) throws(RPCError) {
    switch (form, value) {
    case (.text(let longest), .string(let text)):
      // As JSON Schema counts: in scalars, not in what a reader sees as one character.
      guard (1...longest).contains(text.unicodeScalars.count) else {
        throw fault("1文字から\(longest)文字までです", "1 to \(longest) characters")
      }
    case (.text, _): throw fault("文字列です", "a string")
    case (.integer(let range, _), .integer(let number)) where range.contains(number): return
    case (.integer(let range, _), _):
      throw fault(
        "\(range.lowerBound)から\(range.upperBound)までの整数です",
        "a whole number, \(range.lowerBound) to \(range.upperBound)")
    case (.choice(let words, _), .string(let word)) where words.contains(word): return
    case (.choice(let words, _), _):
      throw fault(
        "\(words.joined(separator: "、")) のどれかです", "one of \(words.joined(separator: ", "))")
    }
  }

  private func fault(_ ja: String, _ en: String) -> RPCError {
    .invalidParams(Bilingual(ja: "\(name) は\(ja)", en: "\(name) is \(en)"))
  }
}
