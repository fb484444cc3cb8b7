/// The general state machine: any dialect, one record at a time, with a stated tolerance.
struct LooseReader {
  private enum AfterField { case delimiter, recordEnd, starved }

  private var at: Int
  private let isLast: Bool
  private let dialect: CSVDialect
  private let reading: LooseRecord.Reading
  private let quote: UInt8?
  private var record = LooseRecord()

  init(at: Int, isLast: Bool, dialect: CSVDialect, reading: LooseRecord.Reading) {
    self.at = at
    self.isLast = isLast
    self.dialect = dialect
    self.reading = reading
    self.quote = reading.ignoresQuotes ? nil : dialect.quote
  }

  mutating func read(_ input: Span<UInt8>, extra: inout [UInt8]) -> LooseRecord? {
    while true {
      let opening = openingQuote(input)
      if let opening, reading.literalField != record.fields.count {
        guard readQuoted(input, from: opening, extra: &extra) else { return nil }
      } else {
        readUnquoted(input, extra: &extra)
      }
      switch afterField(input) {
      case .delimiter: continue
      case .recordEnd: return record
      case .starved: return nil
      }
    }
  }

  /// The place of a quote that opens the field here, blanks before it skipped.
  private func openingQuote(_ input: Span<UInt8>) -> Int? {
    guard let quote else { return nil }
    var index = at
    while index < input.count && isBlank(input[index]) { index += 1 }
    return index < input.count && input[index] == quote ? index : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != dialect.delimiter
  }

  private mutating func readUnquoted(_ input: Span<UInt8>, extra: inout [UInt8]) {
    let start = at
    let unescapedStart = extra.count
    var copied = start
    while at < input.count {
      let byte = input[at]
      if byte == dialect.delimiter || byte == 0x0A { break }
      if byte == 0x0D && endsRecordAtReturn(input) { break }
      if byte == 0x0D && !(at + 1 < input.count && input[at + 1] == 0x0A) {
        record.hasLoneReturn = true
      }
      if byte == quote { record.hasStrayQuote = true }
      if dialect.escape == .backslash && byte == 0x5C && at + 1 < input.count
        && isEscapable(input[at + 1])
      {
        for index in copied..<at { extra.append(input[index]) }
        copied = at + 1
        at += 2
        continue
      }
      at += 1
    }
    var place = FieldPlace(
      start: start, end: at, isExtra: false, isQuoted: false, raw: start..<at)
    if copied > start {
      for index in copied..<at { extra.append(input[index]) }
      place.start = unescapedStart
      place.end = extra.count
      place.isExtra = true
    } else if dialect.isPadded {
      while place.start < place.end && isBlank(input[place.start]) { place.start += 1 }
      while place.end > place.start && isBlank(input[place.end - 1]) { place.end -= 1 }
    }
    record.fields.append(place)
  }

  private func isEscapable(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == 0x5C || byte == dialect.quote
  }

  private func endsRecordAtReturn(_ input: Span<UInt8>) -> Bool {
    if reading.splitsAtReturn || dialect.lineEnd == .cr { return true }
    return at + 1 < input.count && input[at + 1] == 0x0A
  }

  /// Reads a quoted field; false where the input ends too early.
  private mutating func readQuoted(
    _ input: Span<UInt8>, from opening: Int, extra: inout [UInt8]
  ) -> Bool {
    let start = opening + 1
    let unescapedStart = extra.count
    var copied = start
    at = start
    var spansLines = false
    var firstStray = Int.max / 2
    while at < input.count && !(spansLines && at > firstStray + reading.strayReach) {
      let byte = input[at]
      if byte == 0x0A || byte == 0x0D {
        if !reading.allowsLines { break }
        spansLines = true
      } else if dialect.escape == .backslash && byte == 0x5C && at + 1 < input.count
        && (input[at + 1] == quote || input[at + 1] == 0x5C)
      {
        for index in copied..<at { extra.append(input[index]) }
        copied = at + 1
        at += 2
        continue
      } else if byte == quote {
        if at + 1 >= input.count && !isLast { return false }
        if at + 1 < input.count && input[at + 1] == quote && dialect.escape == .doubled {
          if !(reading.closesAtPair && closes(input, at: at + 1)) {
            for index in copied...at { extra.append(input[index]) }
            copied = at + 2
            at += 2
            continue
          }
        } else if closes(input, at: at) {
          finishQuoted(
            input, start: start, end: at, copied: copied, unescapedStart: unescapedStart,
            extra: &extra)
          if spansLines { record.spansLines = true }
          at = afterBlanks(input, at: at + 1)
          return true
        }
        record.hasStrayQuote = true
        firstStray = min(firstStray, at)
      }
      at += 1
    }
    if at >= input.count && !isLast { return false }
    record.isUnclosed = true
    if spansLines { record.spansLines = true }
    finishQuoted(
      input, start: start, end: at, copied: copied, unescapedStart: unescapedStart, extra: &extra)
    return true
  }

  private mutating func finishQuoted(
    _ input: Span<UInt8>, start: Int, end: Int, copied: Int, unescapedStart: Int,
    extra: inout [UInt8]
  ) {
    var place = FieldPlace(
      start: start, end: end, isExtra: false, isQuoted: true,
      raw: (start - 1)..<min(end + 1, input.count))
    if copied != start {
      if copied < end { for index in copied..<end { extra.append(input[index]) } }
      place.start = unescapedStart
      place.end = extra.count
      place.isExtra = true
    }
    record.fields.append(place)
  }

  /// Whether the quote at `place` is followed by the end of its field.
  private func closes(_ input: Span<UInt8>, at place: Int) -> Bool {
    let index = afterBlanks(input, at: place + 1)
    if index >= input.count { return true }
    return input[index] == dialect.delimiter || input[index] == 0x0A || input[index] == 0x0D
  }

  private func afterBlanks(_ input: Span<UInt8>, at place: Int) -> Int {
    var index = place
    while index < input.count && isBlank(input[index]) { index += 1 }
    return index
  }

  private mutating func afterField(_ input: Span<UInt8>) -> AfterField {
    record.contentEnd = at
    record.next = at
    guard at < input.count else { return isLast ? .recordEnd : .starved }
    let byte = input[at]
    if byte == dialect.delimiter {
      at += 1
      return .delimiter
    }
    at += 1
    if byte == 0x0D {
      if at >= input.count && !isLast { return .starved }
      if at < input.count && input[at] == 0x0A { at += 1 }
    }
    record.next = at
    return .recordEnd
  }
}
