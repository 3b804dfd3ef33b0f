import BundledLists
import Catalogue
import CivilDates
import Events
import Foundation
import FoundationNetworking
import Hummingbird
import Lists
import LocalGovernments
import Logging
import Participation
import Portal

/// The portal on a real port, over the bundled list; one for all tests.
struct RunningPortal: Sendable {
  let port: Int
  let holder: CatalogueHolder

  /// The portal that most tests read from.
  static func shared() async throws -> RunningPortal { try await sharedPortal.value }

  /// One whose programmes have what people wrote beside the bundled list.
  static func told() async throws -> RunningPortal { try await toldPortal.value }

  private static let toldPortal = Task { try await RunningPortal.start(isTold: true) }

  private static let sharedPortal = Task { try await RunningPortal.start() }

  /// Starts a portal over the bundled list, or over one given as text.
  static func start(
    list text: String? = nil, baseURL: String? = nil, isTold: Bool = false
  ) async throws -> RunningPortal {
    let bundled = try String(contentsOf: BundledList.url, encoding: .utf8)
    return try await start(lists: [text ?? bundled], baseURL: baseURL, isTold: isTold)
  }

  /// Starts a portal over lists of Tokyo, or each of the government whose number stands in its place.
  static func start(
    lists: [String], issuers: [Int] = [], calendar: EventCalendar = EventCalendar(),
    today: CivilDate? = nil,
    sources: EditionSources = EditionSources(), pictures: PictureSource = PictureSource(),
    apiRequestsPerMinute: Int? = nil, trustedProxies: [String] = [], baseURL: String? = nil,
    isTold: Bool = false, adding: (Router<PortalRequestContext>) -> Void = { _ in }
  ) async throws -> RunningPortal {
    let gazetteer = try Gazetteer.bundled()
    let beside = BundledList.url.deletingPathExtension().appendingPathExtension("texts.csv")
    let texts = try isTold ? TextsTable([UInt8](Data(contentsOf: beside)), named: "texts") : nil
    let editions = try lists.enumerated().map { place, text in
      let number = issuers.indices.contains(place) ? issuers[place] : 13_000
      let edition = EditionResolver(gazetteer: gazetteer).resolve(
        try ListReader.read(Array(text.utf8), named: BundledList.fileName),
        issuer: LocalGovernmentCode(number: number).flatMap { gazetteer[$0] },
        today: gazetteer.date
      ).edition
      return texts?.applied(to: edition).edition ?? edition
    }
    let holder = CatalogueHolder(
      Catalogue(editions: editions, gazetteer: gazetteer, calendar: calendar))
    var logger = Logger(label: "portal-tests")
    logger.logLevel = .critical
    let portal = try Portal(
      PortalConfiguration(
        port: 0, baseURL: baseURL, today: today, apiRequestsPerMinute: apiRequestsPerMinute,
        trustedProxies: trustedProxies),
      catalogue: holder, sources: sources, pictures: pictures, logger: logger)
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let router = portal.router()
    adding(router)
    let application = portal.application(with: router) { continuation.yield($0) }
    Task { try await application.run() }
    for await port in ports { return RunningPortal(port: port, holder: holder) }
    throw CancellationError()
  }

  /// An answer as a client sees it.
  struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON.
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
    }
  }

  /// Asks for an address, as it stands, without following where it sends to.
  func ask(
    _ target: String, method: String = "GET", headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(target)") else {
      throw URLError(.badURL)
    }
    var request = URLRequest(url: url)
    request.httpMethod = method
    // A busy machine is slow, not broken.
    request.timeoutInterval = 300
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await Self.session.data(for: request)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    let fields = response.allHeaderFields.reduce(into: [String: String]()) {
      $0["\($1.key)".lowercased()] = "\($1.value)"
    }
    return Answer(status: response.statusCode, headers: fields, body: data)
  }

  private static let session = URLSession(
    configuration: {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.urlCache = nil
      return configuration
    }(), delegate: Unfollowed(), delegateQueue: nil)
}

/// Leaves redirections to the test.
private final class Unfollowed: NSObject, URLSessionTaskDelegate, Sendable {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
