/// Finds rows that speak of the same entity.
///
/// The partition does not depend on the order of rows, and under a frozen model and threshold not
/// on when they arrived.
///
/// Texts of a table that nobody else holds are let go of as soon as they are not needed.
package func findDuplicates(
  in table: consuming MatchTable, settings: MatchSettings = .init()
) -> MatchResult {
  var linkage = Linkage(table, settings)
  return linkage.run()
}
