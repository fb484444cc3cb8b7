import Foundation

/// The executables of this package, as the build put them beside the test bundle.
enum Program: String {
  case dealpipe
  case samplegen

  /// Where the executable is.
  ///
  /// - Throws: `Missing` where no build folder holds it.
  func path() throws -> String {
    let manager = FileManager.default
    for folder in Self.buildFolders {
      let path = folder + "/" + rawValue
      if manager.isExecutableFile(atPath: path) { return path }
    }
    throw Missing(program: rawValue, lookedIn: Self.buildFolders)
  }

  /// The executable is in none of the folders that it could be in.
  struct Missing: Error, CustomStringConvertible {
    let program: String
    let lookedIn: [String]

    var description: String {
      "\(program) is not built; looked in \(lookedIn.joined(separator: ", "))"
    }
  }

  /// Folders beside whatever is running: the test executable on Linux, the bundle on a Mac.
  private static let buildFolders: [String] = {
    var places = [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    places += Bundle.allBundles.map(\.bundlePath)
    places += CommandLine.arguments.filter { $0.contains(".xctest") }
    var folders: [String] = []
    for place in places where !place.isEmpty {
      var folder = URL(fileURLWithPath: place)
      for _ in 0..<4 {
        if !folders.contains(folder.path) { folders.append(folder.path) }
        folder = folder.deletingLastPathComponent()
      }
    }
    return folders
  }()
}

/// The checkout that the tests belong to.
enum Repository {
  /// The folder that holds Package.swift.
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The committed sample company.
  static let sampleData = path + "/SampleData"
}
