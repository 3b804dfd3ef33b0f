import Foundation
import FoundationNetworking
import Synchronization

/// Asks for the head of an answer and no more.
///
/// `URLSession` comes with the toolchain; the larger clients bring a TLS library that everyone who
/// builds Renkei would have to compile.
final class WebClient: NSObject, URLSessionDataDelegate, Sendable {
  /// The head of an answer.
  struct Answer: Sendable {
    let status: Int
    let location: String?
    /// How long the server asks to wait, in seconds.
    let retryAfter: Int?
  }

  private typealias Waiting = CheckedContinuation<Result<Answer, URLError>, Never>

  private let timeout: Double
  private let waiting = Mutex<[Int: Waiting]>([:])

  init(timeout: Double) { self.timeout = timeout }

  /// A session that reports to this client; whoever opens it ends it.
  func session() -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.timeoutIntervalForRequest = timeout
    return URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
  }

  func ask(_ url: URL, method: String, in session: URLSession) async -> Result<Answer, URLError> {
    var request = URLRequest(url: url, timeoutInterval: timeout)
    request.httpMethod = method
    request.setValue("Renkei/0.1 (link check)", forHTTPHeaderField: "User-Agent")
    request.setValue("*/*", forHTTPHeaderField: "Accept")
    if method == "GET" { request.setValue("bytes=0-0", forHTTPHeaderField: "Range") }
    let task = session.dataTask(with: request)
    let identifier = task.taskIdentifier
    return await withCheckedContinuation { continuation in
      waiting.withLock { $0[identifier] = continuation }
      // The session's own limit starts anew with each byte.
      DispatchQueue.global().asyncAfter(deadline: .now() + timeout) { [self] in
        if finish(identifier, .failure(URLError(.timedOut))) { task.cancel() }
      }
      task.resume()
    }
  }

  /// Hands out a result once; whether someone still waited.
  @discardableResult
  private func finish(_ identifier: Int, _ result: Result<Answer, URLError>) -> Bool {
    let continuation = waiting.withLock { $0.removeValue(forKey: identifier) }
    continuation?.resume(returning: result)
    return continuation != nil
  }

  private func finish(_ task: URLSessionTask, with response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else { return }
    finish(
      task.taskIdentifier,
      .success(
        Answer(
          status: response.statusCode,
          location: response.value(forHTTPHeaderField: "Location"),
          retryAfter: response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) })))
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    // The head says it all; a film behind the link is nobody's to fetch.
    finish(dataTask, with: response)
    completionHandler(.cancel)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    finish(task, with: response)
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    finish(task, with: task.response)
    finish(task.taskIdentifier, .failure(error as? URLError ?? URLError(.unknown)))
  }
}
