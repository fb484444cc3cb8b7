/// The current records of one source and entity, by the hash of their key: an open-addressing
/// table of 20 bytes a slot, so that a million keys are looked up without asking SQLite.
package struct KnownRows: Sendable {
  /// What is known of one record.
  package struct Entry: Sendable, Equatable {
    /// The row of the current version, below 2 to the power of 31.
    package var rowID: UInt32
    /// The hash of its contents.
    package var rowHash: UInt64
    /// Whether a file of this night told of it.
    package var isSeen: Bool

    package init(rowID: UInt32, rowHash: UInt64, isSeen: Bool) {
      self.rowID = rowID
      self.rowHash = rowHash
      self.isSeen = isSeen
    }
  }

  private var keys: [UInt64]
  private var hashes: [UInt64]
  // Row id in the upper 31 bits, "seen in this run" in the lowest.
  private var marks: [UInt32]
  package private(set) var count = 0

  /// Makes room for about `expected` records.
  package init(expected: Int = 0) {
    var capacity = 1_024
    while capacity * 2 < expected * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    hashes = Array(repeating: 0, count: capacity)
    marks = Array(repeating: 0, count: capacity)
  }

  /// The entry of a key hash, nil when the key is new.
  package subscript(keyHash: UInt64) -> Entry? {
    get {
      let slot = find(keyHash)
      guard keys[slot] != 0 else { return nil }
      return Entry(
        rowID: marks[slot] >> 1, rowHash: hashes[slot], isSeen: marks[slot] & 1 == 1)
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 3 > keys.count * 2 { grow() }
      let slot = find(keyHash)
      if keys[slot] == 0 {
        keys[slot] = Self.stored(keyHash)
        count += 1
      }
      hashes[slot] = newValue.rowHash
      marks[slot] = newValue.rowID << 1 | (newValue.isSeen ? 1 : 0)
    }
  }

  /// Marks a record as seen.
  package mutating func see(_ keyHash: UInt64) {
    let slot = find(keyHash)
    if keys[slot] != 0 { marks[slot] |= 1 }
  }

  /// Row ids of the records that were not seen in this run, ascending.
  package var unseen: [UInt32] {
    var result: [UInt32] = []
    for slot in keys.indices where keys[slot] != 0 && marks[slot] & 1 == 0 {
      result.append(marks[slot] >> 1)
    }
    return result.sorted()
  }

  /// Forgets which records were seen, before the next night of the same run.
  package mutating func forgetSeen() {
    for slot in marks.indices { marks[slot] &= ~1 }
  }

  private static func stored(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  private func find(_ keyHash: UInt64) -> Int {
    let wanted = Self.stored(keyHash)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while keys[slot] != 0 && keys[slot] != wanted { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, hashes, marks)
    let capacity = keys.count * 2
    keys = Array(repeating: 0, count: capacity)
    hashes = Array(repeating: 0, count: capacity)
    marks = Array(repeating: 0, count: capacity)
    for slot in old.0.indices where old.0[slot] != 0 {
      let place = find(old.0[slot])
      keys[place] = old.0[slot]
      hashes[place] = old.1[slot]
      marks[place] = old.2[slot]
    }
  }

  /// A 64-bit hash of a key's bytes: multiply and fold, eight bytes at a time.
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var word: UInt64 = 0
    var filled = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      filled += 1
      if filled == 8 {
        state = mix(state ^ word)
        word = 0
        filled = 0
      }
    }
    return mix(mix(state ^ word) ^ UInt64(filled))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
