import Foundation

/// Where drafted settings go, and how they name the exports from there.
package enum DraftPlace {
  /// The file to write and the paths of the sources as that file has to name them.
  ///
  /// - Parameters:
  ///   - sources: files and folders as the user named them.
  ///   - output: the file she wants; nil: inside the one folder, else in the folder she is in.
  /// - Returns: the file, and the paths as they stand in it.
  package static func find(
    _ sources: [String], output: String?
  ) -> (place: String, paths: [String]) {
    if output == nil, sources.count == 1, let folder = sources.first,
      FileDiscovery.isFolder(folder) == true
    {
      let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      return (trimmed + "/dealpipe.yaml", ["."])
    }
    let place = output ?? "dealpipe.yaml"
    let isHere = output == nil || output == "-" || !place.contains("/")
    guard !isHere else { return (place, sources) }
    // From another folder only a whole path leads to what stands here.
    return (place, sources.map { URL(fileURLWithPath: $0).standardizedFileURL.path })
  }
}
