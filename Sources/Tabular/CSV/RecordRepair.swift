/// Judges the text at one place where the quick scanner found no sound record.
///
/// Each reading of the damage is tried with the real reader; the row is repaired only where one
/// reading alone gives the table's number of fields and fits what its columns hold.
struct RecordRepair {
  let plan: CSVPlan
  let columns: Int
  /// Whether the line above was blank.
  let followsBlank: Bool
  let isLast: Bool

  /// A longer record is read if it is sound; repairs are not tried, since each is a copy of it.
  static let repairLimit = 1 << 20
  /// How far ahead a footer may reach.
  static let footerReach = 4_096

  var dialect: CSVDialect { plan.dialect }

  init(plan: CSVPlan, columns: Int, followsBlank: Bool, isLast: Bool) {
    self.plan = plan
    self.columns = columns
    self.followsBlank = followsBlank
    self.isLast = isLast
  }

  func judge(_ input: [UInt8], at start: Int) -> RepairedRecord {
    var extra: [UInt8] = []
    var oneLine = LooseRecord.Reading()
    oneLine.allowsLines = false
    let line = read(input, start, oneLine, &extra)
    if (line?.contentEnd ?? input.count) - start > plan.longestRecord {
      return tooLong(start)
    }
    guard let line else { return .starved }
    if isBlank(line, input, start) {
      let isRecord = plan.keepsBlankRecords && columns > 1 && line.fields.count == columns
      guard isRecord else { return .blank(next: line.next) }
      return .record(
        pieces(line, extra), contentEnd: line.contentEnd, next: line.next, repair: nil)
    }
    if equalsHeader(input, start, line) {
      return .ignored(.repeatedHeader, contentEnd: line.contentEnd, next: line.next)
    }
    if dialect.isWrapped, let unwrapped = unwrap(line, input, extra),
      unwrapped.count == columns
    {
      return .record(unwrapped, contentEnd: line.contentEnd, next: line.next, repair: nil)
    }
    var wholeExtra: [UInt8] = []
    var whole = read(input, start, LooseRecord.Reading(), &wholeExtra)
    if whole == nil && input.count - start <= plan.longestRecord { return .starved }
    if let read = whole, read.isUnclosed || read.contentEnd - start > plan.longestRecord {
      whole = nil
    }
    if let whole, isSound(whole) {
      let isTrusted = !whole.spansLines || !isSuspicious(input, start, whole)
      if isTrusted && whole.fields.count == columns {
        return .record(
          pieces(whole, wholeExtra), contentEnd: whole.contentEnd, next: whole.next, repair: nil)
      }
      if isTrusted && whole.spansLines { return judgeCount(input, start, whole, wholeExtra) }
    }
    if let reason = Footer.reason(
      line, text: input[start..<line.contentEnd], columns: columns, followsBlank: followsBlank,
      rest: input[line.next...], seesEnd: isLast && input.count - start <= RecordRepair.footerReach)
    {
      return .ignored(reason, contentEnd: line.contentEnd, next: line.next)
    }
    if line.contentEnd - start > RecordRepair.repairLimit {
      return quarantine(line, extra, of: input)
    }
    if let cut = cutOff(line, extra, of: input) { return cut }
    if columns > 1, line.fields.count == 1, let other = otherDelimiter(input, start) {
      return other
    }
    if line.hasLoneReturn, let split = splitAtReturn(input, start) { return split }
    if line.isUnclosed || line.hasStrayQuote {
      if let whole, whole.spansLines, whole.fields.count == columns,
        !isSuspicious(input, start, whole), !isRecord(input, line.next)
      {
        return .record(
          pieces(whole, wholeExtra), contentEnd: whole.contentEnd, next: whole.next,
          repair: .init(
            kind: .strayQuote,
            detail: "a quote inside a quoted value was read as an ordinary character"))
      }
      if let mended = mendQuotes(input, start, line: line, extra: extra) { return mended }
    }
    return judgeCount(input, start, line, extra)
  }

  /// The beginning of a record that has no end in sight; the parser passes over the rest.
  func tooLong(_ start: Int) -> RepairedRecord {
    let kept = start + RecordProblem.rawLimit
    return .quarantined(
      [.place(start..<kept)], contentEnd: kept, next: start + plan.longestRecord,
      fault: .init(
        kind: .recordTooLong,
        detail: "no line end in \(plan.longestRecord >> 20) MB; the first "
          + "\(RecordProblem.rawLimit >> 10) KB are kept"))
  }

  func quarantine(_ line: LooseRecord, _ extra: [UInt8], of input: [UInt8]) -> RepairedRecord {
    let found = pieces(line, extra)
    let isShort = found.count < columns
    var fault = RepairedRecord.Repair(
      kind: isShort ? .tooFewFields : .tooManyFields,
      detail: "expected \(columns) fields, found \(found.count)")
    if isShort {
      fault.detail += "; what is missing begins with \(columnName(found.count))"
      if endsFile(line, input) {
        fault.endsFile = true
        fault.detail += ": the file ends inside this row, as a cut-off export does"
      }
    }
    return .quarantined(found, contentEnd: line.contentEnd, next: line.next, fault: fault)
  }

  /// A row whose quoted field is open when the text ends; nil where the row is another one.
  func cutOff(_ line: LooseRecord, _ extra: [UInt8], of input: [UInt8]) -> RepairedRecord? {
    guard line.isUnclosed, isLast, line.next >= input.count else { return nil }
    let found = pieces(line, extra)
    let open = columnName(max(0, min(found.count, columns) - 1))
    return .quarantined(
      found, contentEnd: line.contentEnd, next: line.next,
      fault: .init(
        kind: .unclosedQuote,
        detail: "expected \(columns) fields, found \(found.count); the file ends inside the quotes "
          + "of \(open), as a cut-off export does", endsFile: true))
  }

  /// Whether the text ends in this line, without a line end.
  private func endsFile(_ line: LooseRecord, _ input: [UInt8]) -> Bool {
    isLast && line.next >= input.count && line.next == line.contentEnd
  }

  /// A column as people know it, by its number and header.
  private func columnName(_ column: Int) -> String {
    let header = column < plan.headers.count ? plan.headers[column] : ""
    return "column \(column + 1)" + (header.isEmpty ? "" : " (\(header.prefix(60)))")
  }

  // MARK: Small things

  /// Whether the line at a place is a sound record by itself.
  func isRecord(_ input: [UInt8], _ start: Int) -> Bool {
    var oneLine = LooseRecord.Reading()
    oneLine.allowsLines = false
    var extra: [UInt8] = []
    guard start < input.count, let line = read(input, start, oneLine, &extra) else { return false }
    return line.fields.count == columns && isSound(line)
  }

  func read(
    _ input: [UInt8], _ start: Int, _ reading: LooseRecord.Reading, _ extra: inout [UInt8]
  ) -> LooseRecord? {
    LooseRecord.read(
      input.span, from: start, isLast: isLast, dialect: dialect, reading: reading, extra: &extra)
  }

  func isSound(_ record: LooseRecord) -> Bool {
    !record.isUnclosed && !record.hasStrayQuote && !record.hasLoneReturn
  }

  func isBlank(_ line: LooseRecord, _ input: [UInt8], _ start: Int) -> Bool {
    for byte in input[start..<line.contentEnd]
    where byte != dialect.delimiter && byte != 0x20 && byte != 0x09 {
      return false
    }
    return true
  }

  func equalsHeader(_ input: [UInt8], _ start: Int, _ line: LooseRecord) -> Bool {
    !plan.headerText.isEmpty && input[start..<line.contentEnd].elementsEqual(plan.headerText)
  }

  func pieces(_ record: LooseRecord, _ extra: [UInt8]) -> [RepairedRecord.Piece] {
    record.fields.map { field in
      field.isExtra ? .text(Array(extra[field.start..<field.end])) : .place(field.start..<field.end)
    }
  }

  func texts(_ pieces: [RepairedRecord.Piece], _ input: [UInt8]) -> [[UInt8]] {
    pieces.map { piece in
      switch piece {
      case .place(let range): Array(input[range])
      case .text(let bytes): bytes
      }
    }
  }
}
