/// The current records of one source and entity, by the hash of their key, in the order in which the
/// database has them, so that a million keys are looked up without asking SQLite.
///
/// An export mostly tells records in the order it told them the night before: what comes next is
/// looked for there first, in memory that is near. All else goes through an open-addressing table of
/// four bytes a slot.
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

  /// Where a record stands, and the hash of its key.
  package struct Place: Sendable, Equatable {
    package let keyHash: UInt64
    /// The same in every copy, as records are only added.
    package let position: UInt32

    package init(keyHash: UInt64, position: UInt32) {
      self.keyHash = keyHash
      self.position = position
    }
  }

  private var keys: [UInt64] = []
  private var rowHashes: [UInt64] = []
  private var rowIDs: [UInt32] = []
  /// A bit a record, set where a file of this night told of it.
  private var seen: [UInt64] = []
  /// Positions from 1, by hash; 0 where a slot is free.
  private var slots: [UInt32]
  /// Where the next record is looked for first: behind the last one found, and behind the last one
  /// that was found elsewhere.
  private var next = 0
  private var other = 0
  /// Written so that what `fetch` reads is used.
  private var fetched: UInt64 = 0

  package var count: Int { keys.count }

  /// Makes room for about `expected` records.
  package init(expected: Int = 0) {
    var capacity = 1_024
    while capacity * 2 < expected * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    keys.reserveCapacity(expected)
    rowHashes.reserveCapacity(expected)
    rowIDs.reserveCapacity(expected)
    seen.reserveCapacity(expected / 64 + 1)
  }

  /// Brings what is known of some keys near, which are looked up soon: memory is asked for many of
  /// them at a time, and for one that is just looked up alone.
  package mutating func fetch(_ keyHashes: some Sequence<UInt64>) {
    let mask = slots.count - 1
    var sum: UInt64 = 0
    for hash in keyHashes {
      let slot = slots[Int(truncatingIfNeeded: hash) & mask]
      sum &+= slot == 0 ? 0 : keys[Int(slot) - 1]
    }
    fetched = sum
  }

  /// Where some records stand, by the hashes of their keys.
  ///
  /// - Parameter keyHashes: in the order in which a file tells the records; nil for one without a key.
  /// - Returns: by record; nil where nothing is known.
  package mutating func places(of keyHashes: [UInt64?]) -> [Place?] {
    var result = [Place?](repeating: nil, count: keyHashes.count)
    var elsewhere: [Int] = []
    for (index, hash) in keyHashes.enumerated() {
      guard let hash else { continue }
      if next < keys.count, keys[next] == hash {
        result[index] = Place(keyHash: hash, position: UInt32(next))
        next += 1
      } else if other < keys.count, keys[other] == hash {
        result[index] = Place(keyHash: hash, position: UInt32(other))
        other += 1
        swap(&next, &other)
      } else {
        elsewhere.append(index)
        // One by one only where they are few: the next record stands behind this one.
        if elsewhere.count > 16 { continue }
        result[index] = position(of: hash).map { Place(keyHash: hash, position: UInt32($0)) }
        if let found = result[index] {
          other = next
          next = Int(found.position) + 1
        }
      }
    }
    guard elsewhere.count > 16 else { return result }
    let rest = elsewhere.dropFirst(16)
    fetch(rest.lazy.compactMap { keyHashes[$0] })
    for index in rest {
      guard let hash = keyHashes[index] else { continue }
      result[index] = position(of: hash).map { Place(keyHash: hash, position: UInt32($0)) }
    }
    if let last = rest.last.flatMap({ result[$0] }) { next = Int(last.position) + 1 }
    return result
  }

  /// The entry of a key hash, nil when the key is new.
  package subscript(keyHash: UInt64) -> Entry? {
    get { position(of: keyHash).map { entry(at: $0) } }
    set {
      guard let newValue else { return }
      if let known = position(of: keyHash) {
        rowHashes[known] = newValue.rowHash
        rowIDs[known] = newValue.rowID
        mark(known, newValue.isSeen)
      } else {
        add(keyHash, newValue)
      }
    }
  }

  /// The entry of a record that stands somewhere.
  package subscript(place: Place) -> Entry { entry(at: Int(place.position)) }

  /// Adds a record whose key is known to be new.
  package mutating func add(_ keyHash: UInt64, _ entry: Entry) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    keys.append(keyHash)
    rowHashes.append(entry.rowHash)
    rowIDs.append(entry.rowID)
    if keys.count > seen.count * 64 { seen.append(0) }
    mark(keys.count - 1, entry.isSeen)
    place(keys.count - 1)
  }

  /// Marks a record as seen.
  package mutating func see(_ keyHash: UInt64) {
    if let position = position(of: keyHash) { mark(position, true) }
  }

  /// Marks a record as seen that stood somewhere in a copy of this.
  package mutating func see(_ place: Place) {
    let position = Int(place.position)
    if position < keys.count, keys[position] == place.keyHash {
      mark(position, true)
    } else {
      see(place.keyHash)
    }
  }

  /// Row ids of the records that were not seen in this run, ascending.
  package var unseen: [UInt32] {
    rowIDs.indices.filter { !isSeen($0) }.map { rowIDs[$0] }.sorted()
  }

  /// Hands over the row ids of the records that were seen in this night.
  package func forEachSeen(_ body: (UInt32) -> Void) {
    for (place, word) in seen.enumerated() {
      var rest = word
      while rest != 0 {
        body(rowIDs[place * 64 + rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
  }

  /// Forgets which records were seen, before the next night of the same run.
  package mutating func forgetSeen() {
    seen = Array(repeating: 0, count: seen.count)
  }

  private func entry(at position: Int) -> Entry {
    Entry(rowID: rowIDs[position], rowHash: rowHashes[position], isSeen: isSeen(position))
  }

  private func isSeen(_ position: Int) -> Bool {
    seen[position / 64] >> UInt64(position % 64) & 1 == 1
  }

  private mutating func mark(_ position: Int, _ isSeen: Bool) {
    let bit: UInt64 = 1 << UInt64(position % 64)
    if isSeen { seen[position / 64] |= bit } else { seen[position / 64] &= ~bit }
  }

  private func position(of keyHash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: keyHash) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if keys[position] == keyHash { return position }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Lets the table lead to a position that it does not lead to yet.
  private mutating func place(_ position: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: keys[position]) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(position + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for position in keys.indices { place(position) }
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
