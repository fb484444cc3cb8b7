/// Web domains that only follow the names of the organisations that have them.
extension PairComparer {
  /// Lowers the level of a mistyped domain where it follows the organisations' names, which are not
  /// the same: `citraperkasa.co.id` beside `mitraperkasa.co.id` says what the names say.
  func settleDomain(_ index: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int) {
    guard let name = organisations.first(where: { levels[base + $0] >= 3 }) else { return }
    let (column, host) = (comparisons[name].column, comparisons[index].column)
    let one = columns[column].wordRange(rows[i, column])
    let other = columns[column].wordRange(rows[j, column])
    if hasOwnWord(of: column, one, beside: other, in: host, rows[i, host]),
      hasOwnWord(of: column, other, beside: one, in: host, rows[j, host])
    {
      levels[base + index] = UInt8(comparisons[index].levels.count)
    }
  }

  /// Whether a host's name holds a word that one organisation's name has and the other's has not.
  private func hasOwnWord(
    of column: Int, _ words: Range<Int>, beside others: Range<Int>, in host: Int, _ value: UInt32
  ) -> Bool {
    let letters = Array(columns[host].bytes[columns[host].range(value)])
    return words.contains { place in
      let word = columns[column].words[place]
      if others.contains(where: { columns[column].words[$0] == word }) { return false }
      let range = columns[column].textRange(word: word)
      return range.count >= 2 && letters.holds(Array(columns[column].wordBytes[range])) != nil
    }
  }
}
