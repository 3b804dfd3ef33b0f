import Foundation
import LocalGovernments

/// What someone hands in to be checked, and what they want back.
struct CheckOrder: Sendable {
  /// What is given back.
  enum Wish: String, Sendable, CaseIterable {
    /// The findings as a page.
    case page
    /// The list with the sure fixes applied.
    case sure
    /// The list with the likely fixes applied, too.
    case all
    /// The findings as a page that stands alone.
    case report
    /// The list as a workbook, its cells coloured and commented where something was found.
    case workbook
  }

  /// The largest list that is taken, in bytes.
  static let sizeLimit = 10 << 20

  let fileName: String
  let bytes: [UInt8]
  let issuer: LocalGovernment?
  let wish: Wish

  /// What is wrong with what was handed in; the page says it beside the field.
  enum Fault: Error, Sendable, Hashable {
    case nothingGiven
    case unknownIssuer(String)
    case ambiguousIssuer(String)
  }

  /// Reads the form of the page.
  init(_ form: MultipartForm, gazetteer: Gazetteer) throws(Fault) {
    if let carried = form.text("carried"), let data = Data(base64Encoded: carried) {
      bytes = Array(data)
      fileName = Self.plain(form.text("name"))
    } else if let file = form.field("file") {
      bytes = file.bytes
      fileName = Self.plain(file.fileName)
    } else if let text = form.field("text"), form.text("text") != nil {
      bytes = text.bytes
      fileName = Self.plain(nil)
    } else {
      throw .nothingGiven
    }
    wish = form.text("wish").flatMap(Wish.init) ?? .page
    issuer = try Self.issuer(form.text("issuer"), in: gazetteer)
  }

  /// Takes a file as it is.
  init(
    bytes: [UInt8], named name: String?, issuer: String?, gazetteer: Gazetteer
  ) throws(RequestFault) {
    guard !bytes.isEmpty else { throw .missing(name: "body") }
    self.bytes = bytes
    fileName = Self.plain(name)
    wish = .page
    do throws(Fault) {
      self.issuer = try Self.issuer(issuer, in: gazetteer)
    } catch {
      throw .badValue(name: "issuer", value: issuer ?? "")
    }
  }

  /// The government of a name or a code.
  private static func issuer(
    _ text: String?, in gazetteer: Gazetteer
  ) throws(Fault) -> LocalGovernment? {
    guard let text = text.map({ String($0.prefix(100)) }) else { return nil }
    if let code = LocalGovernmentCode(text), let found = gazetteer[code] { return found }
    let found = gazetteer.governments(named: text)
    guard let first = found.first else { throw .unknownIssuer(text) }
    guard found.count == 1 else { throw .ambiguousIssuer(text) }
    return first
  }

  /// A file's name without its folders and without what a header or a page could trip over.
  private static func plain(_ name: String?) -> String {
    let last = (name ?? "").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let kept = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
    let name = String(String.UnicodeScalarView(kept.suffix(120)))
      .trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return name.isEmpty ? "list.txt" : name
  }
}
