public import Foundation

/// The list that comes with Renkei, so that it answers before anything was imported.
public enum BundledList {
  /// The name of its file.
  public static let fileName = "tokyo-2025.txt"

  /// Where its file is: 令和7年度 全国各地との連携事業一覧 of the Tokyo Metropolitan Government.
  public static var url: URL { Bundle.module.bundleURL.appending(path: fileName) }
}

/// Made-up events and news that show what the portal does with real ones; only `renkei demo` loads
/// them.
public enum BundledSamples {
  /// The events, as the standard CSV of events.
  public static var events: URL { Bundle.module.bundleURL.appending(path: "samples/events.csv") }
  /// The folder of the pictures that they name.
  public static var pictures: URL { Bundle.module.bundleURL.appending(path: "samples") }
  /// The news posts, as CSV.
  public static var news: URL { Bundle.module.bundleURL.appending(path: "samples/news.csv") }
}
