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
