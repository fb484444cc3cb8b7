import Foundation
import Testing

/// The walls of the house: which of our modules each target may import.
///
/// The compiler lets a target import whatever its dependencies depend on, so this test looks at
/// the sources.
@Suite struct ImportTests {
  /// Target to the modules of ours it may import; the order is the way data flows.
  static let allowed: [String: Set<String>] = [
    "Tabular": [],
    "Cleaning": [],
    "Document": [],
    "Matching": ["Cleaning"],
    "CRM": ["Cleaning", "Tabular"],
    "Warehouse": ["CRM", "Cleaning"],
    "Metrics": ["Warehouse", "CRM", "Cleaning"],
    "Reporting": ["Metrics", "Document", "CRM", "Cleaning"],
    "Job": [
      "Reporting", "Metrics", "Document", "Warehouse", "Matching", "CRM", "Cleaning", "Tabular",
    ],
    "dealpipe": ["Job", "Warehouse", "Tabular"],
    "samplegen": [],
  ]

  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// The Swift files of a target with their texts, by name.
  private static func files(of target: String) throws -> [(name: String, text: String)] {
    let folder = sources.appendingPathComponent(target)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { name in
      (name, try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1
      else { return nil }
      return String(words[index + 1])
    }
  }

  @Test func workThatWaitsForOtherWorkHasAThreadOfItsOwn() throws {
    // Dispatch adds a thread for blocked ones only after a second.
    for target in ["Job", "Tabular", "Warehouse"] {
      for (name, text) in try Self.files(of: target) {
        #expect(!text.contains("DispatchQueue.global"), "\(target)/\(name): use startThread")
      }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func everyTargetImportsOnlyWhatTheWallsAllow(target: String) throws {
    let ours = Set(Self.allowed.keys)
    let files = try Self.files(of: target)
    #expect(!files.isEmpty, "\(target) has no files")
    for (name, text) in files {
      for module in Self.imports(in: text) where ours.contains(module) {
        #expect(
          Self.allowed[target]?.contains(module) == true,
          "\(target)/\(name) imports \(module)")
      }
    }
  }

  @Test func everyFolderOfSourcesIsATargetWithWalls() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let others: Set<String> = ["CPlatform", "CSQLite", "CZlib", ".DS_Store"]
    #expect(Set(folders).subtracting(others) == Set(Self.allowed.keys))
  }

  @Test func onlyTheWarehouseKnowsSQLite() throws {
    for target in Self.allowed.keys.sorted() where target != "Warehouse" {
      for (name, text) in try Self.files(of: target) {
        let modules = Self.imports(in: text)
        #expect(
          !modules.contains { $0.hasPrefix("GRDB") }, "\(target)/\(name) imports GRDB")
      }
    }
  }

  @Test(arguments: ["print(", "try!", "fatalError(", "as!"])
  func nothingInTheLibrariesContains(_ forbidden: String) throws {
    for target in Self.allowed.keys.sorted() where target != "dealpipe" && target != "samplegen" {
      for (name, text) in try Self.files(of: target) {
        let code = text.split(separator: "\n").filter {
          !$0.drop(while: { $0 == " " }).hasPrefix("//")
        }
        for line in code {
          let hit = line.range(of: forbidden)
          let isWord = hit.map { range in
            range.lowerBound == line.startIndex
              || !line[line.index(before: range.lowerBound)].isLetter
          }
          #expect(isWord != true, "\(target)/\(name) contains \(forbidden)")
        }
      }
    }
  }

  @Test func unsafeCodeStaysInFewFiles() throws {
    let known: Set<String> = ["Warehouse", "Tabular", "Job"]
    for target in Self.allowed.keys.sorted() where !known.contains(target) {
      for (name, text) in try Self.files(of: target) {
        #expect(!text.contains("unsafe "), "\(target)/\(name) has unsafe code")
      }
    }
  }

  @Test func onlyJobReadsTheClock() throws {
    for target in Self.allowed.keys.sorted() where target != "Job" {
      for (name, text) in try Self.files(of: target) {
        #expect(
          !text.contains("Date()") && !text.contains("ContinuousClock"),
          "\(target)/\(name) reads the clock")
      }
    }
  }
}
