import Tabular

/// Reads a file's records on a thread of its own, a little ahead of whoever works on them.
struct ReadAhead {
  private enum Item: Sendable {
    case batches([RecordBatch])
    /// One member of the file has been read to its end.
    case ended(ReadSummary)
    case failed(any Error)
  }

  let file: TableFile
  /// Batches of half a megabyte that are given together.
  let groupSize: Int

  /// Gives all batches of the file in their order, a few at a time.
  ///
  /// - Returns: what reading each member came to.
  /// - Throws: what reading and `body` throw.
  func forEachGroup(_ body: ([RecordBatch]) throws -> Void) throws -> [ReadSummary] {
    let items = BoundedQueue<Item>(capacity: 1)
    // Ends the reading where `body` throws.
    defer { items.close() }
    let (members, groupSize) = (file.members, groupSize)
    startThread { ReadAhead.read(members, groupSize, into: items) }
    var summaries: [ReadSummary] = []
    while let item = items.take() {
      switch item {
      case .batches(let batches): try body(batches)
      case .ended(let summary): summaries.append(summary)
      case .failed(let error): throw error
      }
    }
    return summaries
  }

  private static func read(
    _ members: [TableMember], _ groupSize: Int, into items: BoundedQueue<Item>
  ) {
    defer { items.close() }
    do {
      var group: [RecordBatch] = []
      for member in members {
        let reader = try member.reader()
        while let batch = try reader.nextBatch() {
          group.append(batch)
          guard group.count == groupSize else { continue }
          guard items.put(.batches(group)) else { return }
          group = []
        }
        guard items.put(.ended(reader.summary)) else { return }
      }
      if !group.isEmpty { _ = items.put(.batches(group)) }
    } catch {
      _ = items.put(.failed(error))
    }
  }
}
