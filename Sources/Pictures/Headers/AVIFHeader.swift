/// The head of an AVIF: the properties of its primary item (ISO/IEC 23008-12, AV1 Image File Format).
enum AVIFHeader {
  static func read(_ view: ByteView) -> PictureHeader.Found? {
    let file = boxes(in: 0..<view.count, view)
    guard let type = file.first, type.name == "ftyp", let last = file.last,
      last.content.upperBound == view.count,
      let brands = names(type.content, view), brands.contains("avif"),
      let meta = file.first(where: { $0.name == "meta" }), meta.content.count >= 4
    else { return nil }
    let inner = boxes(in: meta.content.lowerBound + 4..<meta.content.upperBound, view)
    guard let primary = inner.first(where: { $0.name == "pitm" }).flatMap({ item($0, view) }),
      let group = inner.first(where: { $0.name == "iprp" })
    else { return nil }
    let parts = boxes(in: group.content, view)
    guard let shelf = parts.first(where: { $0.name == "ipco" }),
      let uses = parts.first(where: { $0.name == "ipma" })
    else { return nil }
    let properties = boxes(in: shelf.content, view)
    var found: PictureHeader.Found?
    var quarters = 0
    for index in places(of: primary, in: uses, view) where properties.indices.contains(index - 1) {
      let property = properties[index - 1]
      let start = property.content.lowerBound
      switch property.name {
      case "ispe":
        guard let width = view.big(4, at: start + 4), let height = view.big(4, at: start + 8)
        else { return nil }
        found = .init(width: width, height: height, end: view.count)
      case "irot": quarters = (view[start] ?? 0) & 3
      default: break
      }
    }
    found?.orientation = quarters % 2 == 1 ? 6 : 1
    found?.isMoving = brands.first == "avis"
    return found
  }

  private struct Box {
    let name: String
    let content: Range<Int>
  }

  /// The boxes that fill a stretch, up to one that does not fit.
  private static func boxes(in stretch: Range<Int>, _ view: ByteView) -> [Box] {
    var found: [Box] = []
    var offset = stretch.lowerBound
    while offset + 8 <= stretch.upperBound, let name = name(at: offset + 4, view),
      var size = view.big(4, at: offset)
    {
      var head = 8
      if size == 1 {
        guard view.big(4, at: offset + 8) == 0, let long = view.big(4, at: offset + 12) else {
          return found
        }
        (size, head) = (long, 16)
      } else if size == 0 {
        size = stretch.upperBound - offset
      }
      guard size >= head, size <= stretch.upperBound - offset else { return found }
      found.append(Box(name: name, content: offset + head..<offset + size))
      offset += size
    }
    return found
  }

  private static func name(at offset: Int, _ view: ByteView) -> String? {
    guard view.big(4, at: offset) != nil else { return nil }
    return String(decoding: view.bytes[offset..<offset + 4], as: UTF8.self)
  }

  /// The main brand, then those that the file can be read as.
  private static func names(_ content: Range<Int>, _ view: ByteView) -> [String]? {
    guard let main = name(at: content.lowerBound, view) else { return nil }
    return [main]
      + stride(from: content.lowerBound + 8, to: content.upperBound - 3, by: 4)
      .compactMap { name(at: $0, view) }
  }

  private static func item(_ box: Box, _ view: ByteView) -> Int? {
    let start = box.content.lowerBound
    return view.big(view[start] == 0 ? 2 : 4, at: start + 4)
  }

  /// The places of an item's properties on the shelf, counted from 1.
  private static func places(of item: Int, in box: Box, _ view: ByteView) -> [Int] {
    let start = box.content.lowerBound
    guard let version = view[start], let flags = view.big(3, at: start + 1),
      let count = view.big(4, at: start + 4)
    else { return [] }
    let (idWidth, width) = (version == 0 ? 2 : 4, flags & 1 == 0 ? 1 : 2)
    var offset = start + 8
    for _ in 0..<min(count, 10_000) {
      guard let id = view.big(idWidth, at: offset), let uses = view[offset + idWidth] else {
        return []
      }
      offset += idWidth + 1
      if id == item {
        // The highest bit says whether the property must be understood.
        return (0..<uses).compactMap { view.big(width, at: offset + $0 * width) }
          .map { $0 & (width == 1 ? 0x7F : 0x7FFF) }
      }
      offset += uses * width
    }
    return []
  }
}
