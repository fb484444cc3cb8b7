/// Given, family and whole names.
extension PairComparer {
  /// Levels of `ComparisonLevels.givenName`; the columns differ when a swap is being tried.
  func givenName(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> UInt8 {
    if areEqual(left, a, right, b) { return 1 }
    let lengthA = columns[left].length(a)
    let lengthB = columns[right].length(b)
    if lengthA == 1 || lengthB == 1 { return firstBytesEqual(left, a, right, b) ? 4 : 7 }
    if NameGroups.share(columns[left].facts[Int(a)].code, columns[right].facts[Int(b)].code) {
      return 2
    }
    if isTypingError(left, a, right, b) { return 3 }
    if hasWordOf(left, a, right, b) || isFirstSign(left, a, right, b) { return 4 }
    if isSimilar(left, a, right, b) { return 5 }
    return 7
  }

  /// Levels of `ComparisonLevels.familyName`.
  func familyName(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> UInt8 {
    if areEqual(left, a, right, b) { return 1 }
    if isTypingError(left, a, right, b) { return 2 }
    if hasWordOf(left, a, right, b) { return 3 }
    if columns[left].length(a) == 1 || columns[right].length(b) == 1 {
      return firstBytesEqual(left, a, right, b) ? 3 : 6
    }
    if isSimilar(left, a, right, b) { return 4 }
    return 6
  }

  /// One edit in at least three letters, two in at least seven.
  private func isTypingError(
    _ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32
  ) -> Bool {
    let longest = max(columns[left].length(a), columns[right].length(b))
    if longest < 3 || isOfFewSigns(left, a, longest) { return false }
    let limit = longest >= 7 ? 2 : 1
    return distance(left, a, right, b, limit: limit) <= limit
  }

  private func isSimilar(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Bool {
    let longest = max(columns[left].length(a), columns[right].length(b))
    if isOfFewSigns(left, a, longest) { return false }
    let sound = columns[left].facts[Int(a)].second
    if sound != 0, sound == columns[right].facts[Int(b)].second {
      // `Reza` and `Rizky` begin alike, which is little to hear.
      if Phonetic.isTelling(sound) || similarity(left, a, right, b) >= 0.5 { return true }
    }
    // Two edits in five letters make another name of one (Anna, Hanne).
    return similarity(left, a, right, b) >= (longest <= 5 ? 0.7 : 0.6)
  }

  /// Whether a name of at most `longest` bytes has no more than three signs of a script that writes
  /// a syllable or a word with each: there one other sign is another name (`健一郎`, `健二郎`).
  @inline(__always)
  private func isOfFewSigns(_ column: Int, _ value: UInt32, _ longest: Int) -> Bool {
    longest <= 9 && Self.isSign(columns[column].bytes[columns[column].range(value).lowerBound])
  }

  /// Whether one name is the sign that the other begins with: `健` of `健一`.
  private func isFirstSign(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Bool {
    let (one, other) = (columns[left].range(a), columns[right].range(b))
    guard min(one.count, other.count) == 3, Self.isSign(columns[left].bytes[one.lowerBound]) else {
      return false
    }
    return columns[left].bytes[one].prefix(3).elementsEqual(columns[right].bytes[other].prefix(3))
  }

  /// Whether a byte begins a letter of kana, Hangul or the Chinese script in UTF-8.
  @inline(__always)
  static func isSign(_ byte: UInt8) -> Bool { (0xE3...0xED).contains(byte) }

  /// Whether two values of columns of names begin alike.
  func firstBytesEqual(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Bool {
    columns[left].bytes[columns[left].range(a).lowerBound]
      == columns[right].bytes[columns[right].range(b).lowerBound]
  }

  /// Whether all words of the value with fewer words stand in the other one.
  private func hasWordOf(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Bool {
    let wordsA = columns[left].wordRange(a)
    let wordsB = columns[right].wordRange(b)
    if wordsA.count == wordsB.count { return false }
    if wordsA.count > wordsB.count { return hasWordOf(right, b, left, a) }
    for place in wordsA {
      let hash = columns[left].wordFacts[Int(columns[left].words[place])].hash
      var found = false
      for other in wordsB
      where columns[right].wordFacts[Int(columns[right].words[other])].hash == hash {
        found = true
      }
      if !found { return false }
    }
    return true
  }

  /// Levels of `ComparisonLevels.personName`.
  func personName(_ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    if a == b { return 1 }
    let wordsA = columns[column].wordRange(a)
    let wordsB = columns[column].wordRange(b)
    if wordsA.isEmpty || wordsB.isEmpty { return 7 }
    var used: UInt32 = 0
    var equal = 0
    var soft = 0
    var typed = 0
    var similar = 0
    var isFirstPaired = false
    for place in wordsA {
      var best = 0
      var bestPlace = -1
      for other in wordsB where used & (1 << UInt32(other - wordsB.lowerBound)) == 0 {
        let quality = wordAgreement(
          column, columns[column].words[place], columns[column].words[other])
        if quality > best {
          best = quality
          bestPlace = other
        }
      }
      if bestPlace < 0 { continue }
      used |= 1 << UInt32(bestPlace - wordsB.lowerBound)
      if place == wordsA.lowerBound { isFirstPaired = true }
      switch best {
      case 4: equal += 1
      case 3: soft += 1
      case 2: typed += 1
      default: similar += 1
      }
    }
    let fewer = min(wordsA.count, wordsB.count)
    let paired = equal + soft + typed + similar
    // `Fermín Arnal Sala` and `Agustina Arnal Sala` have all but who they are in common.
    if fewer > 2, !isFirstPaired, used & 1 == 0 { return equal + typed >= 1 ? 6 : 7 }
    if equal == fewer, wordsA.count == wordsB.count { return 2 }
    if distance(column, a, column, b, limit: 1) <= 1 { return 4 }
    if paired == fewer {
      if equal == fewer { return fewer > 1 ? 3 : 6 }
      if similar == 0 && typed == 0 && equal >= 1 { return 3 }
      if similar == 0 && equal + soft >= 1 { return 4 }
      if similar == 0 && fewer > 1 { return 4 }
      return fewer > 1 ? 5 : 7
    }
    if similarity(column, a, column, b) >= 0.8 { return 4 }
    if equal + typed >= 2 { return 5 }
    return equal + typed >= 1 ? 6 : 7
  }

  /// 4 equal, 3 nickname or initial, 2 typing error, 1 similar, 0 different.
  private func wordAgreement(_ column: Int, _ a: UInt32, _ b: UInt32) -> Int {
    if a == b { return 4 }
    let bytes = columns[column].wordBytes
    let rangeA = columns[column].textRange(word: a)
    let rangeB = columns[column].textRange(word: b)
    if rangeA.count == 1 || rangeB.count == 1 {
      return bytes[rangeA.lowerBound] == bytes[rangeB.lowerBound] ? 3 : 0
    }
    let longest = max(rangeA.count, rangeB.count)
    if longest <= 9, Self.isSign(bytes[rangeA.lowerBound]) { return 0 }
    let bound = LetterMask.bound(
      columns[column].wordFacts[Int(a)].letters, columns[column].wordFacts[Int(b)].letters)
    if bound * 2 <= longest {
      let found = edits.between(
        bytes, rangeA, bytes, rangeB)
      if longest >= 3, found <= (longest >= 7 ? 2 : 1) { return 2 }
      // Two edits in five letters make another name of one (Anna, Hanne).
      if Float(found) <= Float(longest) * (longest <= 5 ? 0.3 : 0.4) { return 1 }
    }
    let groupsA = NameGroups.of(bytes.span.extracting(rangeA))
    if groupsA != 0,
      NameGroups.share(groupsA, NameGroups.of(bytes.span.extracting(rangeB)))
    {
      return 3
    }
    return 0
  }
}
