import ArgumentParser
import Catalogue
import CivilDates
import Events
import Foundation
import ListWriting
import Lists
import LocalGovernments
import PictureGathering
import Registry

/// Events: read from files into the database, and written from it.
struct EventsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "events",
      abstract: said("イベントを取り込む、書き出す", "Take in events, and write them."),
      subcommands: [ImportEvents.self, ExportEvents.self, WithdrawEvent.self])
  }
}

/// Reads a table of events and publishes it.
struct ImportEvents: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said(
        "イベント一覧（CSV、Excel）、iCalendar、JSON-LDを読み、データベースに公開する",
        "Read a table of events (CSV, workbook), iCalendar or JSON-LD and publish it."),
      discussion: said(
        """
        自治体標準オープンデータセットのイベント一覧と、その前の二つの様式を読みます。列は見出しで見分けます。
        同じ名前のファイルを取り込み直すと、同じ自治体の、なくなった今後のイベントは「掲載終了」になります。
        半分より多くがなくなるときは、--withdraw を付けるまで公開しません。過去のものは残ります。
        iCalendarとschema.orgのJSON-LD（それを含むページも）も読みます。主催者が書かれていなければ --holder で指定します。
        例: renkei events import event.csv --holder つくば市
            renkei events import event.csv --fetch-pictures
        """,
        """
        Reads the standard table of events of municipalities and its two earlier forms, by their
        headings. When a file of the same name is taken in again, coming events of the same
        governments that it no longer has are withdrawn; past ones stay. Where more than half would
        go, nothing is published until --withdraw is given.
        An iCalendar and JSON-LD of schema.org, in a page, too, are read as well; give the holder by
        --holder where they have none.
        EXAMPLES: renkei events import event.csv --holder つくば市
                  renkei events import event.csv --fetch-pictures
        """))
  }

  @OptionGroup var options: CalendarImportOptions

  func run() async throws {
    try await options.run { bytes, name, context in
      let file = try EventFile.read(bytes, named: name, context)
      return CalendarImportOptions.Content(
        source: file.source, diagnostics: file.diagnostics, unreadRows: file.unreadRows,
        rows: Dictionary(
          file.events.map { ($0.id, .init(localID: $0.localID, span: $0.span)) },
          uniquingKeysWith: { first, _ in first }),
        count: file.events.count, images: file.images,
        outcome: { store, pictures, submission in
          try await store.outcome(
            ofPublishing: file.events.map { $0.with(pictures) }, submission)
        },
        publish: { store, pictures, submission in
          try await store.publish(file.events.map { $0.with(pictures) }, submission)
        })
    }
  }
}

/// Writes the published events.
struct ExportEvents: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said(
        "イベントをCSV、Excel、iCalendar、JSON-LDで書き出す",
        "Write the events as CSV, a workbook, iCalendar or JSON-LD."),
      discussion: said(
        "例: renkei events export --format ics --output events.ics",
        "EXAMPLE: renkei events export --format ics --output events.ics"))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, xlsx, ics, jsonld
  }

  @Option(help: ArgumentHelp(said("形式", "The format."), valueName: "csv|xlsx|ics|jsonld"))
  var format = Format.csv
  @OptionGroup var file: TableFileOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let gazetteer = try Gazetteer.bundled()
    let events = try await database.catalogue(gazetteer: gazetteer).calendar.events
    let table = EventTable(events, gazetteer: gazetteer)
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = try file.csv(table.csv)
    case .xlsx: bytes = try table.workbook()
    case .ics:
      let heading = ICalendar.Heading(
        name: said("連携事業のイベント", "Events of joint programmes"),
        stamp: Date.now.formatted(.iso8601))
      bytes = Array(ICalendar.text(of: events, heading).utf8)
    case .jsonld:
      bytes = Array(
        try EventLinkedData(gazetteer: gazetteer).document(of: events) { _ in nil }
          + Data("\n".utf8))
    }
    try file.write(bytes, isBinary: format == .xlsx, called: format.rawValue)
  }
}

/// Takes one published event back.
struct WithdrawEvent: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: said("公開したイベントを一つ、掲載終了にする", "Withdraw one published event."),
      discussion: said(
        "表にまだあれば、次に取り込むと戻ります。\n例: renkei events withdraw 130001-S01",
        "A table that still has it brings it back.\nEXAMPLE: renkei events withdraw 130001-S01"))
  }

  @OptionGroup var options: WithdrawalOptions

  func run() async throws {
    try await options.run { try await $0.withdrawEvent(id: $1, on: $2) }
  }
}
