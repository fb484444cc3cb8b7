/// Fetching what pairs are about to be compared by.
extension PairComparer {
  /// Pairs whose values are fetched together: as many as the nearest caches hold.
  static let fetchedTogether = 32

  /// Reads the first bytes of all values of some pairs, so that comparing them need not wait.
  ///
  /// The values of a pair lie apart in memory, and a comparison decides by each what it reads next;
  /// here nothing decides anything, so that the processor waits for many at a time.
  mutating func fetch(_ pairs: ArraySlice<UInt64>) {
    if columns.isEmpty { return }
    var sum: UInt64 = 0
    for pair in pairs {
      sum &+= UInt64(rows[Int(pair >> 32), 0]) &+ UInt64(rows[Int(pair & 0xFFFF_FFFF), 0])
    }
    for index in columns.indices {
      for pair in pairs {
        sum &+= UInt64(columns[index].facts[Int(rows[Int(pair >> 32), index])].start)
        sum &+= UInt64(columns[index].facts[Int(rows[Int(pair & 0xFFFF_FFFF), index])].start)
      }
    }
    for index in columns.indices {
      let hasWords = !columns[index].words.isEmpty
      for pair in pairs {
        let (a, b) = (rows[Int(pair >> 32), index], rows[Int(pair & 0xFFFF_FFFF), index])
        if a == b || a == 0 || b == 0 { continue }
        sum &+= first(index, a, hasWords) &+ first(index, b, hasWords)
      }
    }
    fetched &+= sum
  }

  @inline(__always)
  private func first(_ column: Int, _ value: UInt32, _ hasWords: Bool) -> UInt64 {
    let facts = columns[column].facts[Int(value)]
    let word = hasWords && facts.wordCount > 0 ? columns[column].words[Int(facts.wordStart)] : 0
    return UInt64(columns[column].bytes[Int(facts.start)]) &+ UInt64(word)
  }
}
