/// Delimited text in, batches of records out; does no I/O and gives the same records for any
/// division of the text into pieces.
struct CSVParser {
  /// Decoded text that has not become a batch yet; append to it, then call `next`.
  var text: [UInt8] = []
  private(set) var summary = ReadSummary()
  private var plan: CSVPlan
  private var table: TableShape
  private var scanner: QuickScanner
  private var lines: LineCounter
  private var cursor = 0
  private var linesCursor = 0
  private var followsBlank = false
  private var isStarted = false
  private var sawEnd = false
  /// Whether the text at the cursor belongs to a record that was given up for its length.
  private var isInLongRecord = false
  /// How many records the next scan makes room for: few after damage, more while all is well.
  private var scanCapacity = batchCapacity

  /// Text kept back until more comes, so that a footer is seen as a whole.
  private static let reserve = RecordRepair.footerReach
  private static let batchCapacity = 4_096

  init(plan: CSVPlan, lines: LineCounter) {
    self.plan = plan
    self.lines = lines
    table = TableShape(id: 0, name: "", headers: plan.headers)
    scanner = QuickScanner(plan)
    summary.tables = [table]
  }

  /// Tells where decoded text is longer than the bytes it came from.
  mutating func note(_ patches: [TextDecoder.Patch]) { lines.note(patches) }

  /// The next batch; nil when more text is needed or, after the last text, when all is read.
  mutating func next(isLast: Bool) -> RecordBatch? {
    if !isStarted {
      guard text.count >= plan.dataStart || isLast else { return nil }
      skipHead()
    }
    var builder = BatchBuilder()
    var batchTable = table
    let limit = isLast ? text.count : text.count - CSVParser.reserve
    loop: while cursor < limit && builder.count < CSVParser.batchCapacity {
      if isInLongRecord {
        passLongRecord()
        continue
      }
      if plan.dialect.isPlain {
        scanQuickly(limit: limit, isLast: isLast, into: &builder)
        if cursor >= limit || builder.count >= CSVParser.batchCapacity { break }
      }
      let repair = RecordRepair(
        plan: plan, columns: plan.columnCount, followsBlank: followsBlank, isLast: isLast)
      switch repair.judge(text, at: cursor) {
      case .starved: break loop
      case .table(let pieces, let contentEnd, let next):
        if !builder.isEmpty { break loop }
        start(pieces, contentEnd: contentEnd, next: next)
        batchTable = table
      case let outcome: take(outcome, into: &builder)
      }
    }
    if isLast && cursor >= text.count { removeTotalRow(from: &builder) }
    guard !builder.isEmpty else {
      dropConsumedText()
      return nil
    }
    return finish(builder, table: batchTable)
  }

  // MARK: Steps

  private mutating func scanQuickly(limit: Int, isLast: Bool, into builder: inout BatchBuilder) {
    while cursor < limit && builder.count < CSVParser.batchCapacity {
      if scanOnce(limit: limit, isLast: isLast, into: &builder) != .full { return }
    }
  }

  private mutating func scanOnce(limit: Int, isLast: Bool, into builder: inout BatchBuilder)
    -> QuickScanner.Stop
  {
    var found = QuickScanner.Found()
    let room = CSVParser.batchCapacity - builder.count
    let likely = (limit - cursor) / max(8, plan.columnCount) + 1
    let result = scanner.scan(
      text.span, from: cursor, limit: limit, isLast: isLast,
      capacity: min(room, likely, scanCapacity),
      into: &found)
    let isTrusted = keepTrusted(&found)
    scanCapacity =
      result.stop == .oddRecord ? 32 : min(CSVParser.batchCapacity, scanCapacity * 4)
    if found.records > 0 {
      followsBlank = false
      builder.add(
        &found, columns: plan.columnCount, text: text, cursor: &linesCursor, lines: &lines)
      cursor = linesCursor
    }
    return isTrusted ? result.stop : .oddRecord
  }

  /// Drops what follows a record whose quoted lines look like records: its quote stayed open.
  private func keepTrusted(_ found: inout QuickScanner.Found) -> Bool {
    guard plan.columnCount >= 3 else { return true }
    for record in found.multiline {
      let start = Int(found.marks[record * 3])
      let end = Int(found.marks[record * 3 + 1])
      if RecordRepair.holdsRecordLines(
        text.span, from: start, to: end, delimiter: plan.dialect.delimiter,
        columns: plan.columnCount)
      {
        found.records = record
        let slots = record * plan.columnCount * 2
        found.unescaped.removeAll { $0 >= slots }
        return false
      }
    }
    return true
  }

  /// Goes to the end of the line, or of the text that is there.
  private mutating func passLongRecord() {
    let end: UInt8 = plan.dialect.lineEnd == .cr ? 0x0D : 0x0A
    let found = text[cursor...].firstIndex(of: end)
    cursor = found.map { $0 + 1 } ?? text.count
    isInLongRecord = found == nil
  }

  private mutating func take(_ outcome: RepairedRecord, into builder: inout BatchBuilder) {
    switch outcome {
    case .starved, .table: break
    case .blank(let next):
      summary.blankLines += 1
      cursor = next
      followsBlank = true
    case .ignored(let reason, let contentEnd, let next):
      let position = locate(cursor, next)
      let words = String(decoding: text[cursor..<contentEnd], as: UTF8.self)
      summary.ignore(words, line: position.line, reason: reason)
      if reason == .total, let declared = Footer.declaredRecords(words) {
        summary.declaredRecords = declared
      }
      cursor = next
    case .record(let pieces, let contentEnd, let next, let repair):
      let position = locate(cursor, next)
      if let repair {
        summary.repaired += 1
        builder.add(
          RecordProblem(
            repair, .repaired, position, at: builder.count, of: text, raw: cursor..<contentEnd))
      }
      if pieces.count < plan.columnCount { summary.padded += 1 }
      builder.add(
        pieces, columns: plan.columnCount, position: position, raw: cursor..<contentEnd)
      cursor = next
      followsBlank = false
    case .quarantined(let pieces, let contentEnd, let next, let fault):
      let position = locate(cursor, next)
      summary.quarantined += 1
      summary.isCutOff = summary.isCutOff || fault.endsFile
      isInLongRecord = fault.kind == .recordTooLong
      builder.add(
        RecordProblem(
          fault, .quarantined, position, at: builder.count, of: text, raw: cursor..<contentEnd,
          fields: pieces))
      cursor = next
      followsBlank = false
    }
  }

  private mutating func locate(_ start: Int, _ next: Int) -> Position {
    lines.advance(text, from: linesCursor, to: start)
    let line = lines.line
    let offset = lines.originalOffset
    lines.advance(text, from: start, to: next)
    linesCursor = next
    return Position(line: line, byteOffset: offset, byteLength: lines.originalOffset - offset)
  }

  private mutating func start(_ pieces: [RepairedRecord.Piece], contentEnd: Int, next: Int) {
    let position = locate(cursor, next)
    let words = String(decoding: text[cursor..<contentEnd], as: UTF8.self)
    summary.ignore(words, line: position.line, reason: .header)
    plan.headers = pieces.map { piece in
      switch piece {
      case .place(let range): String(decoding: text[range], as: UTF8.self)
      case .text(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }
    plan.headerText = Array(text[cursor..<contentEnd])
    plan.shapes = ColumnShapes(columnCount: plan.headers.count)
    plan.shortRows = .none
    table = TableShape(id: table.id + 1, name: "", headers: plan.headers)
    scanner = QuickScanner(plan)
    summary.tables.append(table)
    cursor = next
    followsBlank = false
  }

  private mutating func skipHead() {
    isStarted = true
    for line in plan.preamble { summary.ignore(line.text, line: line.line, reason: line.reason) }
    if plan.hasHeader {
      let end = min(plan.headerStart + plan.headerText.count, text.count)
      summary.ignore(
        String(decoding: text[min(plan.headerStart, end)..<end], as: UTF8.self),
        line: plan.headerLine ?? 1, reason: .header)
    }
    cursor = min(plan.dataStart, text.count)
  }

  /// Takes back a last row that only sums up the table.
  private mutating func removeTotalRow(from builder: inout BatchBuilder) {
    guard !sawEnd else { return }
    sawEnd = true
    let columns = plan.columnCount
    guard columns > 1, builder.count > 1 else { return }
    let cells = (0..<columns).map {
      builder.field(builder.count - 1, $0, columns: columns, text: text)
    }
    guard Footer.isTotalRow(cells), let last = builder.removeLast(columns: columns) else { return }
    summary.ignore(
      String(decoding: text[last.raw], as: UTF8.self), line: last.position.line, reason: .total)
  }

  private mutating func dropConsumedText() {
    guard cursor > 0 else { return }
    lines.advance(text, from: linesCursor, to: cursor)
    summary.bytes = lines.originalOffset
    text.removeFirst(cursor)
    cursor = 0
    linesCursor = 0
  }

  private mutating func finish(_ builder: consuming BatchBuilder, table: TableShape)
    -> RecordBatch
  {
    lines.advance(text, from: linesCursor, to: cursor)
    summary.bytes = lines.originalOffset
    summary.records += builder.count
    let whole = text.cut(at: cursor)
    cursor = 0
    linesCursor = 0
    return builder.batch(table: table, text: whole)
  }
}
