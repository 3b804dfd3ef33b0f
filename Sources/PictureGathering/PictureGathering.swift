package import Events
package import Foundation
import Lists
import Pictures
package import WebAsking

/// Gets the pictures that a table of events or news names: out of a folder, or from the web.
package struct PictureGathering: Sendable {
  private let folder: PictureFolder?
  private let isOnline: Bool
  private let timeout: Double
  private let hosts: HostGuard

  /// Says where pictures come from.
  ///
  /// - Parameters:
  ///   - folder: where files lie that are found by their names.
  ///   - isOnline: whether addresses are asked for what no folder has.
  ///   - timeout: how long one picture may take, in seconds.
  ///   - hosts: which hosts may be asked.
  package init(
    folder: URL? = nil, isOnline: Bool = false, timeout: Double = 30,
    hosts: HostGuard = HostGuard()
  ) {
    self.folder = folder.map(PictureFolder.init)
    self.isOnline = isOnline
    self.timeout = timeout
    self.hosts = hosts
  }

  /// Gets every picture once.
  ///
  /// - Parameters:
  ///   - cells: the cells that name them.
  ///   - file: what diagnostics call the table.
  ///   - progress: told how many of those on the web are done.
  /// - Returns: the pictures, and what is to be told of those that could not be got.
  package func pictures(
    for cells: [ImageCell], of file: String,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> GatheredPictures {
    let studio = PictureStudio()
    var outcomes: [String: Outcome] = [:]
    for address in Set(cells.map(\.address)) {
      outcomes[address] = await fromFolder(address, studio)
    }
    if isOnline {
      let wanted = cells.map(\.address).filter { outcomes[$0] == nil }
      let fetcher = PictureFetcher(timeout: timeout, hosts: hosts)
      defer { fetcher.close() }
      let fetched = await HostTurns.outcomes(of: wanted, progress: progress) { url in
        await Self.outcome(of: await fetcher.bytes(at: url), studio)
      }
      outcomes.merge(fetched) { first, _ in first }
    }
    return GatheredPictures(outcomes, for: cells, of: file)
  }

  typealias Outcome = Result<PictureStudio.Work, PictureObstacle>

  /// What a folder says of a cell; `nil` where the web is to be asked, or nobody is.
  private func fromFolder(_ address: String, _ studio: PictureStudio) async -> Outcome? {
    let isName = PictureFormat.isFileName(address)
    guard let folder else { return isName ? .failure(.noFolder) : nil }
    let bytes = folder.bytes(for: address)
    if case .failure(.noFile) = bytes, isOnline, !isName { return nil }
    return await Self.outcome(of: bytes, studio)
  }

  private static func outcome(
    of bytes: Result<[UInt8], PictureObstacle>, _ studio: PictureStudio
  ) async -> Outcome {
    switch bytes {
    case .failure(let obstacle): return .failure(obstacle)
    case .success(let bytes):
      do throws(PictureFault) {
        return .success(try await studio.picture(of: bytes))
      } catch {
        return .failure(.fault(error))
      }
    }
  }
}
