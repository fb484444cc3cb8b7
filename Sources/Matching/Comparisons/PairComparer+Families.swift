/// Mailboxes that a family or two colleagues of one name share.
extension PairComparer {
  /// Lowers "equal" of an e-mail address to "equal shared mailbox" where two people may read it.
  ///
  /// `kabus@acme.com` may be that of both Jochem and Gotthold Kabus, and `desk@acme.com` anybody's;
  /// `jochem@acme.com` and `j.kabus@acme.com` belong to one of them, whatever the other row says.
  func settleMailbox(_ index: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int) {
    if levels[base + index] != 1 { return }
    guard names.contains(where: { levels[base + $0.index] >= $0.different }) else { return }
    let mailbox = comparisons[index].column
    let local = columns[mailbox].bytes[localRange(mailbox, rows[i, mailbox])]
    if isShared(local.filter(Ascii.isLetter), nameWords(i), nameWords(j)) {
      levels[base + index] = 2
    }
  }

  /// Whether the letters of a mailbox fit two people with these names equally well.
  private func isShared(_ letters: [UInt8], _ one: [[UInt8]], _ other: [[UInt8]]) -> Bool {
    let ownWords = one.filter { !other.contains($0) }
    let otherWords = other.filter { !one.contains($0) }
    if (ownWords + otherWords).contains(where: { $0.count >= 3 && letters.holds($0) != nil }) {
      return false
    }
    var rest = letters
    let common = one.filter { other.contains($0) }
    for word in common {
      if let place = rest.holds(word) { rest.removeSubrange(place..<(place + word.count)) }
    }
    if rest.count > 1 { return common.isEmpty }
    guard let initial = rest.first else { return true }
    return ownWords.contains { $0.first == initial } == otherWords.contains { $0.first == initial }
  }

  /// The words of all names of a row.
  private func nameWords(_ row: Int) -> [[UInt8]] {
    comparisons.filter { $0.form == .familyName || $0.form == .givenName || $0.form == .personName }
      .flatMap { comparison in
        let column = columns[comparison.column]
        return column.wordRange(rows[row, comparison.column]).map {
          Array(column.wordBytes[column.textRange(word: column.words[$0])])
        }
      }
  }
}

extension [UInt8] {
  /// Where `word` begins in the text; nil where it doesn't stand there.
  fileprivate func holds(_ word: [UInt8]) -> Int? {
    if word.isEmpty || word.count > count { return nil }
    return (0...(count - word.count)).first { self[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
