import Foundation
import TestSupport

/// Runs that several tests look at, each done once; they start when the first test wants one.
enum Nights {
  /// The sample company with its settings.
  static let sample = Task { try await Published(["SampleData"], in: sampleFolder()) }

  /// The same files and settings in another folder and another database.
  static let sampleAgain = Task { try await Published(["SampleData"], in: sampleFolder()) }

  /// The sample company without settings.
  static let withoutSettings = Task {
    let folder = try sampleFolder()
    try FileManager.default.removeItem(atPath: folder.path("SampleData/dealpipe.yaml"))
    return try await Published(["SampleData"], in: folder)
  }

  /// Only the first evening, with rates and targets but no settings: as-of comes from the folder.
  static let firstNight = Task {
    let folder = try Scratch()
    for name in ["2026-06-29", "rates.csv", "targets.csv"] {
      try folder.copy(Repository.sampleData + "/" + name, to: "exports/" + name)
    }
    return try await Published(["exports"], in: folder)
  }

  /// The CRM of an electronics seller as CSV files with days as M/D/YYYY; nil where absent.
  static let mavenFiles = Task { () -> Published? in
    guard let source = SharedData.path("maven-crm") else { return nil }
    let folder = try Scratch()
    for name in ["accounts", "products", "sales_pipeline", "sales_teams", "data_dictionary"] {
      try folder.copy("\(source)/\(name).csv", to: "exports/\(name).csv")
    }
    return try await Published(["exports"], in: folder)
  }

  /// The same CRM in a ZIP, with days as YYYY-MM-DD; nil where absent.
  static let mavenArchive = Task { () -> Published? in
    let name = "CRM+Sales+Opportunities.zip"
    guard let source = SharedData.path("maven-crm/Other/" + name) else { return nil }
    let folder = try Scratch()
    try folder.copy(source, to: "exports/" + name)
    return try await Published(["exports"], in: folder)
  }

  private static func sampleFolder() throws -> Scratch {
    let folder = try Scratch()
    try folder.copy(Repository.sampleData, to: "SampleData")
    return folder
  }
}
