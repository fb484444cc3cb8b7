// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the house; `Tests/<name>Tests` tests it.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    swiftSettings: settings)
}

let package = Package(
  name: "dealpipe",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dealpipe", targets: ["dealpipe"]),
    .executable(name: "samplegen", targets: ["samplegen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .systemLibrary(name: "CPlatform"),
    .systemLibrary(name: "CSQLite"),

    room("Tabular", ["CZlib", .product(name: "Crypto", package: "swift-crypto")]),
    room("Cleaning"),
    room("CRM", ["Cleaning", "Tabular"]),
    room("Matching", ["Cleaning"]),
    room(
      "Warehouse",
      [
        "CRM", "Cleaning", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Metrics", ["Warehouse", "CRM", "Cleaning"]),
    room("Document"),
    room("Reporting", ["Metrics", "Document", "Cleaning"]),
    room(
      "Job",
      [
        "Reporting", "Metrics", "Document", "Warehouse", "Matching", "CRM", "Cleaning", "Tabular",
        "CPlatform", "Yams",
      ]),
    .executableTarget(
      name: "dealpipe",
      dependencies: [
        "Job", "Tabular", "Warehouse",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(name: "samplegen", swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("ArchitectureTests", []),
    tests("TabularTests", ["Tabular"]),
    tests("CleaningTests", ["Cleaning"]),
    tests("CRMTests", ["CRM", "Cleaning", "Tabular"]),
    tests("MatchingTests", ["Matching", "Cleaning"]),
    tests("WarehouseTests", ["Warehouse", "CRM", "Cleaning"]),
    tests("MetricsTests", ["Metrics", "CRM", "Cleaning"]),
    tests("DocumentTests", ["Document"]),
    tests("ReportingTests", ["Reporting", "Metrics", "Document", "CRM", "Cleaning"]),
    tests(
      "JobTests", ["Job", "Metrics", "Reporting", "Warehouse", "CRM", "Tabular", "Cleaning"]),
    tests("EndToEndTests", ["dealpipe", "samplegen", "Warehouse"]),
  ]
)
