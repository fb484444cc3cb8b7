/// One property of a row that two versions of an entity probably share.
struct BlockingKey: Sendable, Codable, Hashable {
  /// What of the column's value is taken.
  enum Part: String, Sendable, Codable {
    case value, sound, start, rarestWord, secondWord, firstWord, baseName, mailbox, host, tail, year
    case monthDay, number
  }
  var column: Int
  var part: Part

  /// Keys a column of this kind can give, with the chance that they survive a typing error.
  static func of(_ kind: FieldKind) -> [(part: Part, survival: Double)] {
    switch kind {
    case .ignored, .country, .number: []
    case .category: [(.value, 0)]
    case .code, .postcode, .houseNumber: [(.value, 0)]
    case .givenName, .familyName: [(.value, 0), (.sound, 0.5), (.start, 0.75)]
    case .personName: [(.value, 0), (.rarestWord, 0.5), (.secondWord, 0.5), (.firstWord, 0.5)]
    case .company:
      [(.value, 0), (.baseName, 0.3), (.rarestWord, 0.4), (.secondWord, 0.4), (.start, 0.7)]
    case .email: [(.value, 0), (.mailbox, 0.3), (.host, 0.5)]
    case .phone: [(.value, 0), (.tail, 0.3)]
    case .street: [(.value, 0), (.rarestWord, 0.5), (.secondWord, 0.5), (.number, 0.7)]
    case .city, .state: [(.value, 0), (.start, 0.75)]
    case .date: [(.value, 0), (.year, 0.6), (.monthDay, 0.6)]
    case .year, .month, .day: [(.value, 0)]
    case .domain: [(.value, 0), (.baseName, 0.3)]
    case .text: [(.value, 0), (.rarestWord, 0.5), (.secondWord, 0.5)]
    }
  }

  /// The key of each value of `column`; 0 where the value gives none.
  func keys(_ features: FeatureColumn) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: features.valueCount)
    for value in 1..<max(1, features.valueCount) {
      keys[value] = key(UInt32(value), features)
    }
    return keys
  }

  /// The key of one value of `features`; 0 where the value gives none.
  func key(_ value: UInt32, _ features: FeatureColumn) -> UInt64 {
    if value == 0 { return 0 }
    switch part {
    case .value: return features.hashes[Int(value)]
    case .sound: return ContentHash.mix(features.facts[Int(value)].second)
    case .start:
      let range = features.range(value)
      let end = min(range.upperBound, range.lowerBound + 4)
      if range.count < 3 { return 0 }
      return ContentHash.of(features.bytes.span.extracting(range.lowerBound..<end))
    case .rarestWord: return word(value, features, rank: 0)
    case .secondWord: return word(value, features, rank: 1)
    case .firstWord:
      let range = features.wordRange(value)
      if range.isEmpty { return 0 }
      return features.wordFacts[Int(features.words[range.lowerBound])].hash
    case .baseName: return features.facts[Int(value)].code
    case .mailbox:
      let code = features.facts[Int(value)].code
      return code & 1 == 1 ? 0 : code
    case .host:
      let code = features.facts[Int(value)].second
      return code & 1 == 1 ? 0 : code
    case .tail: return ContentHash.mix(features.facts[Int(value)].code % 10_000_000)
    case .year: return ContentHash.mix(features.facts[Int(value)].code / 10000)
    case .monthDay: return ContentHash.mix(features.facts[Int(value)].code % 10000)
    case .number:
      for place in features.wordRange(value) {
        let word = Int(features.words[place])
        if features.wordFacts[word].isNumber { return features.wordFacts[word].hash }
      }
      return 0
    }
  }

  /// The hash of the rarest or second rarest word of a value, by the rows that the model tells of it,
  /// then by content.
  private func word(_ value: UInt32, _ features: FeatureColumn, rank: Int) -> UInt64 {
    var first: (rows: UInt32, hash: UInt64) = (.max, 0)
    var second: (rows: UInt32, hash: UInt64) = (.max, 0)
    for place in features.wordRange(value) {
      let word = Int(features.words[place])
      let entry = (rows: features.wordRows[word], hash: features.wordFacts[word].hash)
      if features.wordFacts[word].length < 2 { continue }
      if entry < first {
        second = first
        first = entry
      } else if entry < second {
        second = entry
      }
    }
    return rank == 0 ? first.hash : second.hash
  }
}
