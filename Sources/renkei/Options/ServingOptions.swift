import ArgumentParser
import Catalogue
import Hummingbird
import Lists
import LocalGovernments
import Portal
import Registry

/// Where the portal listens, and how it is served over a store.
struct ServingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said("待ち受けるポート（0は空いているもの）", "The port; 0 takes a free one."), valueName: "port"))
  var port = 8080
  @Option(help: ArgumentHelp(said("待ち受けるアドレス", "The address to listen on."), valueName: "host"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp(said("公開するURL", "The public address, for links."), valueName: "url"))
  var baseURL: String?
  @Option(
    help: ArgumentHelp(
      said(
        "1分間に受けるAPIの要求の数（利用者ごと、0は無制限）",
        "API requests a minute from one client; 0 for any."), valueName: "n"))
  var apiLimit = 300
  @Option(
    help: ArgumentHelp(
      said(
        "X-Forwarded-For を信じる前段のアドレス",
        "The address of a proxy whose X-Forwarded-For is believed."), valueName: "address"))
  var trustedProxy: [String] = []
  @Option(
    help: ArgumentHelp(
      said(
        "誤りの知らせ先（https://… または mailto:…）",
        "Where readers tell of mistakes (https://… or mailto:…)."), valueName: "address"))
  var contact: String?

  mutating func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(said("ポートは0から65535です", "a port is 0 to 65535"))
    }
    guard (0...1_000_000).contains(apiLimit) else {
      throw ValidationError(
        said("--api-limit は0から1000000です", "--api-limit is 0 to 1000000"))
    }
    for proxy in trustedProxy where !PortalConfiguration.isAddress(proxy) {
      throw ValidationError(
        said("「\(proxy)」はIPアドレスではありません", "\(proxy) is no IP address"))
    }
    if let contact, OperatorContact(contact) == nil {
      throw ValidationError(
        said(
          "--contact は https://… か mailto:… です（\(contact)）",
          "--contact is https://… or mailto:… (not \(contact))"))
    }
  }

  /// Publishes the list that comes with Renkei, where no list is published yet.
  static func publishBundledList(into store: SQLiteStore, gazetteer: Gazetteer) async throws {
    guard try await store.loadEditions().isEmpty else { return }
    let read = try ListInput.bundled.read(gazetteer: gazetteer)
    _ = try await store.publish(
      Publication(read.edition, source: read.source, diagnostics: read.diagnostics))
  }

  /// Serves the portal until it is ended from outside.
  func serve(_ store: SQLiteStore, gazetteer: Gazetteer) async throws {
    let supply = CatalogueSupply(store: store, gazetteer: gazetteer)
    let holder = CatalogueHolder(try await supply.catalogue())
    let portal = try Portal(
      PortalConfiguration(
        host: host, port: port, baseURL: baseURL,
        apiRequestsPerMinute: apiLimit == 0 ? nil : apiLimit, trustedProxies: trustedProxy,
        contact: contact.flatMap { OperatorContact($0) }),
      catalogue: holder,
      sources: EditionSources { edition in
        try await store.source(of: edition).map {
          EditionSources.File(name: $0.name, encoding: $0.encoding, bytes: $0.bytes)
        }
      },
      pictures: PictureSource { try await store.picture($0) })
    let host = host
    let application = portal.application { port in
      Terminal().remark(
        said(
          "ポータル: http://\(host):\(port)/ （終了は Ctrl-C）",
          "the portal: http://\(host):\(port)/ (Ctrl-C ends it)"))
    }
    let watch = Task { await supply.keepCurrent(holder) }
    defer { watch.cancel() }
    do {
      try await application.runService()
    } catch {
      let fault = ListeningFault(error)
      throw Failure(
        code: "cannot-serve", message: fault.message(host: host, port: port), hint: fault.hint)
    }
  }
}
