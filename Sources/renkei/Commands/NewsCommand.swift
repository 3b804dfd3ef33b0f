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
      subcommands: [ImportNews.self, ExportNews.self])
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
        "見出しは 全国地方公共団体コード、ID、種別、掲載日、題名、本文、URL などです。\n例: renkei news import news.csv",
        "Its headings are 全国地方公共団体コード, ID, 種別, 掲載日, 題名, 本文, URL and others.\nEXAMPLE: renkei news import news.csv"
      ))
  }

  @OptionGroup var options: CalendarImportOptions

  func run() async throws {
    try await options.run { bytes, name, context in
      let file = try NewsFile.read(bytes, named: name, context)
      return CalendarImportOptions.Content(
        source: file.source, diagnostics: file.diagnostics, count: file.posts.count,
        images: file.images
      ) { store, gathered, name, today in
        try await store.publish(
          file.posts.map { $0.with(gathered.pictures) }, pictures: gathered.files, file: name,
          bytes: bytes, today: today)
      }
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
      format == .csv ? table.csv(isForSpreadsheets: file.bom) : try table.workbook()
    try file.write(bytes, isBinary: format == .xlsx, called: format.rawValue)
  }
}
