import NIOCore

/// A file of the site other than a page: a feed, an image, the catalogue of what there is.
struct FileRoute: Sendable {
  /// Where it is: at the address, or at a page's address with an ending.
  let address: Address
  let ending: String
  /// Whether making it is costly, so that it is made one at a time.
  let isCostly: Bool
  let answer: @Sendable (PageRequest) async throws -> PortalFile

  init(
    _ address: Address, ending: String = "", isCostly: Bool = false,
    _ answer: @escaping @Sendable (PageRequest) async throws -> PortalFile
  ) {
    self.address = address
    self.ending = ending
    self.isCostly = isCostly
    self.answer = answer
  }
}

/// A file ready to be sent.
struct PortalFile: Sendable {
  let bytes: ByteBuffer
  let mediaType: String
  /// The name under which it is saved; `nil` where it is not meant to be.
  let name: String?
  /// Whether it is saved rather than shown.
  let isAttachment: Bool
  let etag: String

  init(_ bytes: [UInt8], mediaType: String, name: String? = nil, isAttachment: Bool = false) {
    self.isAttachment = isAttachment
    self.bytes = ByteBuffer(bytes: bytes)
    self.mediaType = mediaType
    self.name = name
    etag = ContentHash(bytes).etag
  }
}
