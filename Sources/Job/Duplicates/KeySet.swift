/// Keys of 32 bits, among which many others are looked up that are not there.
struct KeySet: Sendable {
  /// A bit for each key, by its lowest bits: 16 bits or more a key.
  private var marks: [UInt64]
  private let markMask: Int
  /// The keys by a hash of theirs; 0 for an empty slot.
  private var slots: [UInt32]
  /// How often each of them was counted.
  private var counts: [UInt32]

  /// A set of the keys that are not 0, each counted as often as it stands there.
  init(_ keys: some Collection<UInt32>) {
    var size = 64
    while size < keys.count * 16 { size *= 2 }
    markMask = size - 1
    marks = [UInt64](repeating: 0, count: size / 64)
    slots = [UInt32](repeating: 0, count: size / 8)
    counts = [UInt32](repeating: 0, count: size / 8)
    for key in keys where key != 0 {
      let bit = Int(key) & markMask
      marks[bit >> 6] |= 1 << UInt64(bit & 63)
      let slot = slot(of: key)
      slots[slot] = key
      counts[slot] += 1
    }
  }

  /// The place of a key among the slots; nil where it is not in the set.
  @inline(__always)
  func place(of key: UInt32) -> Int? {
    let bit = Int(key) & markMask
    if marks[bit >> 6] >> UInt64(bit & 63) & 1 == 0 { return nil }
    let slot = slot(of: key)
    return slots[slot] == key && key != 0 ? slot : nil
  }

  /// Whether a key is in the set.
  @inline(__always)
  func contains(_ key: UInt32) -> Bool { place(of: key) != nil }

  /// Counts the key at a place once more.
  mutating func count(at place: Int) { counts[place] += 1 }

  /// How often the key was counted that was counted most often.
  var mostCounted: Int { Int(counts.max() ?? 0) }

  private func slot(of key: UInt32) -> Int {
    var slot = Int(key &* 0x9E37_79B1) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
