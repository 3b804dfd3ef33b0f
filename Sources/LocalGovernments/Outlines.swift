import Foundation

/// The shapes of the prefectures, simplified for maps, as paths of SVG.
package struct Outlines: Sendable, Decodable {
  /// One prefecture's shape.
  package struct Shape: Sendable, Decodable {
    /// The path.
    package let d: String
  }

  /// The map's `min-x min-y width height`.
  package let viewBox: [Int]
  /// The frames around what is drawn out of its place: Hokkaido, Okinawa, Ogasawara.
  package let inset: String
  /// The shapes by five-digit code.
  package let prefectures: [String: Shape]

  /// Reads the bundled shapes.
  ///
  /// - Throws: `GazetteerError` when they are missing.
  package static func bundled() throws -> Outlines { try BundledShapes.read("outlines.json") }
}

/// The shape of one prefecture by itself, with what puts a place onto it.
package struct PrefectureOutline: Sendable, Decodable {
  /// A part of the picture that shows a part of the prefecture: islands far off stand in their own.
  struct Frame: Sendable, Decodable {
    let bounds: [Double]
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let scaleX: Double
    let scaleY: Double
  }

  let frames: [Frame]
  /// The map's `min-x min-y width height`.
  package let viewBox: [Double]
  /// The borders between frames.
  package let inset: String
  /// The path.
  package let d: String

  /// Where a place stands in the picture; `nil` outside every frame.
  package func point(of place: Coordinates) -> (x: Double, y: Double)? {
    for frame in frames where frame.bounds.count == 4 {
      guard (frame.bounds[0]...frame.bounds[2]).contains(place.longitude),
        (frame.bounds[1]...frame.bounds[3]).contains(place.latitude)
      else { continue }
      return (
        frame.x + (place.longitude - frame.bounds[0]) * frame.scaleX,
        frame.y + (frame.bounds[3] - place.latitude) * frame.scaleY
      )
    }
    return nil
  }

  /// Reads the bundled shapes, by five-digit code.
  ///
  /// - Throws: `GazetteerError` when they are missing.
  package static func bundled() throws -> [String: PrefectureOutline] {
    try BundledShapes.read("prefecture_outlines.json")
  }
}

private enum BundledShapes {
  static func read<Shapes: Decodable>(_ name: String) throws -> Shapes {
    let file = Bundle.module.bundleURL.appending(path: "Resources/" + name)
    guard let data = try? Data(contentsOf: file) else {
      throw GazetteerError.unreadable(file: name)
    }
    return try JSONDecoder().decode(Shapes.self, from: data)
  }
}
