import ArgumentParser
import Catalogue
import Foundation
import LocalGovernments
import ModelContext
import Portal

/// Answers an assistant by the Model Context Protocol, over standard input and output.
struct ModelContextCommand: AsyncParsableCommand {
  /// The longest message that is taken, in bytes.
  private static let longestMessage = 10 << 20

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mcp",
      abstract: said(
        "AIアシスタントに出典つきで答える（MCP）", "Answer an AI assistant, with sources (MCP)."),
      discussion: said(
        """
        標準入出力で Model Context Protocol を話します。アシスタントの設定に
        コマンド renkei、引数 mcp を登録してください。
        例: renkei mcp --database renkei.sqlite --base-url https://renkei.example.jp
        """,
        """
        Speaks the Model Context Protocol over standard input and output: register
        the command renkei with the argument mcp in the assistant's settings.
        EXAMPLE: renkei mcp --database renkei.sqlite --base-url https://renkei.example.jp
        """))
  }

  @Option(
    help: ArgumentHelp(
      said("出典に添えるポータルのURL", "The portal's public address, for citations."), valueName: "url"))
  var baseURL: String?
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard let baseURL else { return }
    guard let parts = URLComponents(string: baseURL), parts.host?.isEmpty == false,
      ["http", "https"].contains(parts.scheme?.lowercased())
    else {
      throw ValidationError(
        said("URLではありません: \(baseURL)", "not an http or https address: \(baseURL)"))
    }
  }

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let holder = CatalogueHolder(try await database.catalogue(gazetteer: gazetteer))
    let watch = try await database.supply(gazetteer: gazetteer).map { supply in
      Task { await supply.keepCurrent(holder) }
    }
    defer { watch?.cancel() }
    let server = ModelContextServer(
      catalogue: { holder.current }, addresses: addresses, desk: nil)
    var session = server.session()
    let terminal = Terminal()
    var lines = MessageLines(limit: Self.longestMessage)
    while let line = lines.next() {
      let reply =
        switch line {
        case .message(let bytes): await session.reply(to: bytes)
        case .tooLong: ModelContextReply.refusal(.messageTooLong(limit: Self.longestMessage))
        }
      if let reply { terminal.write(reply.bytes + Data("\n".utf8)) }
    }
  }

  private var addresses: PortalAddresses {
    guard var base = baseURL else { return .nowhere }
    while base.hasSuffix("/") { base.removeLast() }
    let address = base
    return Portal.addresses { address }
  }
}
