/// The current records of one source and entity, by the hash of their key: an open-addressing
/// table of 24 bytes a slot, so that a million keys are looked up without asking SQLite.
package struct KnownRows: Sendable {
  /// What is known of one record.
  package struct Entry: Sendable, Equatable {
    /// The row of the current version.
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

  /// What lies together is fetched together: a key is mostly far from the one before.
  private struct Slot {
    /// The hash of the key; 0 where the slot is free.
    var key: UInt64 = 0
    var rowHash: UInt64 = 0
    var rowID: UInt32 = 0
  }

  private var slots: [Slot]
  /// A bit a slot, set where a file of this night told of the record: apart from the slots, so that
  /// a copy that only sees records does not copy those.
  private var seen: [UInt64]
  package private(set) var count = 0
  /// Written so that what `fetch` reads is used.
  private var fetched: UInt64 = 0

  /// Makes room for about `expected` records.
  package init(expected: Int = 0) {
    var capacity = 1_024
    while capacity * 2 < expected * 3 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    seen = Array(repeating: 0, count: capacity / 64)
  }

  /// Brings the slots of some keys near, which are looked up soon: memory is asked for many of them
  /// at a time, and for one that is just looked up alone.
  package mutating func fetch(_ keyHashes: some Sequence<UInt64>) {
    let mask = slots.count - 1
    var sum: UInt64 = 0
    for hash in keyHashes { sum &+= slots[Int(truncatingIfNeeded: hash) & mask].key }
    fetched = sum
  }

  /// The entry of a key hash, nil when the key is new.
  package subscript(keyHash: UInt64) -> Entry? {
    get {
      let slot = find(keyHash)
      let found = slots[slot]
      guard found.key != 0 else { return nil }
      return Entry(rowID: found.rowID, rowHash: found.rowHash, isSeen: isSeen(slot))
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 3 > slots.count * 2 { grow() }
      let slot = find(keyHash)
      if slots[slot].key == 0 { count += 1 }
      slots[slot] = Slot(
        key: Self.stored(keyHash), rowHash: newValue.rowHash, rowID: newValue.rowID)
      mark(slot, newValue.isSeen)
    }
  }

  /// Marks a record as seen.
  package mutating func see(_ keyHash: UInt64) {
    let slot = find(keyHash)
    if slots[slot].key != 0 { mark(slot, true) }
  }

  /// Row ids of the records that were not seen in this run, ascending.
  package var unseen: [UInt32] {
    var result: [UInt32] = []
    for slot in slots.indices where slots[slot].key != 0 && !isSeen(slot) {
      result.append(slots[slot].rowID)
    }
    return result.sorted()
  }

  /// Forgets which records were seen, before the next night of the same run.
  package mutating func forgetSeen() {
    seen = Array(repeating: 0, count: seen.count)
  }

  private func isSeen(_ slot: Int) -> Bool { seen[slot / 64] >> UInt64(slot % 64) & 1 == 1 }

  private mutating func mark(_ slot: Int, _ isSeen: Bool) {
    let bit: UInt64 = 1 << UInt64(slot % 64)
    if isSeen { seen[slot / 64] |= bit } else { seen[slot / 64] &= ~bit }
  }

  private static func stored(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  private func find(_ keyHash: UInt64) -> Int {
    let wanted = Self.stored(keyHash)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while slots[slot].key != 0 && slots[slot].key != wanted { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = self
    slots = Array(repeating: Slot(), count: slots.count * 2)
    seen = Array(repeating: 0, count: slots.count / 64)
    for (place, slot) in old.slots.enumerated() where slot.key != 0 {
      let new = find(slot.key)
      slots[new] = slot
      if old.isSeen(place) { mark(new, true) }
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
