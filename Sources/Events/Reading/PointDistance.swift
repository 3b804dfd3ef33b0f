import Foundation
import LocalGovernments

/// How far apart two points are.
enum PointDistance {
  private static let earthRadius = 6_371.0

  /// The way along a great circle, in kilometres.
  static func kilometres(_ left: Coordinates, _ right: Coordinates) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let latitude = radians(right.latitude - left.latitude) / 2
    let longitude = radians(right.longitude - left.longitude) / 2
    let square =
      sin(latitude) * sin(latitude)
      + cos(radians(left.latitude)) * cos(radians(right.latitude)) * sin(longitude)
      * sin(longitude)
    return 2 * earthRadius * asin(min(1, square.squareRoot()))
  }
}
