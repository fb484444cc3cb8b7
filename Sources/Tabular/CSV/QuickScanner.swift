/// Reads records that are exactly as the dialect says, as fast as bytes pass.
///
/// It stops before the first record that is not, which then goes to `RecordRepair`. One `switch`
/// a field, and two skip loops; fields are places in the input, nothing is copied except fields
/// with a doubled quote.
struct QuickScanner {
  enum Stop { case outOfData, full, oddRecord }

  let delimiter: UInt8
  let quote: UInt8
  let hasQuote: Bool
  let endsAtCR: Bool
  let columns: Int
  /// The header's own text, to notice where it comes again.
  let header: [UInt8]
  /// Bytes of the longest record.
  let longest: Int

  /// Where records, and fields that needed unescaping, were found.
  struct Found {
    /// Start and end of each field; index pairs of `unescaped` point into `extra` instead.
    var bounds: [UInt32] = []
    /// Start, end of content and start of the next record, three numbers a record.
    var marks: [UInt32] = []
    var records = 0
    var unescaped: [Int] = []
    var extra: [UInt8] = []
    /// Records with a line end inside a field.
    var multiline: [Int] = []
  }

  init(_ plan: CSVPlan) {
    let dialect = plan.dialect
    delimiter = dialect.delimiter
    quote = dialect.quote ?? 0
    hasQuote = dialect.quote != nil
    endsAtCR = dialect.lineEnd == .cr
    columns = plan.columnCount
    header = plan.headerText
    longest = plan.longestRecord
  }

  /// Reads up to `capacity` records that start at or after `start` and before `limit`.
  func scan(
    _ input: Span<UInt8>, from start: Int, limit: Int, isLast: Bool, capacity: Int,
    into found: inout Found
  ) -> (next: Int, stop: Stop) {
    var bounds = [UInt32](repeating: 0, count: capacity * columns * 2)
    var marks = [UInt32](repeating: 0, count: capacity * 3)
    found.records = 0
    var boundsSpan = bounds.mutableSpan
    var marksSpan = marks.mutableSpan
    let result = run(
      input, from: start, limit: limit, isLast: isLast, capacity: capacity, bounds: &boundsSpan,
      marks: &marksSpan, into: &found)
    found.bounds = bounds
    found.marks = marks
    // A record that was given up may have left some behind.
    let end = found.records * columns * 2
    while let last = found.unescaped.last, last >= end { found.unescaped.removeLast() }
    return result
  }

  private func run(
    _ input: Span<UInt8>, from start: Int, limit: Int, isLast: Bool, capacity: Int,
    bounds: inout MutableSpan<UInt32>, marks: inout MutableSpan<UInt32>, into found: inout Found
  ) -> (next: Int, stop: Stop) {
    let count = input.count
    let quote = quote
    let delimiter = delimiter
    let quoteWord = ByteWord.all(quote)
    let delimiterWord = ByteWord.all(delimiter)
    var recordStart = start
    var at = start
    var slot = 0
    while recordStart < limit {
      if found.records == capacity { return (recordStart, .full) }
      var field = 0
      var contentEnd = at
      var spansLines = false
      record: while true {
        if field == columns { return (recordStart, .oddRecord) }
        var fieldStart = at
        var fieldEnd = at
        if at < count && input[at] == quote && hasQuote {
          fieldStart = at &+ 1
          at = fieldStart
          while true {
            while at &+ 8 <= count {
              let word = ByteWord(input, at: at)
              if word.lineEnds != 0 { break }
              let quotes = word.places(of: quoteWord)
              if quotes != 0 {
                at &+= ByteWord.first(quotes)
                break
              }
              at &+= 8
            }
            if at >= count { return (recordStart, isLast ? .oddRecord : .outOfData) }
            let byte = input[at]
            if byte == quote { break }
            if byte == 0x0A || byte == 0x0D { spansLines = true }
            at &+= 1
          }
          fieldEnd = at
          at &+= 1
          if at >= count && !isLast { return (recordStart, .outOfData) }
          if at < count && input[at] == quote {
            let unescapedStart = found.extra.count
            guard
              let end = unescape(
                input, from: fieldStart, firstQuote: fieldEnd, into: &found.extra,
                spansLines: &spansLines)
            else { return (recordStart, isLast ? .oddRecord : .outOfData) }
            at = end
            fieldStart = unescapedStart
            fieldEnd = found.extra.count
            found.unescaped.append(slot)
          }
        } else {
          while at &+ 8 <= count {
            let word = ByteWord(input, at: at)
            let ends = word.places(of: delimiterWord) | word.lineEnds
            if ends != 0 {
              at &+= ByteWord.first(ends)
              break
            }
            at &+= 8
          }
          while at < count {
            let byte = input[at]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            at &+= 1
          }
          fieldEnd = at
        }
        bounds[slot] = UInt32(truncatingIfNeeded: fieldStart)
        bounds[slot &+ 1] = UInt32(truncatingIfNeeded: fieldEnd)
        slot &+= 2
        field &+= 1
        contentEnd = at
        if at >= count {
          if !isLast { return (recordStart, .outOfData) }
          break record
        }
        let byte = input[at]
        if byte == delimiter {
          at &+= 1
          continue
        }
        if byte == 0x0A {
          at &+= 1
          break record
        }
        if byte == 0x0D {
          if at &+ 1 < count && input[at &+ 1] == 0x0A {
            at &+= 2
            break record
          }
          if at &+ 1 >= count && !isLast { return (recordStart, .outOfData) }
          if endsAtCR || at &+ 1 >= count {
            at &+= 1
            break record
          }
        }
        return (recordStart, .oddRecord)
      }
      let length = contentEnd &- recordStart
      if field != columns || length == columns &- 1 || length > longest
        || (length == header.count && length > 0 && equalsHeader(input, at: recordStart))
      {
        return (recordStart, .oddRecord)
      }
      if spansLines { found.multiline.append(found.records) }
      let mark = found.records &* 3
      marks[mark] = UInt32(truncatingIfNeeded: recordStart)
      marks[mark &+ 1] = UInt32(truncatingIfNeeded: contentEnd)
      marks[mark &+ 2] = UInt32(truncatingIfNeeded: at)
      found.records &+= 1
      recordStart = at
    }
    return (recordStart, .outOfData)
  }

  /// Copies a field with doubled quotes; gives the place after its closing quote.
  private func unescape(
    _ input: Span<UInt8>, from start: Int, firstQuote: Int, into extra: inout [UInt8],
    spansLines: inout Bool
  ) -> Int? {
    var from = start
    var at = firstQuote
    while true {
      for index in from..<at { extra.append(input[index]) }
      // `at` stands on a quote.
      if at + 1 < input.count && input[at + 1] == quote {
        extra.append(quote)
        from = at + 2
        at = from
        while at < input.count && input[at] != quote {
          if input[at] == 0x0A || input[at] == 0x0D { spansLines = true }
          at += 1
        }
        if at >= input.count { return nil }
      } else {
        return at + 1
      }
    }
  }

  private func equalsHeader(_ input: Span<UInt8>, at start: Int) -> Bool {
    for index in 0..<header.count where input[start + index] != header[index] { return false }
    return true
  }
}
