import Foundation

/// Where a file that was loaded may lie today.
enum FilePlaces {
  /// The paths to try, the likeliest first.
  ///
  /// - Parameters:
  ///   - place: the file as it is known.
  ///   - folders: folders or files that were named.
  /// - Returns: the place it was read from, and what fits its path below the folders.
  static func candidates(of place: RecordPlace, in folders: [String]) -> [String] {
    var result = place.location.map { [$0] } ?? []
    let parts = place.path.split(separator: "/").map(String.init)
    for folder in folders + ["."] {
      if FileDiscovery.isFolder(folder) == false {
        result.append(folder)
        continue
      }
      // A source's folder may stand before the path, and an archive's member behind it.
      for start in parts.indices {
        let paths = (start..<parts.count).reversed().map { end in
          ([folder] + parts[start...end]).joined(separator: "/")
        }
        if let path = paths.first(where: { FileDiscovery.isFolder($0) == false }) {
          result.append(path)
        }
      }
    }
    var seen: Set<String> = []
    return result.filter { seen.insert($0).inserted }
  }

  /// The bytes of a file as stored; nil where there is none.
  static func size(of path: String) -> Int? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    return (attributes?[.size] as? NSNumber)?.intValue
  }
}
