import Foundation
import Pictures

/// A folder with files of pictures, each found by its name.
struct PictureFolder: Sendable {
  let url: URL

  /// The file that a cell means: by its name, or by the last part of an address.
  func bytes(for cell: String) -> Result<[UInt8], PictureObstacle> {
    let name = URL(string: cell).flatMap { $0.scheme == nil ? nil : $0.lastPathComponent } ?? cell
    guard PictureFormat.isFileName(name) else { return .failure(.noFile(name: name)) }
    let file = url.appending(path: name)
    let keys: Set<URLResourceKey> = [.isRegularFileKey, .fileSizeKey]
    guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true else {
      return .failure(.noFile(name: name))
    }
    let limit = PictureHeader.mostBytes
    guard values.fileSize.map({ $0 <= limit }) == true else {
      return .failure(.fault(.tooLarge(limit: limit)))
    }
    guard let data = try? Data(contentsOf: file) else { return .failure(.noFile(name: name)) }
    return .success([UInt8](data))
  }
}
