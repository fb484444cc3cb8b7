import CRM

/// A text of a `StringTable`: four bytes in a fact instead of sixteen and a heap object.
package struct Symbol: Hashable, Comparable, Sendable {
  /// The position in the table; 0 is always the blank text.
  package let index: Int32

  /// The symbol at a position of its table.
  package init(index: Int32) { self.index = index }

  /// The blank text.
  package static let blank = Symbol(index: 0)

  /// Whether there is no text.
  package var isBlank: Bool { index == 0 }

  /// The order of first appearance, which is not the order of the texts.
  package static func < (left: Symbol, right: Symbol) -> Bool { left.index < right.index }
}

/// Texts kept once each, as one run of UTF-8 with offsets.
///
/// `intern` gives equal texts the same symbol; `append` skips the look-up for texts known to be
/// unique, such as record ids.
package struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// Open addressing: positions of interned texts, 0 where a slot is free.
  private var slots: [Int32] = Array(repeating: 0, count: 1024)
  private var interned = 0

  /// A table that holds the blank text only.
  package init() {}

  /// The number of texts, the blank one included.
  package var count: Int { ends.count }

  /// The symbol of a text, the same for equal texts.
  package mutating func intern(_ text: String) -> Symbol {
    intern(bytes: text.utf8.span)
  }

  /// The symbol of UTF-8 bytes, the same for equal bytes.
  package mutating func intern(bytes text: Span<UInt8>) -> Symbol {
    if text.count == 0 { return .blank }
    var slot = slot(of: text)
    if slots[slot] != 0 { return Symbol(index: slots[slot]) }
    if interned * 2 >= slots.count {
      grow()
      slot = self.slot(of: text)
    }
    let symbol = append(bytes: text)
    slots[slot] = symbol.index
    interned += 1
    return symbol
  }

  /// The symbol of UTF-8 bytes that were interned before; the blank one if they were not.
  package func find(bytes text: Span<UInt8>) -> Symbol {
    text.count == 0 ? .blank : Symbol(index: slots[slot(of: text)])
  }

  /// A new symbol for a text that is not looked for again.
  package mutating func append(_ text: String) -> Symbol {
    append(bytes: text.utf8.span)
  }

  /// A new symbol for UTF-8 bytes that are not looked for again.
  package mutating func append(bytes text: Span<UInt8>) -> Symbol {
    if text.count == 0 { return .blank }
    bytes.append(addingCapacity: text.count) { bytes in
      for index in text.indices { bytes.append(text[index]) }
    }
    ends.append(UInt32(bytes.count))
    return Symbol(index: Int32(ends.count - 1))
  }

  /// The text of a symbol.
  package subscript(symbol: Symbol) -> String {
    if symbol.index == 0 { return "" }
    let index = Int(symbol.index)
    return String(decoding: bytes[Int(ends[index - 1])..<Int(ends[index])], as: UTF8.self)
  }

  /// The slot that holds these bytes, or the free one where they belong.
  private func slot(of text: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: KnownRows.hash(text)) & mask
    while slots[slot] != 0, !equals(Int(slots[slot]), text) { slot = (slot + 1) & mask }
    return slot
  }

  private func equals(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let start = Int(ends[index - 1])
    guard Int(ends[index]) - start == text.count else { return false }
    for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for position in old where position != 0 {
      let index = Int(position)
      let text = Array(bytes[Int(ends[index - 1])..<Int(ends[index])])
      slots[slot(of: text.span)] = position
    }
  }
}
