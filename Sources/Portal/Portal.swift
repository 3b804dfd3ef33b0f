package import Catalogue
import DataTables
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore

/// The portal: pages, API and static files over one catalogue that may be swapped while it runs.
///
/// ```swift
/// let portal = try Portal(PortalConfiguration(port: 8080), catalogue: CatalogueHolder(catalogue))
/// try await portal.application().runService()
/// ```
package struct Portal: Sendable {
  private let configuration: PortalConfiguration
  private let source: SnapshotSource
  private let site: Site
  private let pictures: PictureSource
  private let logger: Logger

  /// Loads templates, phrases and static files.
  ///
  /// - Parameters:
  ///   - configuration: where it listens, and how much it answers.
  ///   - catalogue: what it answers from.
  ///   - sources: the files that the editions were published from, where they are kept.
  ///   - pictures: the pictures of events and news, where they are kept.
  ///   - logger: where it says what goes wrong.
  /// - Throws: what is wrong with one of them; a portal that starts has all of them.
  package init(
    _ configuration: PortalConfiguration, catalogue: CatalogueHolder,
    sources: EditionSources = EditionSources(), pictures: PictureSource = PictureSource(),
    logger: Logger = Logger(label: "renkei.portal")
  ) throws {
    self.configuration = configuration
    source = SnapshotSource(catalogue, pageCacheBytes: configuration.pageCacheBytes)
    site = try Site(configuration: configuration, sources: sources)
    self.pictures = pictures
    self.logger = logger
  }

  /// The server, ready to run.
  ///
  /// - Parameters:
  ///   - router: the routes; those of `router()` where a caller adds none of its own.
  ///   - onRunning: told the port once requests are answered.
  /// - Returns: the application, to be run as a service.
  package func application(
    with router: Router<PortalRequestContext>? = nil,
    onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let origin = site.origin
    return Application(
      responder: KnownMethods(next: (router ?? self.router()).buildResponder()),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        origin.listens(on: port)
        await onRunning(port)
      },
      logger: logger)
  }

  /// The site's routes with its middleware; a caller may add routes of its own.
  package func router() -> Router<PortalRequestContext> {
    let pages = PageServer(site: site, source: source)
    let router = Router(
      context: PortalRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ServerTiming())
    router.add(middleware: Compression())
    router.add(middleware: CrossOrigin())
    if let limit = configuration.apiRequestsPerMinute {
      router.add(
        middleware: RateLimit(
          limiter: RateLimiter(perMinute: limit),
          trustedProxies: Set(configuration.trustedProxies)))
    }
    router.add(middleware: ErrorAnswers(pages: pages))
    router.add(middleware: PlainAddresses())

    let checks = CheckServer(pages: pages)
    for language in Language.allCases {
      let pattern = RouterPath(Address.check.pattern(in: language))
      router.on(pattern, method: .post) {
        try await checks.respondToForm($0, $1, in: language)
      }
    }
    router.write(Address.apiCheck.pattern) { try await checks.respondToAPI($0, $1) }
    ModelContextRoute(checks: checks).add(to: router)
    for route in Routes.pages {
      for language in route.address.isPage ? Language.allCases : Language.ofFiles {
        router.read(
          route.address.pattern(in: language), takesForms: route.address == .check
        ) {
          try pages.respond(to: $0, context: $1, route: route, language: language)
        }
      }
    }
    let files = FileServer(pages: pages)
    for route in Routes.files {
      for language in Language.ofFiles {
        router.read(
          route.address.pattern(in: language) + route.ending, isForMachines: true
        ) {
          try await files.respond(to: $0, context: $1, route: route, language: language)
        }
      }
    }
    let data = DataServer(files: files)
    for route in Routes.data {
      for format in TableFormats.all {
        for language in Language.ofFiles {
          router.read(
            route.address.pattern(in: language) + "." + format.name, isForMachines: true
          ) {
            try await data.respond(
              to: $0, context: $1, route: route, format: format, language: language)
          }
        }
      }
    }
    let briefs = BriefServer(pages: pages)
    for route in Routes.briefs {
      for language in Language.allCases {
        router.read(route.address.pattern(in: language) + ".pdf") {
          try briefs.respond(to: $0, context: $1, route: route, language: language)
        }
      }
    }
    let api = APIServer(site: site, source: source)
    for route in Routes.api {
      router.read(route.address.pattern, isForMachines: true) {
        try api.respond(to: $0, context: $1, route: route)
      }
    }
    addFiles(to: router)
    return router
  }

  private func addFiles(to router: Router<PortalRequestContext>) {
    let site = site
    let source = source
    router.read(Address.staticFile.pattern) { request, context in
      try site.files.respond(
        name: context.parameters.get("file") ?? "", headers: request.headers)
    }
    let pictures = PictureServer(source: pictures)
    router.read(Address.picture.pattern) { request, context in
      try await pictures.respond(
        name: context.parameters.get("picture") ?? "", headers: request.headers)
    }
    router.read(Address.favicon.pattern) { _, _ in
      Response(
        status: .ok, headers: [.contentType: "image/svg+xml", .cacheControl: "max-age=86400"],
        body: .init(byteBuffer: site.files.icon))
    }
    router.read(Address.worker.pattern) { _, _ in
      Response(
        status: .ok,
        headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache"],
        body: .init(byteBuffer: site.files.worker))
    }
    router.read(Address.health.pattern) { _, _ in
      Response.text(Health.text(of: source.snapshot.catalogue), type: "application/json")
    }
    router.read(Address.robots.pattern) { _, _ in
      Response.text(Sitemap.robots(site: site))
    }
    router.read(Address.sitemap.pattern) { _, _ in
      Response.text(
        Sitemap(of: source.snapshot, site: site).first, type: "application/xml; charset=utf-8")
    }
    router.read(Address.sitemapPart.pattern) { _, context in
      Response.text(
        try Sitemap(of: source.snapshot, site: site).part(context.parameters.get("part") ?? ""),
        type: "application/xml; charset=utf-8")
    }
    router.read(Address.databaseFile.pattern, isForMachines: true) { request, _ in
      try await DatabaseServer.respond(to: request, from: source.snapshot.database)
    }
  }
}

extension Router<PortalRequestContext> {
  /// Answers GET and HEAD at an address, and tells every other method that these are what it takes.
  ///
  /// - Parameters:
  ///   - pattern: the address.
  ///   - takesForms: whether POST is answered elsewhere.
  ///   - isForMachines: whether pages of other sites may read it.
  ///   - handler: answers.
  fileprivate func read(
    _ pattern: String, takesForms: Bool = false, isForMachines: Bool = false,
    use handler: @escaping @Sendable (Request, PortalRequestContext) async throws -> Response
  ) {
    on(RouterPath(pattern), method: .get) { request, context in
      try await handler(request, context)
    }
    if isForMachines { answerPreflights(at: pattern, allowed: "GET, HEAD, OPTIONS") }
    refuse(
      [.put, .patch, .delete, .trace] + (isForMachines ? [] : [.options])
        + (takesForms ? [] : [.post]), at: pattern,
      allowed: takesForms
        ? "GET, HEAD, POST" : isForMachines ? "GET, HEAD, OPTIONS" : "GET, HEAD")
  }

  /// Answers POST at an address, and tells every other method that this is what it takes.
  fileprivate func write(
    _ pattern: String,
    use handler: @escaping @Sendable (Request, PortalRequestContext) async throws -> Response
  ) {
    on(RouterPath(pattern), method: .post) { request, context in
      try await handler(request, context)
    }
    answerPreflights(at: pattern, allowed: "POST, OPTIONS")
    refuse([.get, .put, .patch, .delete, .trace], at: pattern, allowed: "POST, OPTIONS")
  }

  private func answerPreflights(at pattern: String, allowed: String) {
    on(RouterPath(pattern), method: .options) { _, _ in
      MachineInterface.preflight(allowed: allowed)
    }
  }

  private func refuse(_ methods: [HTTPRequest.Method], at pattern: String, allowed: String) {
    for method in methods {
      on(RouterPath(pattern), method: method) { _, _ -> Response in
        throw RequestFault.methodNotAllowed(allowed: allowed)
      }
    }
  }
}

extension Response {
  /// A short text.
  fileprivate static func text(_ text: String, type: String = "text/plain; charset=utf-8")
    -> Response
  {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
