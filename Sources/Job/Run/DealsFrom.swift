import Warehouse

/// The source that the settings take deals from.
enum DealsFrom {
  /// Checks, before anything is loaded, that the database will have it.
  ///
  /// - Throws: `SettingsError.wrongValue`, or `JobError.unknown` where no file names it.
  static func check(_ settings: Settings, _ plan: Plan, _ store: Store) throws {
    guard let name = settings.dealsFrom else { return }
    var known = Set(plan.tables.map(\.source))
    try store.ask("select name from source") { known.insert($0.text(0) ?? "") }
    if known.contains(name) { return }
    guard let place = settings.dealsFromPlace else {
      throw JobError.unknown(
        what: "source under `deals_from`", name: name, known: known.sorted())
    }
    throw SettingsError.wrongValue(
      path: place.path, line: place.line, column: place.column, key: "deals_from",
      expected: "the name of a source, one of \(known.sorted().joined(separator: ", "))")
  }
}
