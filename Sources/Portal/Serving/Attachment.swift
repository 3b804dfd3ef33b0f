import Foundation

/// A file that a browser saves.
enum Attachment {
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// The value of `Content-Disposition` by RFC 6266, whatever letters the name has.
  static func header(_ name: String) -> String {
    let encoded = name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "list"
    return "attachment; filename*=UTF-8''\(encoded)"
  }
}
