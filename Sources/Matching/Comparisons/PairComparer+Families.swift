/// Mailboxes that a family or two colleagues share, and those that only follow their owners' names.
extension PairComparer {
  /// Lowers the level of an e-mail address where the names beside it take away what it says.
  ///
  /// Two given names that are nothing like each other are two people, whatever mailbox they read: a
  /// couple's, a firm's, or that of one of them. And where `kim@acme.com` stands beside `tim@acme.com`
  /// the addresses are as alike as the names are, which is known already.
  func settleMailbox(
    _ index: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int
  ) {
    switch levels[base + index] {
    case 1:
      guard let name = names.first(where: { levels[base + $0.index] >= $0.different }) else {
        return
      }
      if comparisons[name.index].form == .givenName || isShared(index, i, j) {
        levels[base + index] = 2
      }
    case 3, 6:
      let mailbox = comparisons[index].column
      let domains = [i, j].map { columns[mailbox].facts[Int(rows[$0, mailbox])].second }
      if domains[0] == domains[1] { settleSpelling(index, i, j, into: &levels, at: base) }
      if domains[0] == domains[1], differInName(levels, at: base),
        followsNames(mailbox, i, j)
      {
        // Of a free domain nothing is left.
        levels[base + index] = domains[0] & 1 == 1 ? 8 : 7
      }
    case 4:
      // `ann.lee@` of two firms that are spelled alike is what a namesake has in each.
      let mailbox = comparisons[index].column
      if holdsName(mailbox, i), !hasDomainMistyped(mailbox, rows[i, mailbox], rows[j, mailbox]) {
        levels[base + index] = 5
      }
    default: return
    }
  }

  /// Whether a row's mailbox holds a word of its owner's name, or may hold one in Latin letters.
  private func holdsName(_ mailbox: Int, _ row: Int) -> Bool {
    let letters = localLetters(mailbox, row)
    return nameWords(row).contains { word in
      word.count >= 3 && letters.holds(word) || word.contains { $0 >= 0x80 }
    }
  }

  /// Calls names different that are nearly alike, where each stands in its owner's mailbox.
  ///
  /// `Dedi` with `dedi.halim@` and `Dewi` with `dewi.hakim@` are no typing error. Nor is `健` short
  /// for `健一` where `ken.tanaka@` stands beside `kenichi.tanaka@`.
  private func settleSpelling(
    _ email: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int
  ) {
    let mailbox = comparisons[email].column
    for index in spellings {
      let comparison = comparisons[index]
      let level = levels[base + index]
      let isGiven = comparison.form == .givenName
      let isAlike = isGiven ? level == 3 || level == 5 : level == 2 || level == 4
      if isAlike && isSpelledInBoth(mailbox, comparison.column, i, j)
        || isGiven && level == 4 && levels[base + email] == 6 && isOfSigns(comparison.column, i)
      {
        levels[base + index] = UInt8(comparison.levels.count)
      }
    }
  }

  /// Whether each mailbox holds its owner's name as it is spelled, and not the other's.
  private func isSpelledInBoth(_ mailbox: Int, _ column: Int, _ i: Int, _ j: Int) -> Bool {
    let (own, theirs) = (nameLetters(column, i), nameLetters(column, j))
    if own.count < 3 || theirs.count < 3 { return false }
    let (one, other) = (localLetters(mailbox, i), localLetters(mailbox, j))
    return one.holds(own) && other.holds(theirs) && !one.holds(theirs) && !other.holds(own)
  }

  private func isOfSigns(_ column: Int, _ row: Int) -> Bool {
    Self.isSign(columns[column].bytes[columns[column].range(rows[row, column]).lowerBound])
  }

  private func nameLetters(_ column: Int, _ row: Int) -> [UInt8] {
    columns[column].bytes[columns[column].range(rows[row, column])].filter(Ascii.isLetter)
  }

  /// Whether names say that these are two people, be they ever so alike.
  private func differInName(_ levels: [UInt8], at base: Int) -> Bool {
    var givenDiffers = false
    var familyDiffers = false
    for index in comparisons.indices {
      let level = levels[base + index]
      switch comparisons[index].form {
      case .givenName:
        if level == 7 { return true }
        if level >= 3 { givenDiffers = true }
      case .familyName: if level == 6 { familyDiffers = true }
      case .personName: if level >= 5 { return true }
      case .company, .email, .phone, .street, .houseNumber, .place, .postcode, .code, .date,
        .smallNumber, .domain, .category, .text, .number:
        break
      }
    }
    return givenDiffers && familyDiffers
  }

  /// Whether both mailboxes hold the name or initial that tells their owners apart.
  private func followsNames(_ mailbox: Int, _ i: Int, _ j: Int) -> Bool {
    let (one, other) = (nameWords(i), nameWords(j))
    let common = one.filter { other.contains($0) }
    func holdsOwn(_ row: Int, _ words: [[UInt8]]) -> Bool {
      var letters = localLetters(mailbox, row)
      let own = words.filter { !common.contains($0) }
      if own.contains(where: { $0.count >= 3 && letters.holds($0) }) { return true }
      for word in common {
        if let place = letters.place(of: word) {
          letters.removeSubrange(place..<(place + word.count))
        }
      }
      return letters.count == 1 && own.contains { $0.first == letters.first }
    }
    return holdsOwn(i, one) && holdsOwn(j, other)
  }

  /// Whether a mailbox fits two people with these names equally well.
  ///
  /// `kabus@acme.com` may be that of both Jochem and Gotthold Kabus, and `desk@acme.com` anybody's.
  private func isShared(_ index: Int, _ i: Int, _ j: Int) -> Bool {
    let letters = localLetters(comparisons[index].column, i)
    let (one, other) = (nameWords(i), nameWords(j))
    let common = one.filter { other.contains($0) }
    // What two whole names have in common at their end is the family's.
    if let last = one.last, last == other.last, one.first != other.first { return true }
    let ownWords = one.filter { !other.contains($0) }
    let otherWords = other.filter { !one.contains($0) }
    if (ownWords + otherWords).contains(where: { $0.count >= 3 && letters.holds($0) }) {
      return false
    }
    var rest = letters
    for word in common {
      if let place = rest.place(of: word) { rest.removeSubrange(place..<(place + word.count)) }
    }
    if rest.count > 1 { return common.isEmpty }
    guard let initial = rest.first else { return true }
    return ownWords.contains { $0.first == initial } == otherWords.contains { $0.first == initial }
  }

  /// The letters of a mailbox before its @.
  private func localLetters(_ mailbox: Int, _ row: Int) -> [UInt8] {
    columns[mailbox].bytes[localRange(mailbox, rows[row, mailbox])].filter(Ascii.isLetter)
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
