import Catalogue
import Foundation
import LocalGovernments
import Participation

/// The tokens and the parts that pages are made of.
enum AboutDesignPage {
  struct Context: Sendable {
    let crumbs: [Crumb]
    let tokens: [Token]
    let map: PrefectureMap
    let bars: [Bar]
    /// The steps of space and of type, in pixels and in rem.
    let spaces: [Int]
    let sizes: [String]
  }

  /// A colour: what it is for, and how it looks in each scheme.
  struct Token: Sendable {
    let token: String
    let purpose: SafeHTML
    let schemes: [Scheme]
  }

  /// A colour of one scheme, and how it stands out from what it meets.
  struct Scheme: Sendable {
    let colour: String
    let contrasts: [Contrast]
  }

  struct Contrast: Sendable {
    let other: String
    let ratio: String
  }

  /// A colour, and those that it is read on or that are read on it.
  private struct Use {
    let token: String
    let against: [String]
    let purpose: String

    init(_ token: String, _ against: [String], _ purpose: String) {
      self.token = token
      self.against = against
      self.purpose = purpose
    }
  }

  static func answer(_ request: PageRequest) throws -> PageAnswer {
    let counts = request.catalogue.counts(edition: nil)
    return .page(
      template: "pages/about-design",
      context: Context(
        crumbs: AboutCrumbs.to("layout.design", in: request),
        tokens: uses(in: request).map { token($0, in: request) },
        map: PrefectureMap(
          request.phrase("home.mapTitle"), in: request,
          issuer: request.catalogue.newest?.issuer, count: { counts[$0].named },
          label: { "\($0.text) \($1)" }),
        bars: ThemesPage.bars(request, edition: nil),
        spaces: [4, 8, 12, 16, 24, 32, 48, 64, 96],
        sizes: request.site.files.sizes))
  }

  private static func uses(in request: PageRequest) -> [Use] {
    let grounds = ["paper", "surface", "sunken"]
    let text = ["ink", "ink-2"]
    return [
      Use("paper", text, request.phrase("design.usePaper")),
      Use("surface", text, request.phrase("design.useSurface")),
      Use("sunken", text, request.phrase("design.useSunken")),
      Use("ink", grounds, request.phrase("design.useInk")),
      Use("ink-2", grounds, request.phrase("design.useInk2")),
      Use("edge", grounds, request.phrase("design.useEdge")),
      Use("hairline", ["paper"], request.phrase("design.useHairline")),
      Use("link", ["paper", "surface"], request.phrase("design.useLink")),
      Use("link-hover", ["paper", "surface"], request.phrase("design.useHover")),
      Use("visited", ["paper", "surface"], request.phrase("design.useVisited")),
      Use("named", ["paper", "named-ground"], request.phrase("design.useNamed")),
      Use("covered", ["paper", "covered-ground"], request.phrase("design.useCovered")),
      Use("possible", ["paper"], request.phrase("design.usePossible")),
      Use("knot", ["paper", "surface"], request.phrase("design.useKnot")),
      Use("error", ["paper", "surface"], request.phrase("design.useError")),
      Use("mark", ["ink"], request.phrase("design.useMark")),
      Use("focus", ["focus-ink"], request.phrase("design.useFocus")),
      Use("focus-ring", ["focus-gap", "paper"], request.phrase("design.useRing")),
      Use("ramp-1", ["ink"], request.phrase("design.useRamp")),
      Use("ramp-2", ["ink"], request.phrase("design.useRamp")),
      Use("ramp-3", ["ramp-ink-3"], request.phrase("design.useRamp")),
      Use("ramp-4", ["ramp-ink-4"], request.phrase("design.useRamp")),
      Use("ramp-5", ["ramp-ink-4"], request.phrase("design.useRamp")),
    ]
  }

  private static func token(_ use: Use, in request: PageRequest) -> Token {
    Token(
      token: use.token, purpose: request.html(use.purpose),
      schemes: request.site.files.schemes.map { scheme in
        Scheme(
          colour: scheme.colours[use.token] ?? "",
          contrasts: use.against.compactMap { other in
            scheme.contrast(of: use.token, on: other).map {
              Contrast(other: other, ratio: String(format: "%.2f", $0))
            }
          })
      })
  }
}
