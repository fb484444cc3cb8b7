/// A record read again from its place in a file.
package struct FoundRecord: Sendable {
  /// The batch that holds it.
  package let batch: RecordBatch
  /// Its number there.
  package let index: Int

  /// Where it stands, and how many bytes it takes.
  package var position: Position { batch.position(index) }
  /// Its text as it stands in the file, decoded, without its line end.
  package var text: String { batch.rawText(index) }
}

extension TableMember {
  /// The records that begin at a byte of the decompressed file, in the order of its tables: one, or
  /// several where one object of a JSON file tells several.
  ///
  /// Reads the member up to there, a batch at a time.
  ///
  /// - Throws: what reading the file throws.
  package func records(at byteOffset: Int) throws(TabularError) -> [FoundRecord] {
    var found: [FoundRecord] = []
    let reader = try reader()
    while let batch = try reader.nextBatch() {
      guard batch.count > 0 else { continue }
      // Tables of the same objects come in batches one after the other.
      if batch.position(0).byteOffset > byteOffset, !found.isEmpty { break }
      if batch.position(batch.count - 1).byteOffset < byteOffset { continue }
      for index in 0..<batch.count where batch.position(index).byteOffset == byteOffset {
        found.append(FoundRecord(batch: batch, index: index))
      }
    }
    return found
  }
}
