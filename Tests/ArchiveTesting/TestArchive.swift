import CZip
import Foundation

/// Archives made and taken apart for tests.
package enum TestArchive {
  /// The archive could not be made or read.
  package struct Failure: Error {}

  /// A named file of an archive.
  package typealias Part = (name: String, bytes: [UInt8])

  /// An archive of named parts, in order.
  package static func make(_ parts: [Part]) throws -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, Int32(ZIP_TRUNCATE), nil) else {
      throw Failure()
    }
    for part in parts {
      guard let content = zip_source_buffer(archive, copy(part.bytes), UInt64(part.bytes.count), 1),
        zip_file_add(archive, part.name, content, 0) >= 0
      else { throw Failure() }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw Failure()
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    guard zip_source_read(source, &bytes, status.size) == Int64(status.size) else {
      throw Failure()
    }
    return bytes
  }

  /// An archive of named texts, in order.
  package static func make(_ parts: KeyValuePairs<String, String>) throws -> [UInt8] {
    try make(parts.map { ($0.key, Array($0.value.utf8)) })
  }

  /// The parts of an archive, in order.
  package static func parts(of bytes: [UInt8]) throws -> [Part] {
    guard let source = zip_source_buffer_create(copy(bytes), UInt64(bytes.count), 1, nil),
      let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil)
    else { throw Failure() }
    defer { zip_discard(archive) }
    return try (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).map { index in
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name,
        let file = zip_fopen_index(archive, index, 0)
      else { throw Failure() }
      defer { zip_fclose(file) }
      var content = [UInt8](repeating: 0, count: Int(status.size))
      guard zip_fread(file, &content, status.size) == Int64(status.size) else { throw Failure() }
      return (String(cString: name), content)
    }
  }

  /// A copy that the library frees.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    let copy = malloc(max(1, bytes.count))
    bytes.withUnsafeBytes { bytes in
      if let copy, let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    return copy
  }
}
