/// E-mail, phone, dates, places, codes and numbers.
extension PairComparer {
  /// Levels of `ComparisonLevels.email`.
  func email(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    let codeA = columns[column].facts[Int(a)].code
    let codeB = columns[column].facts[Int(b)].code
    let isRole = codeA & 1 == 1 || codeB & 1 == 1
    if a == b { return isRole ? 2 : 1 }
    let domainA = columns[column].facts[Int(a)].second
    let sameDomain = domainA == columns[column].facts[Int(b)].second
    if isRole { return sameDomain && domainA & 1 == 0 ? 7 : 8 }
    if codeA == codeB { return hasSimilarDomain(column, a, b) ? 4 : 5 }
    if sameDomain {
      let letters = LetterMask.bound(
        columns[column].facts[Int(a)].letters, columns[column].facts[Int(b)].letters)
      // Letters alone tell most local parts apart: the domain is one.
      let longest = max(localRange(column, a).count, localRange(column, b).count)
      if letters > 1, letters * 3 > longest { return domainA & 1 == 1 ? 8 : 7 }
      let local = localDistance(column, a, b)
      if local.edits <= 1, local.longest >= 4, !local.digitsDiffer { return 3 }
      let isFree = domainA & 1 == 1
      if local.isNumberedApart { return isFree ? 8 : 7 }
      if local.edits * 3 <= local.longest { return isFree && local.digitsDiffer ? 8 : 6 }
      return isFree ? 8 : 7
    }
    if distance(column, a, column, b, limit: 2) <= 2 { return 3 }
    return 8
  }

  /// Whether one domain is a free one, or both are spelled alike.
  private func hasSimilarDomain(_ column: Int, _ a: UInt32, _ b: UInt32) -> Bool {
    if (columns[column].facts[Int(a)].second | columns[column].facts[Int(b)].second) & 1 == 1 {
      return true
    }
    let rangeA = hostRange(column, a)
    let rangeB = hostRange(column, b)
    let bytes = columns[column].bytes
    return edits.between(bytes, rangeA, bytes, rangeB) * 3 <= max(rangeA.count, rangeB.count)
  }

  /// Whether the domains of two addresses are one but for their ending or one letter.
  func hasDomainMistyped(_ column: Int, _ a: UInt32, _ b: UInt32) -> Bool {
    if (columns[column].facts[Int(a)].second | columns[column].facts[Int(b)].second) & 1 == 1 {
      return true
    }
    let bytes = columns[column].bytes
    return edits.between(bytes, hostRange(column, a), bytes, hostRange(column, b)) <= 1
  }

  /// The domain of an address without its ending.
  private func hostRange(_ column: Int, _ value: UInt32) -> Range<Int> {
    let range = columns[column].range(value)
    let start = min(localRange(column, value).upperBound + 1, range.upperBound)
    var end = range.upperBound
    while end > start, columns[column].bytes[end - 1] != 0x2E { end -= 1 }
    return start..<max(start, end - 1)
  }

  /// How far two local parts are apart; `anna94` and `anna98` are two people with one name, whom
  /// somebody numbered to tell them apart.
  private func localDistance(
    _ column: Int, _ a: UInt32, _ b: UInt32
  ) -> (edits: Int, longest: Int, digitsDiffer: Bool, isNumberedApart: Bool) {
    let rangeA = localRange(column, a)
    let rangeB = localRange(column, b)
    let bytes = columns[column].bytes
    let digitsA = bytes[rangeA].lazy.filter(Ascii.isDigit)
    let digitsB = bytes[rangeB].lazy.filter(Ascii.isDigit)
    let differ = !digitsA.elementsEqual(digitsB)
    return (
      edits.between(bytes, rangeA, bytes, rangeB), max(rangeA.count, rangeB.count), differ,
      differ && !digitsA.isEmpty && !digitsB.isEmpty
        && bytes[rangeA].lazy.filter(Ascii.isLetter)
          .elementsEqual(bytes[rangeB].lazy.filter(Ascii.isLetter))
    )
  }

  /// The part of an e-mail address before its @.
  func localRange(_ column: Int, _ value: UInt32) -> Range<Int> {
    let range = columns[column].range(value)
    var end = range.lowerBound
    while end < range.upperBound, columns[column].bytes[end] != 0x40 { end += 1 }
    return range.lowerBound..<end
  }

  /// Levels of `ComparisonLevels.phone`; country codes and trunk zeros may be on one side only.
  func phone(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let rangeA = columns[column].range(a)
    let rangeB = columns[column].range(b)
    var tail = 0
    let shortest = min(rangeA.count, rangeB.count)
    let longest = max(rangeA.count, rangeB.count)
    while tail < shortest,
      columns[column].bytes[rangeA.upperBound - 1 - tail]
        == columns[column].bytes[rangeB.upperBound - 1 - tail]
    {
      tail += 1
    }
    if tail == shortest, tail >= 7 { return 1 }
    if tail >= 7 { return tail >= 9 ? 1 : 2 }
    var head = 0
    while head < shortest,
      columns[column].bytes[rangeA.lowerBound + head]
        == columns[column].bytes[rangeB.lowerBound + head]
    {
      head += 1
    }
    // One edit leaves all but two digits in a row at the ends.
    if longest - shortest <= 1, head + tail + 2 >= longest,
      edits.between(columns[column].bytes, rangeA, columns[column].bytes, rangeB) <= 1
    {
      return 3
    }
    if rangeA.count == rangeB.count, head >= rangeA.count - 3, head >= 6 { return 4 }
    return 5
  }

  /// Levels of `ComparisonLevels.date`.
  func date(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let left = columns[column].facts[Int(a)].code
    let right = columns[column].facts[Int(b)].code
    let yearA = left / 10000
    let yearB = right / 10000
    let monthA = left / 100 % 100
    let monthB = right / 100 % 100
    let dayA = left % 100
    let dayB = right % 100
    if yearA == yearB, monthA == dayB, dayA == monthB { return 2 }
    var wrong = 0
    var restA = left
    var restB = right
    for _ in 0..<8 {
      if restA % 10 != restB % 10 { wrong += 1 }
      restA /= 10
      restB /= 10
    }
    if wrong == 1 { return 3 }
    if wrong == 2 {
      let bytes = columns[column].bytes
      if edits.between(bytes, columns[column].range(a), bytes, columns[column].range(b)) == 1 {
        return 3
      }
    }
    // Days on a calendar of equal months: near enough to tell near from far.
    let apart = abs(
      Int(yearA) * 372 + Int(monthA) * 31 + Int(dayA)
        - Int(yearB) * 372 - Int(monthB) * 31 - Int(dayB))
    if apart <= 31 { return 4 }
    if wrong == 2 { return 5 }
    let equalParts =
      (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0)
    if equalParts == 2 { return 6 }
    return apart <= 372 ? 7 : 8
  }

  /// Levels of `ComparisonLevels.smallNumber`: the parts of a date.
  func smallNumber(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let bytes = columns[column].bytes
    let found = edits.between(
      bytes, columns[column].range(a), bytes, columns[column].range(b))
    let longest = max(columns[column].length(a), columns[column].length(b))
    return found == 1 && longest >= 2 ? 2 : 3
  }

  /// Levels of `ComparisonLevels.place`.
  func place(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let longest = max(columns[column].length(a), columns[column].length(b))
    if longest >= 3 {
      let limit = longest >= 6 ? 2 : 1
      if distance(column, a, column, b, limit: limit) <= limit { return 2 }
    }
    return containsWords(column, a, b) ? 3 : 4
  }

  /// Whether the shorter text of at least four letters begins or ends the longer one.
  private func containsWords(_ column: Int, _ a: UInt32, _ b: UInt32) -> Bool {
    let rangeA = columns[column].range(a)
    let rangeB = columns[column].range(b)
    let (short, long) = rangeA.count < rangeB.count ? (rangeA, rangeB) : (rangeB, rangeA)
    if short.count < 4 { return false }
    return isEqual(column, short, at: long.lowerBound)
      || isEqual(column, short, at: long.upperBound - short.count)
  }

  /// Whether a text of a column stands at another place too.
  private func isEqual(_ column: Int, _ text: Range<Int>, at start: Int) -> Bool {
    for offset in 0..<text.count
    where columns[column].bytes[text.lowerBound + offset] != columns[column].bytes[start + offset] {
      return false
    }
    return true
  }

  /// Levels of `ComparisonLevels.postcode`.
  func postcode(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    if distance(column, a, column, b, limit: 1) <= 1 { return 2 }
    let bytes = columns[column].bytes
    let rangeA = columns[column].range(a)
    let rangeB = columns[column].range(b)
    let shortest = min(rangeA.count, rangeB.count)
    if shortest < 3 { return 4 }
    let area = max(2, shortest / 2)
    return bytes[rangeA].prefix(area).elementsEqual(bytes[rangeB].prefix(area)) ? 3 : 4
  }

  /// Levels of `ComparisonLevels.code` and `houseNumber`.
  func shortCode(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let longest = max(columns[column].length(a), columns[column].length(b))
    return longest >= 2 && distance(column, a, column, b, limit: 1) <= 1 ? 2 : 3
  }

  /// Levels of `ComparisonLevels.domain`.
  func domain(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    if columns[column].facts[Int(a)].code == columns[column].facts[Int(b)].code { return 2 }
    return distance(column, a, column, b, limit: 2) <= 2 ? 3 : 4
  }

  /// Levels of `ComparisonLevels.category`.
  func category(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    return similarity(column, a, column, b) >= 0.8 || containsWords(column, a, b) ? 2 : 3
  }

  /// Levels of `ComparisonLevels.number`.
  func number(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let bytes = columns[column].bytes
    let left = Double(columns[column].string(a)) ?? 0
    let right = Double(columns[column].string(b)) ?? 0
    if abs(left - right) <= 0.01 * max(abs(left), abs(right)) { return 2 }
    let found = edits.between(
      bytes, columns[column].range(a), bytes, columns[column].range(b))
    return found == 1 && max(columns[column].length(a), columns[column].length(b)) >= 3 ? 3 : 4
  }
}
