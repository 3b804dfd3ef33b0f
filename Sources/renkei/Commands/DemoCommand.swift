import ArgumentParser
import BundledLists
import CivilDates
import Events
import Foundation
import Lists
import LocalGovernments
import Logging
import PictureGathering
import Registry

/// Serves the portal with made-up events and news, to show what it does with real ones.
struct DemoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: said(
        "見本のイベントとお知らせを入れたポータルを開く", "Serve the portal with sample events and news."),
      discussion: said(
        """
        実在しない見本です。どの見本にもそう書いてあります。ほかのコマンドが見本を読み込むことはありません。
        データベースを指定しなければ、一時的なものを使い、終わると消します。
        """,
        """
        The samples are made up, and say so; no other command ever loads them. Without a database
        a temporary one is used, and removed in the end.
        """))
  }

  @OptionGroup var serving: ServingOptions
  @Option(
    help: ArgumentHelp(
      said("見本を入れるデータベース（省略時は一時的なもの）", "The database for the samples (else a temporary one)."),
      valueName: "path"))
  var database: String?
  @OptionGroup var language: LanguageOption

  /// The Monday of the week for which the samples were written.
  private static let sampleWeek = CivilDate(iso: "2025-11-03")

  func run() async throws {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    let gazetteer = try Gazetteer.bundled()
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-demo-\(UUID().uuidString)")
    if database == nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = database ?? folder.appending(path: "renkei.sqlite").path
    let store = try SQLiteStore(path: path, gazetteer: gazetteer)
    try await ServingOptions.publishBundledList(into: store, gazetteer: gazetteer)
    try await loadSamples(into: store, path: path, gazetteer: gazetteer)
    try await serving.serve(store, gazetteer: gazetteer)
    try await store.close()
  }

  private func loadSamples(
    into store: SQLiteStore, path: String, gazetteer: Gazetteer
  ) async throws {
    let directory = try await ProgrammeDirectory(database: path, gazetteer: gazetteer)
    let context = EventContext(gazetteer: gazetteer) { directory.lastingID(of: $0) }
    let today = CivilDate.today ?? gazetteer.date
    let shift = Self.shift(to: today)
    let gathering = PictureGathering(folder: BundledSamples.pictures)
    let eventBytes = [UInt8](try Data(contentsOf: BundledSamples.events))
    let events = try EventFile.read(eventBytes, named: "samples/events.csv", context)
    let eventPictures = await gathering.pictures(for: events.images, of: events.source.name)
    var submission = CalendarSubmission(file: events.source.name, bytes: eventBytes, today: today)
    submission.pictures = eventPictures.files
    _ = try await store.publish(
      events.events.map { $0.moved(byDays: shift).with(eventPictures.pictures) }, submission)
    let newsBytes = [UInt8](try Data(contentsOf: BundledSamples.news))
    let news = try NewsFile.read(newsBytes, named: "samples/news.csv", context)
    let newsPictures = await gathering.pictures(for: news.images, of: news.source.name)
    submission = CalendarSubmission(file: news.source.name, bytes: newsBytes, today: today)
    submission.pictures = newsPictures.files
    _ = try await store.publish(
      news.posts.map { $0.moved(byDays: shift).with(newsPictures.pictures) }, submission)
  }

  /// The days from the samples' week to this one; whole weeks, so that weekends stay weekends.
  private static func shift(to today: CivilDate) -> Int {
    guard let sampleWeek else { return 0 }
    return today.dayNumber - today.weekday.rawValue + 1 - sampleWeek.dayNumber
  }
}
