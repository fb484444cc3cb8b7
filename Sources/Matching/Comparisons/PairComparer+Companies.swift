/// Organisation names, free text and addresses: words weighted by rarity, matched softly.
extension PairComparer {
  /// Levels of `ComparisonLevels.company`.
  func company(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let legalA = columns[column].facts[Int(a)].second
    let legalB = columns[column].facts[Int(b)].second
    let conflict =
      legalA != 0 && legalB != 0 && legalA != legalB && !isLegalPart(column, a, b)
    if columns[column].facts[Int(a)].code == columns[column].facts[Int(b)].code {
      return conflict ? 8 : (legalA == legalB ? 1 : 2)
    }
    let overlap = softOverlap(column, a, b)
    var score = max(
      overlap.score, wholeSimilarity(column, a, b, baseOnly: legalA == legalB || conflict))
    if isOneSignApart(column, a, b) { score = min(score, 0.6) }
    if overlap.numbersDiffer { return score >= 0.4 ? 10 : 11 }
    if conflict { return score >= 0.7 ? 9 : 11 }
    if score >= 0.9 { return 3 }
    if score >= 0.8 { return 4 }
    if score >= 0.7 { return 5 }
    if score >= 0.55 { return 6 }
    if score >= 0.4 || overlap.isPart { return 7 }
    return 11
  }

  /// Whether one legal form is the end of the other: `KG` of `GmbH & Co. KG`.
  private func isLegalPart(_ column: Int, _ a: UInt32, _ b: UInt32) -> Bool {
    let bytes = columns[column].bytes
    func form(_ value: UInt32) -> ArraySlice<UInt8> {
      let range = columns[column].range(value)
      return bytes[
        min(baseRange(column, value).upperBound + 1, range.upperBound)..<range.upperBound]
    }
    let (one, other) = (form(a), form(b))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return long.suffix(short.count).elementsEqual(short)
  }

  /// Edit similarity of two names, with the legal form only where one of them has none.
  private func wholeSimilarity(
    _ column: Int, _ a: UInt32, _ b: UInt32, baseOnly: Bool
  ) -> Float {
    if !baseOnly { return writtenSimilarity(column, a, b) }
    let bytes = columns[column].bytes
    let rangeA = baseRange(column, a)
    let rangeB = baseRange(column, b)
    let longest = min(64, max(rangeA.count, rangeB.count))
    if longest == 0 { return 0 }
    let bound = LetterMask.bound(
      columns[column].facts[Int(a)].letters, columns[column].facts[Int(b)].letters)
    if bound * 2 > longest { return 0 }
    return 1 - Float(edits.between(bytes, rangeA, bytes, rangeB)) / Float(longest)
  }

  /// Edit similarity of two names as they are written, the form of one being a word of the other:
  /// `Emard Inc` and `Emard Hnc` are a letter apart.
  private func writtenSimilarity(_ column: Int, _ a: UInt32, _ b: UInt32) -> Float {
    if similarity(column, a, column, b) == 0 { return 0 }
    let one = written(column, a)
    let other = written(column, b)
    let longest = min(64, max(one.count, other.count))
    let found = edits.between(one.span, other.span)
    return longest == 0 ? 0 : 1 - Float(found) / Float(longest)
  }

  private func written(_ column: Int, _ value: UInt32) -> [UInt8] {
    columns[column].bytes[columns[column].range(value)].map { $0 == CompanyWords.mark ? 0x20 : $0 }
  }

  /// The part of a company's comparable text before its legal form.
  private func baseRange(_ column: Int, _ value: UInt32) -> Range<Int> {
    let range = columns[column].range(value)
    if columns[column].facts[Int(value)].second == 0 { return range }
    var end = range.lowerBound
    while end < range.upperBound, columns[column].bytes[end] != CompanyWords.mark { end += 1 }
    return range.lowerBound..<end
  }

  /// Whether two short names of kana, Hangul or Chinese signs are of one length, so that a sign was
  /// replaced: `東日本電機` is another company than `西日本電機`, alike as their bytes are.
  private func isOneSignApart(_ column: Int, _ a: UInt32, _ b: UInt32) -> Bool {
    let (one, other) = (baseRange(column, a), baseRange(column, b))
    guard abs(one.count - other.count) < 3, max(one.count, other.count) <= 24, !one.isEmpty else {
      return false
    }
    return Self.isSign(columns[column].bytes[one.lowerBound])
  }

  /// Levels of `ComparisonLevels.text`.
  func text(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let score = max(softOverlap(column, a, b).score, similarity(column, a, column, b))
    if score >= 0.8 { return 2 }
    if score >= 0.6 { return 3 }
    if score >= 0.4 { return 4 }
    if score >= 0.2 { return 5 }
    return 6
  }

  /// Levels of `ComparisonLevels.street`; the columns differ when a swap is being tried.
  func street(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> UInt8 {
    if left == right, a == b { return 1 }
    let overlap = softOverlap(left, a, b)
    let score = max(overlap.score, overlap.hasNumbers ? 0 : similarity(left, a, left, b))
    switch overlap.numbers {
    case .equal:
      if score >= 0.7 { return 2 }
      if score >= 0.35 { return 3 }
      return 9
    case .absent:
      return score >= 0.75 ? 4 : (score >= 0.5 ? 6 : 9)
    case .oneSided:
      return score >= 0.7 ? 4 : (score >= 0.45 ? 6 : 9)
    case .close:
      return score >= 0.6 ? 5 : (score >= 0.4 ? 6 : 9)
    case .different:
      return score >= 0.7 ? 7 : 9
    }
  }

  /// Weight of words from which they may be all of a name.
  private static let tellingWeight: Float = 0.6

  /// How the numbers inside two texts compare.
  enum NumberAgreement { case absent, oneSided, equal, close, different }

  struct Overlap {
    var score: Float
    var numbers: NumberAgreement
    /// Whether all words of one value stand in the other, and not only common ones.
    var isPart: Bool
    var numbersDiffer: Bool { numbers == .different || numbers == .close }
    var hasNumbers: Bool { numbers != .absent }
  }

  /// Weighted share of words that two values have in common, typing errors allowed.
  func softOverlap(_ column: Int, _ a: UInt32, _ b: UInt32) -> Overlap {
    let wordsA = columns[column].wordRange(a)
    let wordsB = columns[column].wordRange(b)
    var total: Float = 0
    var common: Float = 0
    var used: UInt32 = 0
    var paired: UInt32 = 0
    var exact = 0
    var exactWeight: Float = 0
    var numbersA = 0
    var numbersB = 0
    var numbersEqual = 0
    var numbersClose = 0
    for place in wordsA {
      let fact = columns[column].wordFacts[Int(columns[column].words[place])]
      total += fact.weight
      if fact.isNumber { numbersA += 1 }
    }
    for other in wordsB {
      let fact = columns[column].wordFacts[Int(columns[column].words[other])]
      total += fact.weight
      if fact.isNumber { numbersB += 1 }
    }
    for place in wordsA {
      let word = columns[column].words[place]
      for other in wordsB where columns[column].words[other] == word {
        // A word of the other value, which may have been taken for the same word before.
        paired |= 1 << UInt32(place - wordsA.lowerBound)
        if used & (1 << UInt32(other - wordsB.lowerBound)) != 0 { continue }
        used |= 1 << UInt32(other - wordsB.lowerBound)
        common += 2 * columns[column].wordFacts[Int(word)].weight
        exact += 1
        exactWeight += columns[column].wordFacts[Int(word)].weight
        if columns[column].wordFacts[Int(word)].isNumber { numbersEqual += 1 }
        break
      }
    }
    for place in wordsA where paired & (1 << UInt32(place - wordsA.lowerBound)) == 0 {
      let word = columns[column].words[place]
      var best: Float = 0
      var bestPlace = -1
      for other in wordsB where used & (1 << UInt32(other - wordsB.lowerBound)) == 0 {
        let similarity = wordSimilarity(column, word, columns[column].words[other])
        if similarity > best {
          best = similarity
          bestPlace = other
        }
      }
      if bestPlace < 0 { continue }
      used |= 1 << UInt32(bestPlace - wordsB.lowerBound)
      let second = columns[column].words[bestPlace]
      common +=
        best
        * (columns[column].wordFacts[Int(word)].weight
          + columns[column].wordFacts[Int(second)].weight)
      if columns[column].wordFacts[Int(word)].isNumber
        && columns[column].wordFacts[Int(second)].isNumber
      {
        numbersClose += 1
      }
    }
    let numbers: NumberAgreement
    if numbersA == 0 && numbersB == 0 {
      numbers = .absent
    } else if numbersA == 0 || numbersB == 0 {
      numbers = .oneSided
    } else if numbersEqual > 0 {
      numbers = .equal
    } else {
      numbers = numbersClose > 0 ? .close : .different
    }
    let fewer = min(wordsA.count, wordsB.count)
    return Overlap(
      score: total > 0 ? common / total : 0, numbers: numbers,
      isPart: exact == fewer && exactWeight >= Self.tellingWeight)
  }

  /// 0 for words that are not alike; numbers allow one wrong digit, words a third of the letters.
  private func wordSimilarity(_ column: Int, _ a: UInt32, _ b: UInt32) -> Float {
    let (one, other) = (columns[column].wordFacts[Int(a)], columns[column].wordFacts[Int(b)])
    let longest = Int(max(one.length, other.length))
    let shortest = Int(min(one.length, other.length))
    let bothDigits = one.isNumber && other.isNumber
    let (startA, startB) = (Int(one.start), Int(other.start))
    if !bothDigits, shortest >= 3, longest > shortest {
      var offset = 0
      while offset < shortest,
        columns[column].wordBytes[startA + offset] == columns[column].wordBytes[startB + offset]
      {
        offset += 1
      }
      if offset == shortest { return 0.85 }
    }
    if longest < 3 { return 0 }
    let limit = bothDigits ? 1 : longest / 3
    if longest - shortest > limit { return 0 }
    if LetterMask.bound(one.letters, other.letters) > limit { return 0 }
    let found = edits.between(
      columns[column].wordBytes, startA..<(startA + Int(one.length)),
      columns[column].wordBytes, startB..<(startB + Int(other.length)))
    if found > limit { return 0 }
    return 1 - Float(found) / Float(longest)
  }
}
