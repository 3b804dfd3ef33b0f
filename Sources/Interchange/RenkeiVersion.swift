/// The version that every interface tells.
package enum RenkeiVersion {
  package static let number = "0.1.0"
}
