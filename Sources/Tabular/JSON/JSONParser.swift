/// JSON text in, batches of records out; does no I/O, holds one piece of text and one record, and
/// gives the same records for any division of the text into pieces.
struct JSONParser {
  /// An error with its place in the original text.
  struct Failure: Error {
    var fault: JSONFault
    var line: Int
    /// In characters, counted from 1.
    var column: Int
  }

  struct Frame {
    enum Kind { case array, envelope, group, map }
    var kind: Kind
    /// The name of the table that records inside belong to.
    var name: [UInt8]
    var isFresh = true
    /// Whether an element or its closing bracket was read and a comma or the end must follow.
    var isAfterElement = false
    /// A string before an object in an array names the object's table.
    var sawName = false
    /// Whether an object of the array was read as a record.
    var sawRecord = false
  }

  /// Decoded text that has not become a batch yet; append to it, then call `next`.
  var text: [UInt8] = []
  var summary = ReadSummary()
  let maximumDepth: Int
  var isLines: Bool
  /// Whether the first object at the top was a record: then all are.
  var holdsRecords = false
  var at = 0
  var stack: [Frame] = []
  var topCount = 0
  /// Whether the answer that is being read says that it is the last one.
  var isDone = false
  var topRecords = 0
  var allowsArrayNext = false
  var lines: LineCounter
  /// Where `lines` stands in the text.
  var linesCursor = 0
  /// Line ends between there and `at`.
  var pending = 0
  /// Line ends of the cursor at work that `lines` knows already.
  var counted = 0
  var column = 1
  var paths = JSONPaths()
  var flattener = JSONFlattener()
  var tables = JSONTables()
  var extra: [UInt8] = []
  var problems: [RecordProblem] = []
  var queue: [RecordBatch] = []

  static let rowLimit = 4_096
  static let recordLimit = 1 << 26

  init(isLines: Bool, maximumDepth: Int, lines: LineCounter) {
    self.isLines = isLines
    self.maximumDepth = maximumDepth
    self.lines = lines
  }

  /// Tells where decoded text is longer than the bytes it came from.
  mutating func note(_ patches: [TextDecoder.Patch]) { lines.note(patches) }

  /// The next batch; nil when more text is needed or, after the last text, when all is read.
  mutating func next(isLast: Bool) throws(Failure) -> RecordBatch? {
    if !queue.isEmpty { return queue.removeFirst() }
    // The text is held here alone while it is read, so that it can become the batch uncopied.
    var held: [UInt8] = []
    swap(&held, &text)
    let stop = run(held.span, isLast: isLast)
    swap(&held, &text)
    switch stop {
    case nil: break
    case .starved:
      if text.count - at > JSONParser.recordLimit { throw failure(.recordTooLong, at: at) }
    case .fault(let fault, let place):
      guard stack.isEmpty, isLines, quarantine(text, isLast: isLast) else {
        // Settings with remarks look like a list too, until a remark comes.
        let isRemark = place < text.count && text[place] == 0x2F
        let isInRecord =
          fault == .expectedKey && (summary.records > 0 || !(stack.isEmpty || isRemark))
        throw failure(isInRecord ? .expectedKeyOfRecord : fault, at: place)
      }
    }
    return build()
  }

  /// Reads elements until a batch is full, the text is used up or something is wrong.
  mutating func run(_ text: Span<UInt8>, isLast: Bool) -> JSONStop? {
    do {
      while tables.rowCount < JSONParser.rowLimit {
        if try !step(text, isLast: isLast) { break }
      }
      return nil
    } catch {
      return error
    }
  }

  // MARK: Values

  mutating func record(_ text: Span<UInt8>, _ cursor: inout JSONCursor, name: [UInt8])
    throws(JSONStop)
  {
    let start = cursor
    let extraStart = extra.count
    flattener.reset()
    do {
      try flattener.read(text, cursor: &cursor, paths: &paths, extra: &extra)
    } catch {
      extra.removeLast(extra.count - extraStart)
      throw error
    }
    let position = locate(text, start, cursor)
    let before = tables.rowCount
    tables.add(
      flattener.rows[..<flattener.rowCount], context: name, paths: &paths, text: text,
      extra: &extra, position: position, raw: start.at..<cursor.at)
    summary.records += tables.rowCount - before
    commit(cursor)
  }

  mutating func ignoredValue(_ text: Span<UInt8>, _ cursor: inout JSONCursor)
    throws(JSONStop)
  {
    let start = cursor
    try cursor.skipValue(text, depth: stack.count + 1, extra: &extra)
    ignore(text, start, cursor)
    commit(cursor)
  }

  mutating func ignore(_ text: Span<UInt8>, _ start: JSONCursor, _ end: JSONCursor) {
    let position = locate(text, start, end)
    let shown = JSONEnvelope.text(
      .init(start: start.at, end: min(end.at, start.at + 1_000), isExtra: false), text, [])
    summary.ignore(shown, line: position.line, reason: .outsideRecords)
  }

  /// In a file of one object a line, a damaged line is set aside and reading goes on below it;
  /// false where there is no line to set aside.
  mutating func quarantine(_ text: [UInt8], isLast: Bool) -> Bool {
    var start = at
    while start < text.count, text[start] <= 0x20 { start += 1 }
    guard start < text.count else { return false }
    guard let end = text[start...].firstIndex(of: 0x0A) ?? (isLast ? text.count : nil) else {
      // The rest of the line is still to come.
      return text.count - start <= JSONParser.recordLimit
    }
    lines.advance(text, from: linesCursor, to: at, lineEnds: pending)
    lines.advance(text, from: at, to: start)
    let line = lines.line
    let offset = lines.originalOffset
    lines.advance(text, from: start, to: end)
    linesCursor = end
    pending = 0
    let position = Position(
      line: line, byteOffset: offset, byteLength: lines.originalOffset - offset)
    problems.append(
      RecordProblem(
        kind: .invalidJSON, disposition: .quarantined, position: position,
        recordIndex: tables.rowCount,
        raw: String(decoding: text[start..<end].prefix(1 << 16), as: UTF8.self),
        detail: "the line is not one JSON object",
        fields: [String(decoding: text[start..<end].prefix(1 << 16), as: UTF8.self)]))
    summary.quarantined += 1
    at = end
    return true
  }

  // MARK: Places

  mutating func locate(_ text: Span<UInt8>, _ start: JSONCursor, _ end: JSONCursor)
    -> Position
  {
    lines.advance(
      text, from: linesCursor, to: start.at, lineEnds: pending + start.lineEnds - counted)
    let line = lines.line
    let offset = lines.originalOffset
    lines.advance(
      text, from: start.at, to: end.at, lineEnds: end.lineEnds - start.lineEnds)
    linesCursor = end.at
    pending = 0
    counted = end.lineEnds
    return Position(line: line, byteOffset: offset, byteLength: lines.originalOffset - offset)
  }

  /// Makes what the cursor has read final.
  mutating func commit(_ cursor: JSONCursor) {
    pending += cursor.lineEnds - counted
    counted = 0
    at = cursor.at
  }

  func failure(_ fault: JSONFault, at place: Int) -> Failure {
    var line = lines.line
    for byte in text[min(linesCursor, place)..<min(place, text.count)] where byte == 0x0A {
      line += 1
    }
    return Failure(fault: fault, line: line, column: columnAfter(min(place, text.count)))
  }

  /// The column of a place in the text that is held now.
  func columnAfter(_ place: Int) -> Int {
    var count = 1
    var index = place - 1
    while index >= 0 {
      if text[index] == 0x0A { return count }
      if text[index] & 0xC0 != 0x80 { count += 1 }
      index -= 1
    }
    return column + count - 1
  }

  mutating func build() -> RecordBatch? {
    lines.advance(text, from: linesCursor, to: at, lineEnds: pending)
    pending = 0
    summary.bytes = lines.originalOffset
    let newColumn = columnAfter(at)
    if tables.rowCount > 0 || !problems.isEmpty {
      let rest = Array(text[at...])
      text.removeLast(rest.count)
      var whole: [UInt8] = []
      swap(&whole, &text)
      queue = tables.batches(text: whole, extra: extra, problems: problems)
      text = rest
      for batch in queue
      where !summary.tables.contains(where: { $0.id == batch.table.id }) {
        summary.tables.append(batch.table)
      }
    } else {
      text.removeFirst(at)
    }
    column = newColumn
    at = 0
    linesCursor = 0
    extra.removeAll(keepingCapacity: true)
    problems = []
    return queue.isEmpty ? nil : queue.removeFirst()
  }
}
