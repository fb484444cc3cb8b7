/// Symbols grouped by what they say, whatever their case and spacing.
package struct SpellingTable: Sendable {
  /// The commonest spelling of each group, sorted; `(none)` last if any symbol is blank.
  package let keys: [String]
  /// The group of each symbol given.
  package let groups: [Int32]

  package init(_ symbols: [Symbol], in facts: Facts) {
    var counts: [Symbol: Int] = [:]
    for symbol in symbols { counts[symbol, default: 0] += 1 }
    // Per folded text every spelling with its count.
    var spellings: [String: [String: Int]] = [:]
    var foldedOf: [Symbol: String] = [:]
    for (symbol, count) in counts {
      let text = SpellingTable.collapsed(facts.text(symbol))
      let folded = text.lowercased()
      foldedOf[symbol] = folded
      if !folded.isEmpty { spellings[folded, default: [:]][text, default: 0] += count }
    }
    var shown: [(folded: String, key: String)] = []
    for (folded, variants) in spellings {
      let best = variants.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
      shown.append((folded, best?.key ?? folded))
    }
    shown.sort { $0.folded < $1.folded }
    var groupOf: [String: Int32] = [:]
    for (index, entry) in shown.enumerated() { groupOf[entry.folded] = Int32(index) }
    let noneGroup = Int32(shown.count)
    var groupOfSymbol: [Symbol: Int32] = [:]
    for (symbol, folded) in foldedOf { groupOfSymbol[symbol] = groupOf[folded] ?? noneGroup }
    groups = symbols.map { groupOfSymbol[$0] ?? noneGroup }
    keys = shown.map(\.key) + (groups.contains(noneGroup) ? [GroupKeys.noneKey] : [])
  }

  /// Text without outer spaces and with single inner ones.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
