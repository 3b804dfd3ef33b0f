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

func tests(
  _ name: String, uses dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "renkei",
  products: [
    .library(name: "LocalGovernments", targets: ["LocalGovernments"]),
    .library(name: "Lists", targets: ["Lists"]),
    .library(name: "Participation", targets: ["Participation"]),
    .library(name: "Changes", targets: ["Changes"]),
    .library(name: "Checking", targets: ["Checking"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  // In the order of the flow: each target uses only those above it.
  targets: [
    room("CivilDates"),
    room("DelimitedText"),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    room("Workbooks", uses: ["CXML", "CZip"]),
    room(
      "LocalGovernments", uses: ["CivilDates", "DelimitedText"],
      resources: [.copy("Resources")]),
    room("PDFText"),
    room("Lists", uses: ["CivilDates", "DelimitedText", "PDFText", "Workbooks"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    room("PDFDrawing", uses: ["CPangoCairo"]),
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    room("Pictures", uses: ["CGLib", "CPangoCairo", "CTurboJPEG"]),
    room(
      "ListWriting", uses: ["CivilDates", "CXLSXWriter", "DelimitedText", "Lists", "PDFDrawing"]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    room("Briefs", uses: ["CQREncode", "PDFDrawing"]),
    room("Participation", uses: ["CivilDates", "Lists", "LocalGovernments"]),
    room(
      "Events",
      uses: [
        "CivilDates", "DelimitedText", "ListWriting", "Lists", "LocalGovernments", "Participation",
        "Pictures",
      ]),
    room("Changes", uses: ["CivilDates", "Lists", "LocalGovernments", "Participation"]),
    room(
      "Checking",
      uses: [
        "Changes", "CivilDates", "DelimitedText", "Lists", "LocalGovernments", "Participation",
      ],
      resources: [.copy("Resources")]),
    room(
      "BureauWorkbooks",
      uses: ["Checking", "CivilDates", "ListWriting", "Lists", "Workbooks"]),
    room(
      "Registry",
      uses: [
        "Changes", "CivilDates", "Events", "Lists", "LocalGovernments", "Participation", "Pictures",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room(
      "Catalogue",
      uses: ["Changes", "CivilDates", "Events", "Lists", "LocalGovernments", "Participation"]),
    room(
      "Interchange",
      uses: [
        "Catalogue", "Changes", "CivilDates", "Lists", "LocalGovernments", "Participation",
      ]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room(
      "ModelContext",
      uses: [
        "Catalogue", "Checking", "CivilDates", "Interchange", "Lists", "LocalGovernments",
        "Participation",
      ]),
    room("DataTables", uses: ["DelimitedText", "Interchange", "ListWriting", "Lists"]),
    room(
      "OpenDatabase",
      uses: [
        "Catalogue", "CivilDates", "Events", "Lists", "LocalGovernments", "Participation",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room("ShareCards", uses: ["CPangoCairo"]),
    room(
      "Portal",
      uses: [
        "Briefs", "BureauWorkbooks", "CGLib", "CZlib", "Catalogue", "Changes", "Checking",
        "CivilDates", "DataTables",
        "Events", "Interchange", "ListWriting", "Lists", "LocalGovernments", "ModelContext",
        "OpenDatabase", "Participation", "Pictures", "ShareCards",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Resources")]),
    room("WebAsking"),
    room("LinkChecking", uses: ["Checking", "Lists", "WebAsking"]),
    room("PictureGathering", uses: ["Events", "Lists", "Pictures", "WebAsking"]),
    .target(
      name: "BundledLists", path: "lists",
      exclude: ["sources.csv"],
      resources: [
        .copy("tokyo-2025.txt"), .copy("tokyo-2025.texts.csv"), .copy("samples"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "renkei",
      dependencies: [
        "BundledLists", "BureauWorkbooks", "Catalogue", "Changes", "Checking", "CivilDates",
        "DataTables", "DelimitedText", "Events", "Interchange",
        "LinkChecking", "ListWriting", "Lists", "LocalGovernments", "ModelContext", "Participation",
        "PictureGathering", "Pictures", "Portal", "Registry",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Catalogue", "Checking", "CivilDates", "Lists", "LocalGovernments", "Participation",
        "Portal", "Registry",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Benchmarks", exclude: ["first_paint.py", "measure-http.sh", "results"],
      swiftSettings: settings),
    tests("CivilDatesTests", uses: ["CivilDates"]),
    tests("DelimitedTextTests", uses: ["DelimitedText"]),
    .target(
      name: "ArchiveTesting", dependencies: ["CZip"], path: "Tests/ArchiveTesting",
      swiftSettings: settings),
    tests("WorkbooksTests", uses: ["ArchiveTesting", "Workbooks"]),
    tests(
      "ListsTests", uses: ["ArchiveTesting", "Lists", "CivilDates", "Workbooks"],
      resources: [.copy("Fixtures")]),
    tests("BriefsTests", uses: ["Briefs"]),
    tests("ListWritingTests", uses: ["CivilDates", "ListWriting", "Lists"]),
    tests(
      "LocalGovernmentsTests", uses: ["CivilDates", "DelimitedText", "LocalGovernments"]),
    tests(
      "ParticipationTests",
      uses: ["CivilDates", "Lists", "LocalGovernments", "Participation"],
      resources: [.copy("Wordings")]),
    tests("PicturesTests", uses: ["CPangoCairo", "CTurboJPEG", "Pictures"]),
    tests(
      "EventsTests",
      uses: ["CivilDates", "Events", "Lists", "LocalGovernments", "Participation", "Pictures"]),
    tests(
      "ChangesTests",
      uses: ["Changes", "CivilDates", "Lists", "LocalGovernments", "Participation"]),
    tests(
      "CheckingTests",
      uses: [
        "ArchiveTesting", "CivilDates", "Checking", "ListWriting", "Lists", "LocalGovernments",
        "Participation",
      ]),
    tests(
      "BureauWorkbooksTests",
      uses: [
        "BureauWorkbooks", "Checking", "CivilDates", "ListWriting", "Lists", "LocalGovernments",
        "Participation", "Workbooks",
      ]),
    tests(
      "CatalogueTests",
      uses: [
        "BundledLists", "Catalogue", "CivilDates", "Lists", "LocalGovernments", "Participation",
      ]),
    tests(
      "RegistryTests",
      uses: [
        "Changes", "CivilDates", "Events", "Lists", "LocalGovernments", "Participation", "Pictures",
        "Registry",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "LinkTesting",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], path: "Tests/LinkTesting", swiftSettings: settings),
    tests("LinkCheckingTests", uses: ["Checking", "LinkChecking", "LinkTesting", "Lists"]),
    tests(
      "PictureGatheringTests",
      uses: [
        "BundledLists", "Events", "LinkTesting", "Lists", "PictureGathering", "Pictures",
        "WebAsking",
      ]),
    tests(
      "ModelContextTests",
      uses: [
        "BundledLists", "Catalogue", "CivilDates", "Interchange", "Lists", "LocalGovernments",
        "ModelContext", "Participation",
      ]),
    tests("CommandTests", uses: ["ArchiveTesting", "LinkTesting", "renkei"]),
    tests(
      "PortalTests",
      uses: [
        "BundledLists", "Catalogue", "Changes", "CivilDates", "Events", "Lists",
        "LocalGovernments", "Participation", "Pictures", "Portal", "Workbooks",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
  ]
)
