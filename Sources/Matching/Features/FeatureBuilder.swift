import Cleaning

/// Turns a column of raw values into a `FeatureColumn`.
enum FeatureBuilder {
  /// Bytes of a comparable text at most.
  private static let longest = 400

  /// Builds the features of a column for the rows in `order`, numbered in that order.
  static func build(_ column: ValueColumn, field: MatchField, order: [UInt32]) -> FeatureColumn {
    let unset = UInt32.max
    var map = [UInt32](repeating: unset, count: column.pool.count)
    map[0] = 0
    var pool = TextPool(capacity: min(column.pool.count, order.count))
    var ids = [UInt32](repeating: 0, count: order.count)
    var buffer: [UInt8] = []
    var fetched: UInt64 = 0
    // New values of the rows that are looked at together: which they are, and their texts.
    var new: [UInt32] = []
    var texts: [UInt8] = []
    var ranges: [Range<Int>] = []
    var values: [UInt32] = []
    let comparable = ComparableText(kind: field.kind, context: context(column, field.kind))
    var next = 0
    while next < order.count {
      let places = next..<min(order.count, next + TextPool.together)
      for place in places { ids[place] = column.ids[Int(order[place])] }
      column.pool.fetch(ids[places], map, &fetched)
      for place in places where map[Int(ids[place])] == unset {
        buffer.removeAll(keepingCapacity: true)
        let span = column.pool.bytes.span.extracting(column.pool.range(ids[place]))
        comparable.write(span, into: &buffer)
        new.append(ids[place])
        ranges.append(texts.count..<(texts.count + min(buffer.count, longest)))
        texts += buffer.prefix(longest)
      }
      pool.intern(texts, at: ranges, into: &values)
      for (raw, value) in zip(new, values) { map[Int(raw)] = value }
      for place in places { ids[place] = map[Int(ids[place])] }
      new.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: true)
      ranges.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
      next = places.upperBound
    }
    var rows = [UInt32](repeating: 0, count: pool.count)
    for id in ids { rows[Int(id)] += 1 }
    var facts: [ValueFacts] = []
    facts.reserveCapacity(pool.count)
    for value in 0..<pool.count {
      let range = pool.range(UInt32(value))
      facts.append(
        ValueFacts(
          letters: LetterMask.of(pool.bytes.span.extracting(range)),
          start: UInt32(range.lowerBound), length: UInt16(range.count)))
    }
    var result = FeatureColumn(
      name: field.name, kind: field.kind, ids: ids, bytes: pool.bytes, hashes: pool.hashes,
      facts: facts, rows: rows)
    addSides(&result)
    return result
  }

  /// The order of the column's dates, as its values show it; month first where they don't.
  private static func context(_ column: ValueColumn, _ kind: FieldKind) -> CleaningContext {
    var evidence = ColumnEvidence()
    if kind == .date {
      // Counting does not depend on the order in which values first came.
      for value in 1..<max(1, column.pool.count) {
        evidence.observe(
          column.pool.bytes.span.extracting(column.pool.range(UInt32(value))), as: .day)
      }
    }
    return evidence.context(from: CleaningContext(dateOrder: .monthFirst))
  }

  private static func addSides(_ column: inout FeatureColumn) {
    switch column.kind {
    case .ignored, .year, .month, .day, .category, .country, .number, .city, .state, .postcode,
      .houseNumber, .code:
      break
    case .givenName, .familyName, .personName:
      WordSplitter.split(&column)
      addNames(&column)
    case .company:
      WordSplitter.split(&column)
      addCompanies(&column)
    case .street, .text: WordSplitter.split(&column)
    case .email: addMailboxes(&column)
    case .phone, .date: addDigits(&column)
    case .domain: addHosts(&column)
    }
  }

  /// Nickname groups of the first word and a phonetic code of the whole.
  private static func addNames(_ column: inout FeatureColumn) {
    let text = column.bytes
    let bytes = text.span
    for value in 1..<max(1, column.valueCount) {
      let range = column.range(UInt32(value))
      var end = range.lowerBound
      while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
      column.facts[value].code = NameGroups.of(bytes.extracting(range.lowerBound..<end))
      column.facts[value].second = Phonetic.code(bytes.extracting(range))
    }
  }

  /// Hash of the name without legal form and spaces, and hash of the legal form.
  private static func addCompanies(_ column: inout FeatureColumn) {
    var base: [UInt8] = []
    for value in 1..<max(1, column.valueCount) {
      base.removeAll(keepingCapacity: true)
      let range = column.range(UInt32(value))
      for place in column.wordRange(UInt32(value)) {
        let word = column.textRange(word: column.words[place])
        if !CompanyWords.isFiller(column.wordBytes.span.extracting(word)) {
          base.append(contentsOf: column.wordBytes[word])
        }
      }
      if base.isEmpty { base.append(contentsOf: column.bytes[range]) }
      column.facts[value].code = ContentHash.of(base.span)
      for index in range where column.bytes[index] == CompanyWords.mark {
        column.facts[value].second =
          ContentHash.of(column.bytes.span.extracting((index + 1)..<range.upperBound)) | 1
        break
      }
    }
  }

  /// Hash of the local part and of the domain; their lowest bits mark shared mailboxes and free
  /// mail domains.
  private static func addMailboxes(_ column: inout FeatureColumn) {
    let text = column.bytes
    let bytes = text.span
    for value in 1..<max(1, column.valueCount) {
      let range = column.range(UInt32(value))
      var at = range.lowerBound
      while at < range.upperBound, bytes[at] != 0x40 { at += 1 }
      let local = bytes.extracting(range.lowerBound..<at)
      let domain = bytes.extracting(min(at + 1, range.upperBound)..<range.upperBound)
      let role: UInt64 = EmailText.isRole(local) ? 1 : 0
      let free: UInt64 = EmailText.isFree(domain) ? 1 : 0
      column.facts[value].code = (ContentHash.of(local) & ~1) | role
      column.facts[value].second = (ContentHash.of(domain) & ~1) | free
    }
  }

  /// The digits as one number, so that typing errors are found without text.
  private static func addDigits(_ column: inout FeatureColumn) {
    for value in 1..<max(1, column.valueCount) {
      var number: UInt64 = 0
      for index in column.range(UInt32(value)) {
        number = number &* 10 &+ UInt64(column.bytes[index] &- 0x30)
      }
      column.facts[value].code = number
    }
  }

  /// Hash of the host's name without its ending.
  private static func addHosts(_ column: inout FeatureColumn) {
    let text = column.bytes
    let bytes = text.span
    for value in 1..<max(1, column.valueCount) {
      let range = column.range(UInt32(value))
      var end = range.lowerBound
      while end < range.upperBound, bytes[end] != 0x2E { end += 1 }
      column.facts[value].code = ContentHash.of(bytes.extracting(range.lowerBound..<end))
    }
  }
}
