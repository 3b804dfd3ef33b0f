// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "renkei", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Lists", package: "renkei")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "Probe",
      dependencies: [.product(name: "Lists", package: "renkei")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
