/// Web domains and the names of the organisations that have them, which say the same.
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

  /// Calls employers different whose names are alike, and their domains unrelated, where each name
  /// stands in the domain of its people's mailboxes as it is spelled: `citraperkasa.co.id` beside
  /// `mitraperkasa.co.id`.
  func settleEmployer(
    _ email: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int
  ) {
    let mailbox = comparisons[email].column
    let (one, other) = (rows[i, mailbox], rows[j, mailbox])
    for index in employers where levels[base + index] >= 3 && levels[base + index] != 8 {
      let isAlike = levels[base + index] < 10
      if !isAlike, levels[base + email] != 3, levels[base + email] != 4 { continue }
      let domains = (
        columns[mailbox].facts[Int(one)].second, columns[mailbox].facts[Int(other)].second
      )
      // The lowest bit marks a free domain, which is nobody's.
      if domains.0 == domains.1 || (domains.0 | domains.1) & 1 == 1 { continue }
      let column = comparisons[index].column
      let (words, others) = (
        columns[column].wordRange(rows[i, column]), columns[column].wordRange(rows[j, column])
      )
      if hasOwnWord(of: column, words, beside: others, in: mailbox, one),
        hasOwnWord(of: column, others, beside: words, in: mailbox, other)
      {
        levels[base + index] = UInt8(comparisons[index].levels.count)
        if levels[base + email] == 3 { levels[base + email] = 8 }
        if levels[base + email] == 4 { levels[base + email] = 5 }
      }
    }
  }

  /// Whether a host's name holds a word that one organisation's name has and the other's has not,
  /// and none that only the other's has.
  private func hasOwnWord(
    of column: Int, _ words: Range<Int>, beside others: Range<Int>, in host: Int, _ value: UInt32
  ) -> Bool {
    let hostname = hostname(host, value)
    let own = letters(of: column, words, without: others)
    let theirs = letters(of: column, others, without: words)
    let isTheirs = theirs.contains { word in
      word.count >= 3 && hostname.holds(word) && !own.contains { $0.holds(word) }
    }
    if isTheirs { return false }
    // A word in another script may be spelled out in the host's name: 栄光電機 in `eikodenki.co.jp`.
    if own.contains(where: { $0.contains { $0 >= 0x80 } || $0.count >= 2 && hostname.holds($0) }) {
      return true
    }
    // Less counts where the whole name is the host's: `longa.com.vn` of Long Á, `acme.com` of Acme
    // beside Acme Robotics.
    let whole = letters(of: column, words, without: words.lowerBound..<words.lowerBound)
    return hostname.starts(with: whole.joined() + [0x2E])
  }

  /// A web domain, or that of a mailbox.
  private func hostname(_ column: Int, _ value: UInt32) -> [UInt8] {
    let letters = columns[column].bytes[columns[column].range(value)]
    return Array(letters[((letters.lastIndex(of: 0x40) ?? letters.startIndex - 1) + 1)...])
  }

  /// The words of a name that another one does not have.
  private func letters(
    of column: Int, _ words: Range<Int>, without others: Range<Int>
  ) -> [[UInt8]] {
    let column = columns[column]
    return words.compactMap { place in
      let word = column.words[place]
      if others.contains(where: { column.words[$0] == word }) { return nil }
      return Array(column.wordBytes[column.textRange(word: word)])
    }
  }
}
