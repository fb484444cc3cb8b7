/// Finds rows that speak of the same entity.
///
/// The partition does not depend on the order of rows, and under a frozen model and threshold not
/// on when they arrived.
package func findDuplicates(in table: MatchTable, settings: MatchSettings = .init()) -> MatchResult
{
  var linkage = Linkage(table, settings)
  return linkage.run()
}
