// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the package: a library target and, beside it, its tests.
func room(
  _ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, uses dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "renkei",
  products: [
    .library(name: "LocalGovernments", targets: ["LocalGovernments"]),
    .library(name: "Lists", targets: ["Lists"]),
    .library(name: "Participation", targets: ["Participation"]),
  ],
  dependencies: [],
  // In the order of the flow: each target uses only those above it.
  targets: [
    room("CivilDates"),
    room("DelimitedText"),
    room(
      "LocalGovernments", uses: ["CivilDates", "DelimitedText"],
      resources: [.copy("Resources")]),
    room("Lists", uses: ["CivilDates", "DelimitedText"]),
    room("Participation", uses: ["CivilDates", "Lists", "LocalGovernments"]),
    tests("CivilDatesTests", uses: ["CivilDates"]),
    tests("DelimitedTextTests", uses: ["DelimitedText"]),
    tests("ListsTests", uses: ["Lists", "CivilDates"]),
  ]
)
