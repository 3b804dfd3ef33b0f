/// The pieces of a number format's code.
enum FormatTokens {
  enum Token: Hashable {
    /// A place for a digit: `0`, `#` or `?`.
    case digit(Character)
    case point, comma, percent
    /// Text that is shown as it is.
    case literal(String)
    /// A letter of days and times, in lower case.
    case letter(Character)
    /// `[h]`, `[mm]`, `[ss]`.
    case elapsed
    case general
    /// What is not understood: fractions, exponents, fill characters.
    case other
  }

  /// The sections that semicolons part: for numbers above, below and at zero, and for text.
  static func sections(of code: String) -> [[Token]] {
    var sections: [[Token]] = [[]]
    let characters = Array(code)
    var index = 0
    func add(_ token: Token) { sections[sections.count - 1].append(token) }
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case ";": sections.append([])
      case "\"":
        let end = characters[index...].firstIndex(of: "\"") ?? characters.count
        add(.literal(String(characters[index..<end])))
        index = end + 1
      case "\\" where index < characters.count:
        add(.literal(String(characters[index])))
        index += 1
      // A space as wide as the next character.
      case "_" where index < characters.count: index += 1
      case "*":
        add(.other)
        index += 1
      case "[":
        let end = characters[index...].firstIndex(of: "]") ?? characters.count
        add(bracket(String(characters[index..<end])))
        index = end + 1
      case "0", "#", "?": add(.digit(character))
      case ".": add(.point)
      case ",": add(.comma)
      case "%": add(.percent)
      case "@",
        "/" where sections.last?.contains(where: \.isDigit) == true:
        add(.other)
      case "E" where ["+", "-"].contains(index < characters.count ? characters[index] : " "):
        add(.other)
      case "G" where characters[index...].prefix(6) == ["e", "n", "e", "r", "a", "l"]:
        add(.general)
        index += 6
      default:
        let letter = Character(character.lowercased())
        add("ymdhsgeb".contains(letter) ? .letter(letter) : .literal(String(character)))
      }
    }
    return sections.map { $0.filter { $0 != .literal("") } }
  }

  /// What stands in square brackets: elapsed time, a currency, a colour, a condition.
  private static func bracket(_ text: String) -> Token {
    if !text.isEmpty, text.lowercased().allSatisfy({ "hms".contains($0) }) { return .elapsed }
    if text.hasPrefix("$") {
      return .literal(String(text.dropFirst().prefix { $0 != "-" }))
    }
    return ["<", ">", "="].contains(text.first) ? .other : .literal("")
  }
}

extension FormatTokens.Token {
  var isDigit: Bool { if case .digit = self { true } else { false } }
}
