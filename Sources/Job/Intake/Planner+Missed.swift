import CRM
import Foundation
import Reporting
import Tabular

/// Files from which nothing is loaded though they stand where an export should.
extension Planner {
  /// Whether a file without records is one that somebody waits for: an export that tells nothing
  /// new, or something else under its name.
  func isMissed(
    _ shown: String, _ found: FileDiscovery.Found, _ summary: ReadSummary,
    _ source: SourceSettings?
  ) -> Bool {
    guard Self.namesExport(shown, found) else { return false }
    guard let table = summary.tables.first, table.columns.count > 1 else { return true }
    return Recogniser.recognise(
      columns: table.columns, table: table.name, file: shown,
      settings: RecognitionSettings(of: source)
    ).recognition != nil
  }

  /// Whether records are expected in a file: its name speaks of them, or somebody named it.
  static func namesExport(_ shown: String, _ found: FileDiscovery.Found) -> Bool {
    found.isNamed
      || (FileName(shown).isExport && NameHint.entity(ofTable: "", file: shown) != nil)
  }

  /// Whether what was read is an answer in words or an error, and no table: one record, or lines.
  static func isAnswer(_ tables: [[RecordBatch]]) -> Bool {
    let records = tables.joined().reduce(0) { $0 + $1.count }
    return records <= 1 || tables.first?.first?.table.columns.count == 1
  }

  /// Checks that every source which must be there brought a table of a known kind.
  ///
  /// - Parameters:
  ///   - places: the sources in their order.
  ///   - looks: what came of their files, with the place of the source of each.
  /// - Throws: `JobError.nothingRecognised` for the first that did not.
  func checkRequired(
    _ places: [(path: String, source: SourceSettings?)], _ looks: [(place: Int, look: Look)]
  ) throws {
    for (index, (path, source)) in places.enumerated() where source?.isRequired ?? true {
      let own = looks.filter { $0.place == index }.map(\.look)
      if own.isEmpty || own.contains(where: \.hasTable) { continue }
      throw JobError.nothingRecognised(
        paths: [path], reasons: own.flatMap(\.reasons).prefix(5).map { $0 })
    }
  }

  /// The columns that the settings of a source name and none of its tables has.
  func unknownHeaders(
    _ places: [(path: String, source: SourceSettings?)], _ looks: [(place: Int, look: Look)]
  ) -> [Caution] {
    places.enumerated().compactMap { index, place in
      guard let source = place.source else { return nil }
      let keys = Set(
        looks.filter { $0.place == index }.flatMap { $0.look.columns }.flatMap(Self.keys))
      if keys.isEmpty { return nil }
      let named = Set(source.columns.keys).union((source.kinds ?? [:]).keys)
      let unknown = named.filter { !keys.contains(HeaderName.key($0)) }.sorted()
      if unknown.isEmpty { return nil }
      return Caution(
        .unknownHeader,
        subject: source.name ?? URL(fileURLWithPath: place.path).lastPathComponent,
        value: unknown.joined(separator: ", "))
    }
  }

  /// A header's folded forms, without HubSpot's `properties.` too.
  private static func keys(of header: String) -> [String] {
    let name = HeaderName(header)
    guard let first = name.words.first, first == "properties" || first == "property" else {
      return [name.key]
    }
    return [name.key, name.words.dropFirst().joined()]
  }
}

extension Planner.Look {
  /// Whether one of its tables is of a known kind, be it one that nothing is loaded from.
  fileprivate var hasTable: Bool {
    holdsKnownHeader
      || candidates.contains {
        if case .unrecognised = $0.outcome { return false }
        return true
      }
  }

  /// Why nothing is loaded from it.
  fileprivate var reasons: [String] {
    ignored.map { "\($0.path): \($0.reason)" }
      + candidates.compactMap { candidate in
        guard case .unrecognised(let reasons) = candidate.outcome else { return nil }
        return "\(candidate.found.shown): \(reasons.first ?? "its columns are not known")"
      }
  }
}
