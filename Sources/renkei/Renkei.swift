import ArgumentParser
import Interchange

/// The command, and the register of what it can do.
@main
struct Renkei: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "renkei",
      abstract: said(
        "自治体どうしの連携事業一覧を読み、解釈し、公開する",
        "Read, resolve and serve the lists of programmes that governments run together."),
      discussion: said(
        """
        例:
          renkei government つくば市          つくば市に関わる事業
          renkei search 水素 福島県           ことばと自治体で探す
          renkei resolve '都外市町村、山形県ほか69自治体'
          renkei read list.txt --json         一覧を読んでJSONにする
          renkei diff 2024.txt 2025.txt       変わったところを示す
          renkei import list.txt              データベースに取り込む
          renkei serve                        ポータルを開く (http://127.0.0.1:8080)
          renkei mcp                          AIアシスタントに出典つきで答える

        終了コード: 0 正常、1 入力に誤りがある・該当する名前がない、2 指定の誤り・読めないファイル
        """,
        """
        EXAMPLES:
          renkei government つくば市          what touches the city of Tsukuba
          renkei search 水素 福島県           by words and places
          renkei resolve '都外市町村、山形県ほか69自治体'
          renkei read list.txt --json         a list as JSON
          renkei diff 2024.txt 2025.txt       what changed
          renkei import list.txt              into the database
          renkei serve                        the portal at http://127.0.0.1:8080
          renkei mcp                          answer an AI assistant, with sources

        EXIT STATUS: 0 all right; 1 the input has errors, or nothing bears that name;
        2 the call is off, or a file cannot be read
        """),
      version: "renkei \(RenkeiVersion.number)",
      subcommands: [
        ReadCommand.self, CheckCommand.self, AcceptCommand.self, ExplainCommand.self,
        DiffCommand.self,
        ImportCommand.self,
        ResolveCommand.self,
        GovernmentCommand.self, SearchCommand.self, ListCommand.self, ShowCommand.self,
        ExportCommand.self, ConvertCommand.self, NewEditionCommand.self, CollectCommand.self,
        EventsCommand.self, NewsCommand.self,
        ServeCommand.self, ModelContextCommand.self, DemoCommand.self,
      ])
  }
}
