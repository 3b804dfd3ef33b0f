import ArgumentParser
import Events
import Foundation
import Lists
import PictureGathering

/// Where the pictures of a table of events or news come from.
struct PictureOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      said(
        "表にあるアドレスから画像を取得する（通信します）", "Fetch the pictures from their addresses (uses the network).")))
  var fetchPictures = false
  @Option(
    help: ArgumentHelp(
      said(
        "画像のファイルがあるフォルダー（名前で探します）", "The folder of the pictures' files, found by their names."),
      valueName: "folder"))
  var pictures: String?

  mutating func validate() throws {
    guard let pictures else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: pictures, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw ValidationError(
        said("「\(pictures)」というフォルダーはありません", "there is no folder \(pictures)"))
    }
  }

  /// The pictures, as far as they can be got, with a bar while the web is asked.
  func gathered(
    for cells: [ImageCell], of file: String, on terminal: Terminal
  ) async -> GatheredPictures {
    let bar = ProgressBar(said("画像の取得", "fetching the pictures"), on: terminal)
    defer { bar.finish() }
    return await PictureGathering(
      folder: pictures.map { URL(filePath: $0) }, isOnline: fetchPictures
    ).pictures(for: cells, of: file) { bar.show($0, of: $1) }
  }
}
