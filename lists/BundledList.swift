public import Foundation

/// The list that comes with Renkei, so that it answers before anything was imported.
public enum BundledList {
  /// The name of its file.
  public static let fileName = "tokyo-2025.txt"

  /// Where its file is: 令和7年度 全国各地との連携事業一覧 of the Tokyo Metropolitan Government.
  public static var url: URL { Bundle.module.bundleURL.appending(path: fileName) }
}
