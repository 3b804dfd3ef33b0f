package import Foundation
package import FoundationNetworking
import Synchronization

/// Asks for the head of an answer, or for as much of the whole as is wanted, and no more.
///
/// `URLSession` comes with the toolchain; the larger clients bring a TLS library that everyone who
/// builds Renkei would have to compile.
package final class WebClient: NSObject, URLSessionDataDelegate, Sendable {
  /// An answer: its head, and what was asked for of its body.
  package struct Answer: Sendable {
    package let status: Int
    package let location: String?
    /// How long the server asks to wait, in seconds.
    package let retryAfter: Int?
    /// The body of an answer of status 200, where it was asked for.
    package fileprivate(set) var body: [UInt8] = []
    /// Whether the body is longer than was wanted.
    package fileprivate(set) var isTooLong = false

    fileprivate init?(_ response: URLResponse?) {
      guard let response = response as? HTTPURLResponse else { return nil }
      status = response.statusCode
      location = response.value(forHTTPHeaderField: "Location")
      retryAfter = response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) }
    }
  }

  private struct Conversation {
    let continuation: CheckedContinuation<Result<Answer, URLError>, Never>
    /// The most bytes wanted; `nil` where the head says it all.
    let limit: Int?
    var answer: Answer?
  }

  private let timeout: Double
  private let purpose: String
  private let conversations = Mutex<[Int: Conversation]>([:])

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - timeout: how long an answer may take to its end, in seconds.
  ///   - purpose: what it is for, as it tells the servers.
  package init(timeout: Double, purpose: String) {
    self.timeout = timeout
    self.purpose = purpose
  }

  /// A session that reports to this client; whoever opens it ends it.
  package func session() -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.timeoutIntervalForRequest = timeout
    return URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
  }

  /// Asks an address, without following where it sends to.
  ///
  /// - Parameters:
  ///   - url: the address.
  ///   - method: HEAD or GET.
  ///   - mostBytes: how much of the body is wanted; `nil` for the head alone.
  ///   - session: one that reports to this client.
  /// - Returns: the answer, or why there is none.
  package func ask(
    _ url: URL, method: String, mostBytes: Int? = nil, in session: URLSession
  ) async -> Result<Answer, URLError> {
    var request = URLRequest(url: url, timeoutInterval: timeout)
    request.httpMethod = method
    request.setValue("Renkei/0.1 (\(purpose))", forHTTPHeaderField: "User-Agent")
    request.setValue("*/*", forHTTPHeaderField: "Accept")
    if method == "GET", mostBytes == nil {
      request.setValue("bytes=0-0", forHTTPHeaderField: "Range")
    }
    let task = session.dataTask(with: request)
    let identifier = task.taskIdentifier
    return await withCheckedContinuation { continuation in
      conversations.withLock {
        $0[identifier] = Conversation(continuation: continuation, limit: mostBytes)
      }
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
    let conversation = conversations.withLock { $0.removeValue(forKey: identifier) }
    conversation?.continuation.resume(returning: result)
    return conversation != nil
  }

  private func finish(_ task: URLSessionTask, with response: URLResponse?) {
    guard let answer = Answer(response) else { return }
    finish(task.taskIdentifier, .success(answer))
  }

  package func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let wantsBody = conversations.withLock { conversations in
      guard conversations[dataTask.taskIdentifier]?.limit != nil,
        let answer = Answer(response), answer.status == 200
      else { return false }
      conversations[dataTask.taskIdentifier]?.answer = answer
      return true
    }
    // Where the head says it all, a film behind the link is nobody's to fetch.
    if !wantsBody { finish(dataTask, with: response) }
    completionHandler(wantsBody ? .allow : .cancel)
  }

  package func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data
  ) {
    let cut = conversations.withLock { conversations -> Answer? in
      let identifier = dataTask.taskIdentifier
      guard let limit = conversations[identifier]?.limit,
        let count = conversations[identifier]?.answer?.body.count
      else { return nil }
      // What was compressed is counted as it unfolds.
      conversations[identifier]?.answer?.body += data.prefix(limit + 1 - count)
      guard count + data.count > limit else { return nil }
      conversations[identifier]?.answer?.isTooLong = true
      return conversations[identifier]?.answer
    }
    if let cut, finish(dataTask.taskIdentifier, .success(cut)) { dataTask.cancel() }
  }

  package func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    finish(task, with: response)
    completionHandler(nil)
  }

  package func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    let answer = conversations.withLock { $0[task.taskIdentifier]?.answer }
    if let error {
      // An answer that ended early is none, once its body is wanted.
      if answer == nil { finish(task, with: task.response) }
      finish(task.taskIdentifier, .failure(error as? URLError ?? URLError(.unknown)))
    } else if let answer {
      finish(task.taskIdentifier, .success(answer))
    } else {
      finish(task, with: task.response)
      finish(task.taskIdentifier, .failure(URLError(.unknown)))
    }
  }
}
