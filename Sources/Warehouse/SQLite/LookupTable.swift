/// The keys of a `Lookup` by their hash, and what is kept of each: an open-addressing table of 16
/// bytes a slot, and 4 more where anything is kept.
///
/// A class that is filled first and only read after, by the functions of one connection.
final class LookupTable {
  private let keys: Int
  private let content: Lookup.Content
  private let columns: Int
  private var slots: [KeyHash]
  private var count = 0
  /// Keys that are not in their slots yet.
  private var waiting: [KeyHash] = []
  private static let addedTogether = 256
  /// Written so that what `finish` reads is used.
  private var fetched: UInt64 = 0
  /// By slot: for `several` how many rows there were, two at most; for `greatest` which of the
  /// texts are its own.
  private var marks: [UInt32]
  /// Where each text lies in `bytes`; as many a key as there are columns.
  private var texts: [Range<UInt32>] = []
  private var bytes: [UInt8] = []

  init(_ lookup: Lookup) {
    keys = lookup.keys
    content = lookup.content
    columns = if case .greatest(let names) = lookup.content { names.count } else { 0 }
    slots = Array(repeating: KeyHash.free, count: 1_024)
    marks = lookup.content == .any ? [] : Array(repeating: 0, count: 1_024)
  }

  /// Whether texts are kept, or only keys.
  var tellsTexts: Bool { columns > 0 }

  /// Takes a row of the lookup's question.
  func add(_ row: RowReader) {
    var hash = KeyHash()
    for column in 0..<keys { if !row.add(column, to: &hash) { return } }
    if columns == 0 {
      waiting.append(hash)
      if waiting.count == Self.addedTogether { finish() }
    } else {
      for column in 0..<columns { keep(row, column, at: Int(marks[add(hash)]) + column) }
    }
  }

  /// Ends the filling.
  func finish() {
    // Memory is asked for many slots at a time: each is far from the one before.
    let mask = slots.count - 1
    var sum: UInt64 = 0
    for hash in waiting { sum &+= slots[Int(truncatingIfNeeded: hash.low) & mask].low }
    fetched = sum
    for hash in waiting { _ = add(hash) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Takes a key and returns its slot.
  private func add(_ hash: KeyHash) -> Int {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let slot = find(hash)
    let isNew = slots[slot] == .free
    if isNew {
      slots[slot] = hash
      count += 1
    }
    switch content {
    case .any: break
    case .several: marks[slot] = isNew ? 1 : 2
    case .greatest:
      if isNew {
        marks[slot] = UInt32(texts.count)
        texts.append(contentsOf: repeatElement(0..<0, count: columns))
      }
    }
    return slot
  }

  private func keep(_ row: RowReader, _ column: Int, at place: Int) {
    row.withBytes(keys + column) { text in
      let known = Int(texts[place].lowerBound)..<Int(texts[place].upperBound)
      guard text.count > 0, isGreater(text, than: known) else { return }
      // A text that fits takes the place of the one before.
      if text.count <= known.count {
        for index in text.indices { bytes[known.lowerBound + index] = text[index] }
        texts[place] = UInt32(known.lowerBound)..<UInt32(known.lowerBound + text.count)
        return
      }
      let start = UInt32(bytes.count)
      for index in text.indices { bytes.append(text[index]) }
      texts[place] = start..<UInt32(bytes.count)
    }
  }

  private func isGreater(_ text: Span<UInt8>, than known: Range<Int>) -> Bool {
    for (index, place) in zip(text.indices, known) where text[index] != bytes[place] {
      return text[index] > bytes[place]
    }
    return text.count > known.count
  }

  /// Whether a key is there; for `several` more than once.
  func holds(_ hash: KeyHash) -> Bool {
    let slot = find(hash)
    guard slots[slot] != .free else { return false }
    return content != .several || marks[slot] > 1
  }

  /// The text of a key in a column; nil where none is kept.
  func text(_ hash: KeyHash, column: Int) -> ArraySlice<UInt8>? {
    let slot = find(hash)
    guard slots[slot] != .free else { return nil }
    let place = texts[Int(marks[slot]) + column]
    return place.isEmpty ? nil : bytes[Int(place.lowerBound)..<Int(place.upperBound)]
  }

  private func find(_ hash: KeyHash) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash.low) & mask
    while slots[slot] != .free, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private func grow() {
    let (old, oldMarks) = (slots, marks)
    slots = Array(repeating: KeyHash.free, count: old.count * 2)
    if !marks.isEmpty { marks = Array(repeating: 0, count: old.count * 2) }
    for (slot, hash) in old.enumerated() where hash != .free {
      let place = find(hash)
      slots[place] = hash
      if !marks.isEmpty { marks[place] = oldMarks[slot] }
    }
  }
}
