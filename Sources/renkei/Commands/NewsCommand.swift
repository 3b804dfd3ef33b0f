import ArgumentParser
import Catalogue
import CivilDates
import Events
import ListWriting
import Lists
import LocalGovernments
import PictureGathering
import Registry

/// News: read from files into the database, and written from it.
struct NewsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "news",
      abstract: said("お知らせ・募集・レポートを取り込む、書き出す", "Take in news, calls and reports, and write them."),
      subcommands: [ImportNews.self, ExportNews.self, WithdrawNews.self])
  }
}

/// Reads a table of news and publishes it.
struct ImportNews: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said(
        "お知らせの表（CSV、Excel）を読み、データベースに公開する",
        "Read a table of news (CSV, workbook) and publish it."),
      discussion: said(
        "見出しは 全国地方公共団体コード、ID、種別、掲載日、題名、本文、URL などです。同じ名前のファイルからなくなったものは、見えなくなります。\n例: renkei news import news.csv",
        "Its headings are 全国地方公共団体コード, ID, 種別, 掲載日, 題名, 本文, URL and others. What a file of the same name no longer has is no longer shown.\nEXAMPLE: renkei news import news.csv"
      ))
  }

  @OptionGroup var options: CalendarImportOptions

  func run() async throws {
    try await options.run { bytes, name, context in
      let file = try NewsFile.read(bytes, named: name, context)
      return CalendarImportOptions.Content(
        source: file.source, diagnostics: file.diagnostics, unreadRows: file.unreadRows,
        rows: Dictionary(
          file.posts.map { ($0.id, .init(localID: $0.localID, span: $0.span)) },
          uniquingKeysWith: { first, _ in first }),
        count: file.posts.count, images: file.images,
        outcome: { store, pictures, submission in
          try await store.outcome(
            ofPublishing: file.posts.map { $0.with(pictures) }, submission)
        },
        publish: { store, pictures, submission in
          try await store.publish(file.posts.map { $0.with(pictures) }, submission)
        })
    }
  }
}

/// Writes the published news.
struct ExportNews: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said("お知らせをCSV、Excelで書き出す", "Write the news as CSV or a workbook."))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, xlsx
  }

  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: "csv|xlsx"))
  var format = Format.csv
  @OptionGroup var file: TableFileOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let table = NewsTable(try await database.catalogue(gazetteer: gazetteer).calendar.news)
    let bytes =
      format == .csv ? try file.csv(table.csv) : try table.workbook()
    try file.write(bytes, isBinary: format == .xlsx, called: format.rawValue)
  }
}

/// Takes one published post back.
struct WithdrawNews: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: said("公開したお知らせを一つ、取り下げる", "Withdraw one published post."),
      discussion: said(
        "表にまだあれば、次に取り込むと戻ります。\n例: renkei news withdraw 130001-N01",
        "A table that still has it brings it back.\nEXAMPLE: renkei news withdraw 130001-N01"))
  }

  @OptionGroup var options: WithdrawalOptions

  func run() async throws {
    try await options.run { try await $0.withdrawPost(id: $1, on: $2) }
  }
}
