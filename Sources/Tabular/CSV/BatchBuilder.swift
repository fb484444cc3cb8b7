/// Collects the records of one batch as places in the text buffer they were read from.
struct BatchBuilder {
  private(set) var count = 0
  private(set) var problems: [RecordProblem] = []
  private var bounds: [UInt32] = []
  private var positions: [Position] = []
  private var rawRanges: [Range<Int>] = []
  private var unescaped: [Int] = []
  private var extra: [UInt8] = []

  var isEmpty: Bool { count == 0 && problems.isEmpty }

  /// Takes over what the quick scanner found; marks give each record's place.
  mutating func add(
    _ found: inout QuickScanner.Found, columns: Int, text: [UInt8], cursor: inout Int,
    lines: inout LineCounter
  ) {
    let slots = found.records * columns * 2
    found.bounds.removeLast(found.bounds.count - slots)
    let shift = bounds.count
    let extraShift = UInt32(extra.count)
    if bounds.isEmpty {
      bounds = found.bounds
      found.bounds = []
    } else {
      bounds.append(contentsOf: found.bounds)
    }
    for slot in found.unescaped {
      bounds[shift + slot] += extraShift
      bounds[shift + slot + 1] += extraShift
      unescaped.append(shift + slot)
    }
    extra.append(contentsOf: found.extra)
    positions.reserveCapacity(positions.count + found.records)
    rawRanges.reserveCapacity(rawRanges.count + found.records)
    var multiline = found.multiline[...]
    for record in 0..<found.records {
      let start = Int(found.marks[record * 3])
      let contentEnd = Int(found.marks[record * 3 + 1])
      let next = Int(found.marks[record * 3 + 2])
      lines.advance(text, from: cursor, to: start)
      let line = lines.line
      let offset = lines.originalOffset
      if multiline.first == record {
        multiline.removeFirst()
        lines.advance(text, from: start, to: next)
      } else if !lines.advanceOneLine(length: next - start) {
        lines.advance(text, from: start, to: next)
      }
      cursor = next
      positions.append(
        Position(line: line, byteOffset: offset, byteLength: lines.originalOffset - offset))
      rawRanges.append(start..<contentEnd)
    }
    count += found.records
  }

  /// Adds one record given as places and loose texts; missing columns stay empty.
  mutating func add(
    _ pieces: [RepairedRecord.Piece], columns: Int, position: Position, raw: Range<Int>
  ) {
    for column in 0..<columns {
      guard column < pieces.count else {
        bounds.append(0)
        bounds.append(0)
        continue
      }
      switch pieces[column] {
      case .place(let range):
        bounds.append(UInt32(range.lowerBound))
        bounds.append(UInt32(range.upperBound))
      case .text(let bytes):
        unescaped.append(bounds.count)
        bounds.append(UInt32(extra.count))
        extra.append(contentsOf: bytes)
        bounds.append(UInt32(extra.count))
      }
    }
    positions.append(position)
    rawRanges.append(raw)
    count += 1
  }

  mutating func add(_ problem: RecordProblem) { problems.append(problem) }

  /// Takes the last record back, as a place in the text.
  mutating func removeLast(columns: Int) -> (position: Position, raw: Range<Int>)? {
    guard count > 0, let position = positions.popLast(), let raw = rawRanges.popLast() else {
      return nil
    }
    count -= 1
    bounds.removeLast(columns * 2)
    while let slot = unescaped.last, slot >= bounds.count { unescaped.removeLast() }
    return (position, raw)
  }

  /// A field of a record that is still being collected.
  func field(_ record: Int, _ column: Int, columns: Int, text: [UInt8]) -> ArraySlice<UInt8> {
    let slot = (record * columns + column) * 2
    let range = Int(bounds[slot])..<Int(bounds[slot + 1])
    return unescaped.contains(slot) ? extra[range] : text[range]
  }

  /// Ends the batch; `text` is the buffer all places refer to.
  consuming func batch(table: TableShape, text: consuming [UInt8]) -> RecordBatch {
    let base = UInt32(text.count)
    text.append(contentsOf: extra)
    for slot in unescaped {
      bounds[slot] += base
      bounds[slot + 1] += base
    }
    return RecordBatch(
      table: table, bytes: text, count: count, bounds: bounds, positions: positions,
      rawRanges: rawRanges, problems: problems)
  }
}
