import Cleaning
import Tabular

/// What the same text may be read as in another way: a value that is read so is another value, so
/// that it counts for the hash by which a record is known to be unchanged.
///
/// Plain dates and numbers never count, nor does the key of a record that has no id.
extension RecordMapper {
  /// Looks at the decimal mark of a number, where it may be another one.
  @inline(__always)
  mutating func heedMark(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    if plans[index].isWatched { watchMark(text, by: index, of: batch) }
    if plans[index].countsMarks { countMark(text, by: index) }
  }

  private mutating func countMark(_ text: Span<UInt8>, by index: Int) {
    switch MarkEvidence.of(text) {
    case .openPoint, .openComma: count(text, by: index)
    case .none, .ungrouped, .point, .comma: break
    }
  }

  /// Counts a value as one that is not read in the plain way.
  mutating func count(_ text: Span<UInt8>, by index: Int) {
    row.readings &+= RowHash.field(text, seed: ~plans[index].seed)
  }

  /// Counts what was made of a date whose numbers may stand in another order.
  ///
  /// - Parameters:
  ///   - text: the date as it came.
  ///   - start: where in the arena the date stands that was made of it.
  ///   - arena: the texts of the batch.
  ///   - index: the place of the column's plan.
  @inline(__always)
  mutating func count(
    date text: Span<UInt8>, as start: Int, in arena: [UInt8], by index: Int
  ) {
    if !plans[index].countsDates || Text.isISODate(text) { return }
    let made = arena.span.extracting(start..<arena.count)
    row.readings &+= RowHash.field(made, seed: ~plans[index].seed)
  }

  /// Counts what was made of a value that no field takes, where dates or numbers of its column may
  /// be read in another way.
  mutating func countExtra(_ made: Span<UInt8>, by index: Int) {
    guard let memory = extraMemories[index], memory.cleaner.kind.dependsOnColumn else { return }
    let context = memory.context
    if context.dateOrder != .undecided || context.yearPlace != .undecided
      || context.decimalStyle == .comma
    {
      row.readings &+= RowHash.field(made, seed: ~extras[index].seed)
    }
  }
}
