import Catalogue
import Events
import Interchange
import Lists

/// The documentation of the JSON interface, printed from its OpenAPI document.
enum APIPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let openAPIHref: String
    /// What to try first.
    let firstCommand: String
    let remarks: [Remark]
    let groups: [Group]
    let commonAnswers: [Answer]
  }

  /// What holds for all operations.
  struct Remark: Sendable {
    let title: String
    let text: SafeHTML
  }

  /// Operations that belong together.
  struct Group: Sendable {
    let name: String
    let title: String
    let summary: SafeHTML
    let operations: [Operation]
  }

  /// One thing that can be asked.
  struct Operation: Sendable {
    let id: String
    let name: SafeHTML
    let method: String
    let path: String
    let detail: SafeHTML
    let parameters: [Parameter]
    /// What is sent with it.
    let sent: String?
    let command: SafeHTML?
    /// The address that opens the example's answer.
    let exampleHref: String?
    let exampleText: SafeHTML?
    /// The answers that mean something of their own, and those that mean the same everywhere.
    let answers: [Answer]
    let otherAnswers: [String]
  }

  /// One way of answering.
  struct Answer: Sendable {
    let status: String
    let meaning: String
  }

  /// One parameter, with what each of its values must be.
  struct Parameter: Sendable {
    let name: String
    let isRequired: Bool
    let isRepeatable: Bool
    let meaning: SafeHTML
    let isText: Bool
    let isWhole: Bool
    let isDay: Bool
    let isCode: Bool
    /// The words that can be chosen.
    let words: SafeHTML?
    /// How many characters it may have.
    let longest: Int?
    let bounds: Bounds?
    /// The value that counts where there is none.
    let usual: String?
  }

  /// The least and the most.
  struct Bounds: Sendable {
    let least: Int
    let most: Int
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let description = request.site.openAPI
    let language = request.language
    return .page(
      template: "pages/api",
      context: Context(
        crumbs: [Crumb(text: request.phrase("layout.api"), href: nil, in: request)],
        openAPIHref: Address.openAPI().path,
        firstCommand: "curl '\(request.site.origin.text)\(Address.apiEditions().path)'",
        remarks: description.remarks.map {
          Remark(
            title: $0.title.text(in: language),
            text: MixedText.html($0.text.text(in: language), in: language))
        },
        groups: try description.groups.map { group in
          Group(
            name: group.name, title: group.title.text(in: language),
            summary: MixedText.html(group.summary.text(in: language), in: language),
            operations: try group.operations.map { try operation($0, in: request) })
        },
        commonAnswers: commonAnswers(of: description, in: language)))
  }

  private static func operation(
    _ operation: OperationDescription, in request: PageRequest
  ) throws -> Operation {
    let language = request.language
    let origin = request.site.origin.text
    // Only a portal with events has one to show.
    let isShown = operation.group != "events" || !request.catalogue.calendar.events.isEmpty
    let example = isShown ? operation.example?.fitted(to: request.catalogue) : nil
    return Operation(
      id: operation.id,
      name: MixedText.html(operation.summary.text(in: language), in: language),
      method: operation.key.method.uppercased(), path: operation.key.path,
      detail: MixedText.html(operation.detail.text(in: language), in: language),
      parameters: operation.parameters.map { parameter($0, in: language) },
      sent: operation.body?.text(in: language),
      command: try example.map { MixedText.html(try $0.command(to: origin), in: language) },
      exampleHref: example?.href(to: origin),
      exampleText: example.map { MixedText.html($0.request(to: origin), in: language) },
      answers: operation.answers.filter { !$0.isCommon }.map { answer($0, in: language) },
      otherAnswers: operation.answers.filter(\.isCommon).map(\.status))
  }

  private static func answer(
    _ answer: OperationDescription.Answer, in language: Language
  ) -> Answer {
    Answer(status: answer.status, meaning: answer.meaning.text(in: language))
  }

  /// The answers that operations have in common, each once.
  private static func commonAnswers(
    of description: OpenAPIDocument, in language: Language
  ) -> [Answer] {
    let all = description.groups.flatMap(\.operations).flatMap(\.answers).filter(\.isCommon)
    let known = Dictionary(all.map { ($0.status, $0) }) { first, _ in first }
    return known.values.sorted { $0.status < $1.status }.map { answer($0, in: language) }
  }

  private static func parameter(
    _ parameter: ParameterDescription, in language: Language
  ) -> Parameter {
    let rule = parameter.rule
    return Parameter(
      name: parameter.name, isRequired: parameter.isRequired,
      isRepeatable: parameter.isRepeatable,
      meaning: MixedText.html(parameter.meaning.text(in: language), in: language),
      isText: rule.isText, isWhole: rule.bounds != nil, isDay: rule == .day,
      isCode: rule == .code,
      words: rule.words.map { words in
        SafeHTML.joined(
          words.map { "<code>\(MixedText.html($0, in: language))</code>" }, separator: " ")
      },
      longest: rule.longest,
      bounds: rule.bounds.map { Bounds(least: $0.lowerBound, most: $0.upperBound) },
      usual: parameter.usual)
  }
}
