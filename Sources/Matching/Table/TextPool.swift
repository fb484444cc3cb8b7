/// Distinct texts, each stored once and known by a number; number 0 is the empty text.
struct TextPool: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = [0]
  private(set) var hashes: [UInt64] = [0]
  private var slots: [UInt32]
  private var mask: Int

  init(capacity: Int = 64) {
    var size = 128
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// How many texts there are, the empty one included.
  var count: Int { ends.count }

  /// Where the text with this number lies in `bytes`.
  @inline(__always)
  func range(_ id: UInt32) -> Range<Int> {
    let index = Int(id)
    return index == 0 ? 0..<0 : Int(ends[index - 1])..<Int(ends[index])
  }

  /// Length in bytes of the text with this number.
  @inline(__always)
  func length(_ id: UInt32) -> Int {
    let index = Int(id)
    return index == 0 ? 0 : Int(ends[index] &- ends[index - 1])
  }

  func string(_ id: UInt32) -> String {
    String(decoding: bytes[range(id)], as: UTF8.self)
  }

  /// The number of `text`, which is stored when new.
  mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    if text.isEmpty { return 0 }
    let hash = ContentHash.of(text)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let id = slots[slot]
      // Content hashes have 64 bits: two texts of one pool share one by chance of 1 in 10 million
      // at a million texts.
      if hashes[Int(id)] == hash { return id }
      slot = (slot + 1) & mask
    }
    let id = UInt32(ends.count)
    for index in 0..<text.count { bytes.append(text[index]) }
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = id
    if ends.count * 3 > slots.count * 2 { grow() }
    return id
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    for id in 1..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id)
    }
  }
}
