import Foundation
import FoundationNetworking
import Pictures
import WebAsking

/// Fetches files of pictures from the web, within bounds of size and time.
struct PictureFetcher: Sendable {
  private let client: WebClient
  private let session: URLSession
  private let hosts: HostGuard

  init(timeout: Double, hosts: HostGuard) {
    client = WebClient(timeout: timeout, purpose: "pictures")
    session = client.session()
    self.hosts = hosts
  }

  /// Ends the conversations.
  func close() { session.invalidateAndCancel() }

  /// The file at an address, wherever it sends on to; each step is looked at before it is taken.
  func bytes(at address: URL) async -> Result<[UInt8], PictureObstacle> {
    var url = address
    for _ in 0...WebAddress.mostHops {
      switch await hosts.verdict(on: url) {
      case .isPrivate: return .failure(.isPrivate(host: url.host() ?? ""))
      case .isUnknown: return .failure(.unknownHost)
      case .isPublic: break
      }
      let limit = PictureHeader.mostBytes
      switch await client.ask(url, method: "GET", mostBytes: limit, in: session) {
      case .failure(let error): return .failure(Self.obstacle(error))
      case .success(let answer) where answer.isTooLong:
        return .failure(.fault(.tooLarge(limit: limit)))
      case .success(let answer) where answer.status == 200: return .success(answer.body)
      case .success(let answer):
        guard let next = WebAddress.next(after: url, answer) else {
          return .failure(.refused(status: answer.status))
        }
        url = next
      }
    }
    return .failure(.leadsOnWithoutEnd)
  }

  private static func obstacle(_ error: URLError) -> PictureObstacle {
    switch error.code {
    case .timedOut: .noAnswerInTime
    case .cannotFindHost, .dnsLookupFailed: .unknownHost
    default: .noConnection
    }
  }
}
