/// Distinct texts, each stored once and known by a number; number 0 is the empty text.
struct TextPool: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = [0]
  private(set) var hashes: [UInt64] = [0]
  private var slots: [UInt32]
  private var mask: Int
  /// The sum of all that was fetched, so that the fetching is not left out.
  private var fetched: UInt64 = 0

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

  /// Gives back the memory that only storing texts needs; it is taken anew for the next one.
  mutating func settle() { slots = [] }

  /// The number of `text`, which is stored when new.
  mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    if text.isEmpty { return 0 }
    if slots.isEmpty { makeSlots(mask + 1) }
    let hash = ContentHash.of(text)
    let slot = slot(of: hash)
    if slots[slot] != 0 { return slots[slot] }
    for index in 0..<text.count { bytes.append(text[index]) }
    return add(hash, at: slot)
  }

  /// As many texts as are waited for together.
  static let together = 32

  /// The numbers of one column's texts in a block, which are stored when new.
  mutating func intern(_ block: RowBlock, column: Int, into ids: inout [UInt32]) {
    var row = 0
    while row < block.count {
      let end = min(row + Self.together, block.count)
      intern(block.bytes, at: (row..<end).map { block.range($0, column) }, into: &ids)
      row = end
    }
  }

  /// The numbers of a few texts that lie in `text`, which are stored when new.
  ///
  /// Finding a text is mostly waiting for memory, so all of them are waited for together.
  mutating func intern(_ text: [UInt8], at ranges: [Range<Int>], into ids: inout [UInt32]) {
    if slots.isEmpty { makeSlots(mask + 1) }
    let span = text.span
    let found = ranges.map { $0.isEmpty ? 0 : ContentHash.of(span.extracting($0)) }
    fetch(found)
    for (range, hash) in zip(ranges, found) {
      ids.append(range.isEmpty ? 0 : intern(text[range], hash: hash))
    }
  }

  private mutating func intern(_ text: ArraySlice<UInt8>, hash: UInt64) -> UInt32 {
    let slot = slot(of: hash)
    if slots[slot] != 0 { return slots[slot] }
    bytes.append(contentsOf: text)
    return add(hash, at: slot)
  }

  /// Reads what texts with these hashes are looked for in.
  private mutating func fetch(_ found: [UInt64]) {
    var sum: UInt64 = 0
    for hash in found { sum &+= UInt64(slots[Int(truncatingIfNeeded: hash) & mask]) }
    for hash in found { sum &+= hashes[Int(slots[Int(truncatingIfNeeded: hash) & mask])] }
    fetched &+= sum
  }

  /// Reads the first bytes of texts and what `map` has for each, so that using them need not wait.
  ///
  /// Not inlined: where nobody reads `sum`, the fetching would be left out.
  @inline(never)
  func fetch(_ ids: ArraySlice<UInt32>, _ map: [UInt32], _ sum: inout UInt64) {
    for id in ids { sum &+= UInt64(map[Int(id)]) &+ UInt64(ends[max(1, Int(id)) - 1]) }
    for id in ids where id != 0 { sum &+= UInt64(bytes[Int(ends[Int(id) - 1])]) }
  }

  /// The slot that holds the text with a hash, or the free one that would.
  ///
  /// Content hashes have 64 bits: two texts of one pool share one by chance of 1 in 10 million at a
  /// million texts.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Numbers the text whose bytes were stored last.
  private mutating func add(_ hash: UInt64, at slot: Int) -> UInt32 {
    let id = UInt32(ends.count)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = id
    if ends.count * 3 > slots.count * 2 { makeSlots(slots.count * 2) }
    return id
  }

  private mutating func makeSlots(_ size: Int) {
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    for id in 1..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id)
    }
  }
}
