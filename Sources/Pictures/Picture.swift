/// A picture as the portal shows it.
package struct Picture: Sendable, Hashable, Codable {
  /// The picture in one size, known by its bytes.
  package struct Form: Sendable, Hashable, Codable {
    /// The SHA-256 of its bytes in hexadecimal.
    package let hash: String
    package let format: PictureFormat
    /// The size in pixels.
    package let width: Int
    package let height: Int

    /// Names a form.
    package init(hash: String, format: PictureFormat, width: Int, height: Int) {
      self.hash = hash
      self.format = format
      self.width = width
      self.height = height
    }

    /// The name of its file.
    package var fileName: String { hash + "." + format.ending }
  }

  /// For a page of its own.
  package let large: Form
  /// For a list; `nil` where none could be made that is light.
  package let small: Form?
  /// The SHA-256 of the file that was handed in, by which the same one is known again.
  package let origin: String

  /// Makes a picture of its forms.
  package init(large: Form, small: Form?, origin: String) {
    self.large = large
    self.small = small
    self.origin = origin
  }

  /// Its forms, each once.
  package var forms: [Form] {
    [large] + (small == nil || small == large ? [] : [small]).compactMap(\.self)
  }
}

/// The bytes of a form.
package struct PictureFile: Sendable, Hashable {
  package let hash: String
  package let format: PictureFormat
  package let bytes: [UInt8]

  /// Takes bytes under their hash.
  package init(hash: String, format: PictureFormat, bytes: [UInt8]) {
    self.hash = hash
    self.format = format
    self.bytes = bytes
  }
}
