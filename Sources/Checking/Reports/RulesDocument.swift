import Lists

/// The rules as a page of the documentation.
public enum RulesDocument {
  /// The page in Markdown, made from the cards alone.
  public static func markdown() -> String {
    var text = """
      # Rules

      What `renkei check` looks for. This page is made from the rules' cards; `renkei explain RULE` prints one of them. A fix is *sure* (applied by `--fix`), *maybe* (applied by `--fix=all`) or only shown.

      | rule | severity | fix | |
      | --- | --- | --- | --- |

      """
    let cards = Rules.cards.sorted { $0.identifier < $1.identifier }
    for card in cards {
      text +=
        "| [`\(card.identifier)`](#\(card.identifier)) | \(card.severity.rawValue) | \(card.fix?.rawValue ?? "–") | \(card.title.ja) / \(card.title.en) |\n"
    }
    for card in cards {
      text += """

        ## \(card.identifier)

        \(card.explanation.ja)

        \(card.explanation.en)

        Faulty:

        ```text
        \(card.faulty.excerpt.visible)
        ```

        Sound:

        ```text
        \(card.sound.excerpt.visible)
        ```

        """
    }
    return text
  }
}

extension String {
  /// The text with what cannot be seen written as code points.
  fileprivate var visible: String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n", .format, .privateUse, .unassigned:
        "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: String(scalar)
      }
    }.joined().trimmedEnd
  }

  private var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
