package import Lists
package import Pictures

/// A cell that names a picture, with its place, for whoever gets the picture itself.
package struct ImageCell: Sendable, Hashable {
  /// The address, or the name of a file, as it is written.
  package let address: String
  /// Where it stands.
  package let span: SourceSpan
  /// What its row is known by in diagnostics.
  package let subject: String?

  /// Names a cell.
  package init(address: String, span: SourceSpan, subject: String?) {
    self.address = address
    self.span = span
    self.subject = subject
  }
}

extension Event {
  /// The same event with its picture, where there is one by its image's address.
  package func with(_ pictures: [String: Picture]) -> Event {
    var event = self
    event.image = image?.with(pictures)
    return event
  }
}

extension NewsPost {
  /// The same post with its picture, where there is one by its image's address.
  package func with(_ pictures: [String: Picture]) -> NewsPost {
    var post = self
    post.image = image?.with(pictures)
    return post
  }
}

extension Event.Image {
  fileprivate func with(_ pictures: [String: Picture]) -> Event.Image {
    var image = self
    image.picture = pictures[address] ?? picture
    return image
  }
}
