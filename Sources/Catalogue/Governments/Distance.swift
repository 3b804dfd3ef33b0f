import Foundation
import LocalGovernments

extension LocalGovernment {
  /// As far, in kilometres, as a neighbour may be.
  static let nearby = 40.0

  /// How far the other's office is in kilometres, on a sphere of the Earth's mean radius; `nil`
  /// where either place is unknown.
  func kilometres(to other: LocalGovernment) -> Double? {
    guard let from = coordinates, let to = other.coordinates else { return nil }
    let radian = Double.pi / 180
    let (north, east) = (to.latitude - from.latitude, to.longitude - from.longitude)
    let chord =
      pow(sin(north * radian / 2), 2)
      + cos(from.latitude * radian) * cos(to.latitude * radian) * pow(sin(east * radian / 2), 2)
    return 2 * 6_371 * asin(min(1, chord.squareRoot()))
  }
}
