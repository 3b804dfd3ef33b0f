import Lists
import LocalGovernments

extension EditionResolver {
  /// Finds whose list it is: what the title or a heading names, else what its official links show.
  func inferIssuer(
    of document: ListDocument, in gazetteer: Gazetteer, _ diagnostics: inout [Diagnostic]
  ) -> LocalGovernment? {
    let named = governmentsNamed(byTitleOf: document, gazetteer)
    if named.count == 1 { return named.first }
    guard let (government, links, officials) = issuerLinked(from: document, gazetteer) else {
      return nil
    }
    diagnostics.append(
      Diagnostic(
        "inferred-issuer", .note,
        Bilingual(
          ja:
            "\(named.isEmpty ? "発行元の記載が見つからない" : "表題の名称からは発行元が一つに決まらない")ため、公式サイトへのリンク\(officials)件のうち\(links)件が示す\(government.name)と推定しました。違う場合は「一覧を公表する自治体」（コマンドでは --issuer）で指定してください。",
          en:
            "\(named.isEmpty ? "The list does not say who issues it" : "The names in the title do not settle who issues the list"); \(links) of its \(officials) official links belong to \(government.name), which is taken as the issuer. If that is wrong, say who publishes it (--issuer on the command line)."
        ),
        file: document.source.name, span: document.title?.span(in: document.source)))
    return government
  }

  /// The governments that the title may mean; a name may follow its year at once: 令和7年度広島市….
  private func governmentsNamed(
    byTitleOf document: ListDocument, _ gazetteer: Gazetteer
  ) -> Set<LocalGovernment> {
    let parts = (document.title?.text ?? "").split(separator: "年度")
    let mentions = parts.flatMap { NameMatcher($0, in: gazetteer).matches() }
    let clear = mentions.filter { $0.candidates.count == 1 }
    return Set((clear.isEmpty ? mentions : clear).flatMap(\.candidates))
  }

  /// The government whose own hosts most of the official links lead to.
  private func issuerLinked(from document: ListDocument, _ gazetteer: Gazetteer) -> (
    LocalGovernment, links: Int, officials: Int
  )? {
    var counts: [LocalGovernment: Int] = [:]
    var owners: [String: LocalGovernment?] = [:]
    for link in document.sections.lazy.flatMap(\.rows).flatMap(\.links) {
      guard let host = OfficialHost.host(ofAddress: link.text) else { continue }
      let owner: LocalGovernment?
      if let known = owners[host] {
        owner = known
      } else {
        owner = OfficialHost.owner(of: host, in: gazetteer)
        owners[host] = owner
      }
      if let owner { counts[owner, default: 0] += 1 }
    }
    let officials = counts.values.reduce(0, +)
    guard
      let most = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) }),
      most.value * 2 > officials
    else { return nil }
    return (most.key, most.value, officials)
  }
}

/// Host names under which Japan's local governments publish.
///
/// Since 2002 `lg.jp` is theirs alone (地方公共団体情報システム機構): `metro.tokyo.lg.jp`,
/// `pref.niigata.lg.jp`, `city.tsukuba.lg.jp`; the older `city.NAME.PREFECTURE.jp` is still in use.
enum OfficialHost {
  static func host(ofAddress address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }

  static func owner(of host: String, in gazetteer: Gazetteer) -> LocalGovernment? {
    let labels = host.split(separator: ".").map(String.init)
    guard labels.count >= 3, labels.last == "jp",
      let index = labels.lastIndex(where: { kinds[$0] != nil }), index + 1 < labels.count - 1,
      let kinds = kinds[labels[index]]
    else { return nil }
    let named = gazetteer.governments(named: labels[index + 1]).filter { kinds.contains($0.kind) }
    if named.count == 1 { return named[0] }
    // 「city.fuchu.tokyo.jp」: the prefecture follows the city.
    let prefecture = gazetteer.governments(named: labels[index + 2]).first {
      $0.kind == .prefecture
    }
    let inside = named.filter { $0.code.prefecture == prefecture?.code }
    return inside.count == 1 ? inside[0] : nil
  }

  private static let kinds: [String: Set<GovernmentKind>] = [
    "metro": [.prefecture], "pref": [.prefecture],
    "city": [.designatedCity, .coreCity, .specialCity, .city, .specialWard],
    "town": [.town], "vill": [.village], "ward": [.specialWard],
  ]
}
