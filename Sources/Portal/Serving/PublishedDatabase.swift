import Catalogue
import Foundation
import OpenDatabase
import Synchronization

/// The whole of a snapshot as one SQLite file, made when it is first asked for.
///
/// The file has no name once it is open: it is gone with the snapshot, or with the process, and
/// nobody reads one that is half written.
final class PublishedDatabase: Sendable {
  /// A file that is whole.
  final class File: Sendable {
    let size: Int
    let digest: String
    private let descriptor: FileHandle

    fileprivate init(_ descriptor: FileHandle, size: Int, digest: String) {
      self.descriptor = descriptor
      self.size = size
      self.digest = digest
    }

    /// Reads a stretch into new bytes; fewer where the file ends.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
      try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let read = pread(descriptor.fileDescriptor, buffer.baseAddress, count, off_t(offset))
        guard read >= 0 else { throw CocoaError(.fileReadUnknown) }
        filled = read
      }
    }
  }

  private let catalogue: Catalogue
  private let making = Mutex<Task<File, any Error>?>(nil)

  init(of catalogue: Catalogue) { self.catalogue = catalogue }

  /// The file; whoever asks while it is made waits for the same one.
  func file() async throws -> File {
    let task = making.withLock { making in
      if let making { return making }
      let task = Task.detached { [catalogue] in try Self.make(catalogue) }
      making = task
      return task
    }
    do {
      return try await task.value
    } catch {
      // The next to ask tries again: a full disk may have room by then.
      making.withLock { $0 = nil }
      throw error
    }
  }

  private static func make(_ catalogue: Catalogue) throws -> File {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "renkei-data-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "renkei.sqlite")
    try OpenDatabase.write(catalogue, to: path.path)
    let handle = try FileHandle(forReadingFrom: path)
    let digest = Digest()
    var size = 0
    while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      part.withUnsafeBytes { digest.add($0) }
      size += part.count
    }
    return File(handle, size: size, digest: digest.hexadecimal)
  }
}
