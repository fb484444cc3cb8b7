import Matching

/// Finds the records of two lists that share a key, in one pass over each.
///
/// A key that more than a few records of either list have (a switchboard, info@, a common name) is
/// passed over: the pair it hides has another key or is not worth a look.
struct KeyJoin: Sendable {
  /// Records of one list that a key may have.
  private static let limit = 20

  private var leftIDs: [Int64] = []
  private var rightIDs: [Int64] = []
  private var lefts: [KeyedRow] = []
  private var rights: [KeyedRow] = []
  /// A bit for each key of the first list, by its lowest bits; empty until the second list begins.
  private var marks: [UInt64] = []

  /// A pair of rows.
  struct Pair: Hashable, Comparable {
    let left: Int64
    let right: Int64

    static func < (one: Pair, other: Pair) -> Bool {
      (one.left, one.right) < (other.left, other.right)
    }
  }

  /// Whether the first list has no keys at all.
  var isEmpty: Bool { lefts.isEmpty }

  /// Takes a record of the first list, in the order of ids; all of them come before the second list.
  mutating func addLeft(_ id: Int64, _ keys: [UInt64]) {
    if keys.isEmpty { return }
    for key in keys { lefts.append(KeyedRow(key: key, row: UInt32(leftIDs.count))) }
    leftIDs.append(id)
  }

  /// Takes a record of the second list, in the order of ids.
  mutating func addRight(_ id: Int64, _ keys: [UInt64]) {
    if marks.isEmpty { mark() }
    var isShared = false
    for key in keys where isMarked(key) {
      rights.append(KeyedRow(key: key, row: UInt32(rightIDs.count)))
      isShared = true
    }
    if isShared { rightIDs.append(id) }
  }

  private mutating func mark() {
    var size = 64
    while size < lefts.count * 16 { size *= 2 }
    marks = [UInt64](repeating: 0, count: size / 64)
    for left in lefts {
      let bit = Int(truncatingIfNeeded: left.key) & (size - 1)
      marks[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private func isMarked(_ key: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: key) & (marks.count * 64 - 1)
    return marks[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// The pairs that share a key, each once, in order.
  func pairs() -> [Pair] {
    if rights.isEmpty { return [] }
    var (lefts, rights) = (self.lefts, self.rights)
    radixSort(&lefts)
    radixSort(&rights)
    var found: [UInt64] = []
    var (left, right) = (0, 0)
    while left < lefts.count, right < rights.count {
      if lefts[left].key != rights[right].key {
        if lefts[left].key < rights[right].key { left += 1 } else { right += 1 }
        continue
      }
      let (ones, others) = (Self.rows(lefts, &left), Self.rows(rights, &right))
      if ones.count > Self.limit || others.count > Self.limit { continue }
      for one in ones {
        for other in others { found.append(UInt64(one) << 32 | UInt64(other)) }
      }
    }
    radixSort(&found)
    var pairs: [Pair] = []
    pairs.reserveCapacity(found.count)
    var last: UInt64?
    for pair in found where pair != last {
      pairs.append(
        Pair(left: leftIDs[Int(pair >> 32)], right: rightIDs[Int(pair & 0xFFFF_FFFF)]))
      last = pair
    }
    return pairs
  }

  /// The records that have the key at `place`, each once, which then is that of the next key.
  private static func rows(_ keyed: [KeyedRow], _ place: inout Int) -> [UInt32] {
    let key = keyed[place].key
    var rows: [UInt32] = []
    while place < keyed.count, keyed[place].key == key {
      // A record may have a key twice.
      if rows.last != keyed[place].row { rows.append(keyed[place].row) }
      place += 1
    }
    return rows
  }
}
