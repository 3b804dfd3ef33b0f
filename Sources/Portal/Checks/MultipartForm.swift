import Foundation

/// The fields of a form that was sent with a file (RFC 7578).
struct MultipartForm: Sendable {
  /// One field: its bytes, and the name of the file if it is one.
  struct Field: Sendable {
    let name: String
    let fileName: String?
    let bytes: [UInt8]
  }

  let fields: [Field]

  // A form of the portal has fewer fields, and none with longer headers.
  private static let mostFields = 32
  private static let longestHeaders = 8_192

  /// The first field of that name with something in it.
  func field(_ name: String) -> Field? { fields.first { $0.name == name && !$0.bytes.isEmpty } }

  /// The text of a field without white space at its ends; `nil` where it is missing or empty.
  func text(_ name: String) -> String? {
    field(name).flatMap { field in
      let text = String(decoding: field.bytes, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty ? nil : text
    }
  }

  /// Reads a body; `nil` where it does not keep to the form that its type states.
  init?(_ body: Data, contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 200
    else { return nil }
    let opening = Data("--\(boundary)".utf8)
    let delimiter = Data("\r\n--\(boundary)".utf8)
    guard let first = body.range(of: opening, in: body.startIndex..<body.endIndex) else {
      return nil
    }
    var fields: [Field] = []
    var start = first.upperBound
    while let end = body.range(of: delimiter, in: start..<body.endIndex) {
      guard let field = Self.field(body[start..<end.lowerBound]), fields.count < Self.mostFields
      else { return nil }
      fields.append(field)
      start = end.upperBound
    }
    guard body[start...].starts(with: Data("--".utf8)) else { return nil }
    self.fields = fields
  }

  private static func field(_ part: Data) -> Field? {
    let gap = Data("\r\n\r\n".utf8)
    guard let end = part.range(of: gap),
      end.lowerBound - part.startIndex <= longestHeaders
    else { return nil }
    let headers = String(decoding: part[part.startIndex..<end.lowerBound], as: UTF8.self)
    guard
      let disposition = headers.components(separatedBy: "\r\n")
        .first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: disposition)
    else { return nil }
    return Field(
      name: name, fileName: parameter("filename", of: disposition),
      bytes: Array(part[end.upperBound...]))
  }

  /// A parameter of a header: `name="list"`; browsers write quotation marks in it as `%22`.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.components(separatedBy: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2,
        pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      return pair[1].trimmingCharacters(in: .whitespaces)
        .trimmingCharacters(in: CharacterSet(charactersIn: "\"")).replacing("%22", with: "\"")
    }
    return nil
  }
}
