import Foundation
import Lists

/// A file that a command writes: whole or not at all.
struct OutputFile {
  /// The path as the caller gave it.
  let path: String

  init(_ path: String) { self.path = path }

  /// The file beside another that has a word before its extension: `list.fixed.txt`.
  init(beside path: String, marked word: String) {
    let url = URL(filePath: path)
    let marked = url.deletingPathExtension().lastPathComponent + "." + word
    let name = url.pathExtension.isEmpty ? marked : marked + "." + url.pathExtension
    let folder =
      path.contains("/") ? path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex) : ""
    self.path = folder + name
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes the file: first beside its place, then into it.
  ///
  /// - Parameters:
  ///   - bytes: what it is to hold.
  ///   - replacing: whether a file that is there gives way.
  /// - Throws: what keeps the file from being written.
  func write(_ bytes: [UInt8], replacing: Bool) throws(Failure) {
    guard replacing || !exists else {
      throw Failure(
        code: "file-exists",
        message: Bilingual(ja: "\(path) がすでにあります", en: "\(path) is there already"),
        hint: Bilingual(ja: "別の名前を指定するか、片付けてください", en: "give another name, or move it away"))
    }
    do {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      if let mode = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
    } catch {
      throw Failure(
        code: "unwritable-file",
        message: Bilingual(ja: "\(path) に書き込めません", en: "\(path) cannot be written"),
        hint: Bilingual(ja: "フォルダーとアクセス権を確認してください", en: "check the folder and its permissions"))
    }
  }
}
