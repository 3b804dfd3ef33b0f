// swift-tools-version: 6.1
import PackageDescription

// A package of its own: a fuzz target has no main function, and a plain build could not link it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "renkei", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Lists", package: "renkei")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
