/// Finds rows that speak of the same entity.
///
/// The partition does not depend on the order of rows, and under a frozen model and threshold not
/// on when they arrived.
///
/// Texts of a table that nobody else holds are let go of as soon as they are not needed.
///
/// - Parameters:
///   - table: the rows.
///   - settings: what people decided, and how to go about it.
///   - tell: told before clusters are made, for whoever prepares for them: by row, whether it may
///     come to be in a cluster of two or more, or in a pair of the result; no other row does.
/// - Returns: clusters and pairs.
package func findDuplicates(
  in table: consuming MatchTable, settings: MatchSettings = .init(),
  tell: ([Bool]) -> Void = { _ in }
) -> MatchResult {
  var linkage = Linkage(table, settings)
  return linkage.run(tell)
}

/// By what each of some rows may be alike with others.
///
/// - Parameters:
///   - table: the rows.
///   - model: a frozen model.
/// - Returns: nil where the model has no blocking passes, or is for other columns.
package func findKeys(of table: consuming MatchTable, under model: MatchModel) -> BlockKeys? {
  var settings = MatchSettings(model: model)
  settings.tellsKeys = true
  var linkage = Linkage(table, settings)
  linkage.prepareColumns()
  return linkage.usablePasses.flatMap { linkage.keys($0) }
}
