/// Facts about a decision that can't be taken; the prose is in `Diagnostics.swift`.
package enum DecisionError: Error, Equatable, Sendable {
  /// No current record has the name given on the command line.
  case noRecord(entity: String, name: String)
  /// No export ever told of a record of the name, nor is one in quarantine; nor is it a golden id
  /// where there are any.
  case neverTold(entity: String, name: String, hasGolden: Bool)
  /// Golden records of several entities have the id.
  case severalKinds(name: String, entities: [String])
  /// Records of several sources have the name.
  case ambiguous(entity: String, name: String, sources: [String])
  /// Fewer than two different records were named.
  case tooFew(entity: String)
  /// The record is in no golden record with another, or not with the one named.
  case notMerged(entity: String, name: String, other: String?)
  /// A review file lacks a column.
  case missingColumn(path: String, line: Int, column: String, found: [String])
  /// A cell of a review file can't be used; the column counts from 1.
  case wrongCell(path: String, line: Int, column: Int, header: String, expected: String)
  /// A line of a review file is no record.
  case damagedLine(path: String, line: Int, detail: String)
  /// Two lines of a review file say different things about one pair.
  case conflictingLines(path: String, line: Int, earlier: Int)
  /// Records that were decided to be the same are connected over others with ones that were not.
  case contradiction(entity: String, line: Int?, path: String, chain: Int)
}
