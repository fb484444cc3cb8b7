import Cleaning
import Tabular

/// Values that contradict what a part of the values decided.
extension RecordMapper {
  /// Looks whether a date contradicts the order of its column.
  mutating func watchOrder(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    note(watches[index].contradicted(byDate: text), in: plans[index].column, of: batch)
  }

  /// Looks whether a time of day contradicts what its column holds.
  mutating func watchTime(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    note(watches[index].contradicted(byTime: text), in: plans[index].column, of: batch)
  }

  /// Looks whether a number contradicts the decimal mark of its column.
  @inline(__always)
  mutating func watchMark(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    if watches[index].mayContradict(text) { lookAtMark(text, by: index, of: batch) }
  }

  private mutating func lookAtMark(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    note(watches[index].contradicted(byNumber: text), in: plans[index].column, of: batch)
  }

  /// Looks whether a probability contradicts that its column runs to 1, or to 100.
  mutating func watchScale(_ fraction: Double, by index: Int, of batch: RecordBatch) {
    let reading = watches[index].contradicted(byShare: fraction, divisor: plans[index].divisor)
    note(reading, in: plans[index].column, of: batch)
  }

  /// What of its columns was assumed, and values behind the first records confirmed.
  package var confirmations: [Confirmation] {
    plans.indices.flatMap { index in
      watches[index].confirmed.map {
        Confirmation(column: plans[index].column, answer: $0.answer, votes: $0.votes)
      }
    }
  }

  /// Looks whether a value that no field takes contradicts how its column is read.
  mutating func watchExtra(_ text: Span<UInt8>, by index: Int, of batch: RecordBatch) {
    guard var watch = extraWatches[index] else { return }
    let column = extras[index].column
    switch extraMemories[index]?.cleaner.kind {
    case .day, .moment: note(watch.contradicted(byDate: text), in: column, of: batch)
    default:
      if watch.mayContradict(text) {
        note(watch.contradicted(byNumber: text), in: column, of: batch)
      }
    }
    extraWatches[index] = watch
  }

  private mutating func note(
    _ reading: Contradiction.Reading?, in column: Int, of batch: RecordBatch
  ) {
    guard let reading, contradiction == nil else { return }
    contradiction = Contradiction(
      column: recognition.columns[column], line: batch.position(row.record).line, reading: reading)
  }
}
