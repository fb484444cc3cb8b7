import CRM
import Tabular
import Warehouse

/// Reads records back from the files they were loaded from.
struct OriginalReader {
  let store: Store
  /// Folders or files to look in beside where the file lay.
  let places: [String]

  /// The record of a key at a place.
  ///
  /// - Throws: `WarehouseError.sqlite`; what is wrong with the file is an outcome.
  func record(_ key: String, of source: String, at place: RecordPlace) throws -> OriginalOutcome {
    let candidates = FilePlaces.candidates(of: place, in: places)
    var changed: String?
    for path in candidates where FileDiscovery.isFolder(path) == false {
      do {
        guard FilePlaces.size(of: path) == place.size else {
          changed = changed ?? path
          continue
        }
        let file = try TableFile.open(path: path)
        guard try file.sha256() == place.sha256, let member = Self.member(of: file, place) else {
          changed = changed ?? path
          continue
        }
        let table = OriginalTable(
          member: member, place: place, settings: try settings(of: source, place))
        guard let found = try table.record(key) else {
          return .unreadable(path: path, reason: "no record begins at byte \(place.byteOffset)")
        }
        return .found(
          OriginalRecord(
            path: path, member: file.compression == .zip ? member.name : nil,
            compression: file.compression, byteLength: found.position.byteLength,
            text: found.text, columns: try table.columns(of: found)))
      } catch let error as TabularError {
        return .unreadable(path: path, reason: error.what)
      }
    }
    if let changed { return .changed(path: changed) }
    return .absent(lookedAt: candidates)
  }

  private static func member(of file: TableFile, _ place: RecordPlace) -> TableMember? {
    if file.compression != .zip { return file.members.first }
    return file.members.first { place.path.hasSuffix("/" + $0.name) }
  }

  /// How the file was read: what the settings of its run say of its source, and its profile.
  private func settings(of source: String, _ place: RecordPlace) throws -> RecognitionSettings {
    let text = try store.text("select settings from run where id = ?", [.integer(place.fileRun)])
    let sources = text.flatMap { Settings(json: $0) }?.sources ?? []
    let location = place.location ?? place.path
    let known = sources.first { location.contains($0.path) } ?? sources.first { $0.name == source }
    var settings = RecognitionSettings(of: known)
    settings.profile = place.profile
    return settings
  }
}
