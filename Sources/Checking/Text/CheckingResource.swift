import DelimitedText
import Foundation

/// The files that ship with the rules.
enum CheckingResource {
  /// A file's bytes; empty when it cannot be read, so that its rules keep silent.
  static func bytes(of file: String) -> [UInt8] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    return (try? Data(contentsOf: folder.appendingPathComponent(file))).map { [UInt8]($0) } ?? []
  }

  /// A table's rows; none when it cannot be read.
  static func rows(of table: String) -> [DelimitedTable.Row] {
    (try? DelimitedTable(bytes(of: table)))?.rows ?? []
  }
}
