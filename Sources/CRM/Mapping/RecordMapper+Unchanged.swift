import Cleaning
import Tabular

/// Records that are known by their text alone: most of a nightly export is as it was the night
/// before, and need not be cleaned to tell.
extension RecordMapper {
  /// What a record says by its text alone.
  struct PlainText {
    let rowHash: UInt64
    /// Whether no value may be read in another way than plainly.
    let isPlain: Bool
  }

  /// What the records of a batch say by their texts alone, and where they are known.
  ///
  /// - Parameters:
  ///   - batch: the records.
  ///   - known: what they are looked up in.
  ///   - out: whose arena has a place at its end to write keys.
  /// - Returns: by record; no place for one that is new or has no key.
  mutating func plainTexts(
    of batch: RecordBatch, lookedUpIn known: inout KnownRows, by out: inout TypedBatch
  ) -> (texts: [PlainText], places: [KnownRows.Place?]) {
    var texts: [PlainText] = []
    var keyHashes: [UInt64?] = []
    texts.reserveCapacity(batch.count)
    keyHashes.reserveCapacity(batch.count)
    for record in 0..<batch.count {
      row.reset(record, currencyDigits: defaultDigits, region: defaults.region)
      let isPlain = hashText(of: record, in: batch)
      keyHashes.append(keyHash(of: record, in: batch, by: &out))
      texts.append(PlainText(rowHash: row.hash, isPlain: isPlain))
    }
    return (texts, known.places(of: keyHashes))
  }

  /// Whether the database has the record as it is told here; then its place is noted.
  ///
  /// A record that may be read in another way than before is never taken for unchanged here, nor is
  /// one that this night has told otherwise.
  func isUnchanged(
    _ text: PlainText, _ place: KnownRows.Place?, _ known: inout KnownRows,
    into out: inout TypedBatch
  ) -> Bool {
    guard let place else { return false }
    let entry = known[place]
    if text.isPlain, !entry.isSeen, entry.rowHash == text.rowHash {
      out.unchanged.append(place)
      return true
    }
    known.see(place)
    return false
  }

  /// The hash of a record's key, with the end of the arena as a place to write it.
  private mutating func keyHash(
    of record: Int, in batch: RecordBatch, by out: inout TypedBatch
  ) -> UInt64? {
    let start = out.arena.count
    guard let key = key(of: record, in: batch, into: &out) else { return nil }
    let place = Int(key.low)..<Int(key.low) + Int(key.length)
    let hash = KnownRows.hash(out.arena.span.extracting(place))
    out.arena.removeLast(out.arena.count - start)
    return hash
  }

  /// Adds the fields of a record to its hash as mapping it would, taking every column for readable.
  ///
  /// - Returns: false where a value may be read in another way than plainly, so that its hash alone
  ///   does not tell what it says.
  private mutating func hashText(of record: Int, in batch: RecordBatch) -> Bool {
    let bytes = batch.bytes.span
    var isPlain = true
    for index in planColumns.indices {
      let range = Text.trimmed(bytes, batch.fieldRange(record, planColumns[index]))
      if range.isEmpty { continue }
      if !betterColumns.isEmpty, isSuperseded(index, record, in: batch) { continue }
      let text = bytes.extracting(range)
      row.hash &+= RowHash.field(text, seed: plans[index].seed)
      if isDoubtful(text, by: index) { isPlain = false }
    }
    for index in extraColumns.indices {
      let range = Text.trimmed(bytes, batch.fieldRange(record, extraColumns[index]))
      if range.isEmpty { continue }
      row.hash &+= RowHash.field(bytes.extracting(range), seed: extras[index].seed)
      if !extraMemories.isEmpty, extraMemories[index] != nil { isPlain = false }
    }
    return isPlain
  }

  /// Whether what else is known of the column decides what the value is read as, or the value is
  /// to be looked at for what it says of the column.
  @inline(__always)
  private func isDoubtful(_ text: Span<UInt8>, by index: Int) -> Bool {
    switch plans[index].doubt {
    case .none: return false
    case .date:
      if !Text.isISODate(text) { return true }
      return text.count > 10 && (plans[index].watchesTimes || plans[index].countsMidnights)
    case .mark: return hasDoubtfulMark(text, by: index)
    case .share:
      if plans[index].countsFractions { return true }
      return (plans[index].watchesScale && !Text.isNumber(text))
        || hasDoubtfulMark(text, by: index)
    }
  }

  private func hasDoubtfulMark(_ text: Span<UInt8>, by index: Int) -> Bool {
    if plans[index].isWatched, watches[index].mayContradict(text) { return true }
    guard plans[index].countsMarks else { return false }
    switch MarkEvidence.of(text) {
    case .openPoint, .openComma: return true
    case .none, .ungrouped, .point, .comma: return false
    }
  }

  /// Whether a better column fills the field, so that nothing is kept of this one.
  private func isSuperseded(_ index: Int, _ record: Int, in batch: RecordBatch) -> Bool {
    guard let columns = betterColumns[index] else { return false }
    return columns.contains { column in
      !Text.trimmed(batch.bytes.span, batch.fieldRange(record, column)).isEmpty
    }
  }

  /// By place in the plans the columns that fill the field of a column of bookkeeping before it.
  static func betterColumns(of plans: [ColumnPlan]) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (index, plan) in plans.enumerated() where plan.isBookkeeping {
      let better = plans[..<index].filter { $0.cell == plan.cell }.map(\.column)
      if !better.isEmpty { result[index] = better }
    }
    return result
  }
}
