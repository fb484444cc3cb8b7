import Cleaning
import Tabular

extension RecordMapper {
  /// A column that the key of a record is made of: as much of its plan as is asked of every record.
  struct KeyColumn: Sendable {
    let column: Int
    let action: ColumnPlan.Action
    let seed: UInt64
  }

  /// The columns that make up the key of a record; none where content does.
  static func keyColumns(_ recognition: Recognition, _ headers: [HeaderName]) -> [KeyColumn] {
    let columns: [Int]
    switch recognition.key {
    case .column(let column): columns = [column]
    case .natural(let natural): columns = natural
    case .content: columns = []
    }
    let style = recognition.profile.traits.idStyle
    return columns.map { column in
      let mapping = ColumnMapping(
        column: column, header: headers[column].text,
        field: Field("id", .reference, .id, "The record's own id"),
        fieldIndex: 0, context: .init(), isDayOnly: false, divisor: 1, evidence: [])
      let plan = ColumnPlan(
        mapping, key: headers[column].key, traits: Traits(idStyle: style), isBookkeeping: false,
        context: .init())
      return KeyColumn(column: column, action: plan.action, seed: plan.seed)
    }
  }

  /// The record's key, or nil where it has none though its kind of export always has one.
  mutating func key(of record: Int, in batch: RecordBatch, into out: inout TypedBatch) -> Cell? {
    let bytes = batch.bytes.span
    switch recognition.key {
    case .column:
      guard let key = keys.first else { return nil }
      let range = Text.trimmed(bytes, batch.fieldRange(record, key.column))
      if range.isEmpty || isNoID(bytes.extracting(range)) { return nil }
      let cell = reference(range, by: key.action, of: batch, into: &out.arena)
      if cell.tag == .null { return nil }
      row.hash &+= RowHash.field(bytes.extracting(range), seed: key.seed)
      return cell
    case .natural:
      if keys.count == 1, let key = keys.first {
        let range = Text.trimmed(bytes, batch.fieldRange(record, key.column))
        return range.isEmpty
          ? contentKey(into: &out.arena)
          : .text(offset: range.lowerBound, length: range.count)
      }
      return joinedKey(of: record, in: batch, into: &out.arena)
    case .content: return contentKey(into: &out.arena)
    }
  }

  /// Whether a text stands where an id was not found, as `#N/A` does.
  ///
  /// Every record is asked, so what is too long or begins like an id is not looked up.
  @inline(__always)
  private func isNoID(_ text: Span<UInt8>) -> Bool {
    if text.count > 12 || text[0] &- 0x30 < 10 { return false }
    return isNoValue(ofID: text)
  }

  /// Why a record has no key, in a sentence.
  func noKeyDetail(_ record: Int, of batch: RecordBatch) -> String {
    let isBlank = keys.first.map {
      Text.trimmed(batch.bytes.span, batch.fieldRange(record, $0.column)).isEmpty
    }
    return "the id column \(isBlank ?? true ? "is blank" : "holds a word for no value"); "
      + "\(recognition.profile.title) always has an id"
  }

  private func joinedKey(
    of record: Int, in batch: RecordBatch, into arena: inout [UInt8]
  ) -> Cell {
    let start = arena.count
    var isBlank = true
    for (position, key) in keys.enumerated() {
      let range = Text.trimmed(batch.bytes.span, batch.fieldRange(record, key.column))
      if position > 0 { arena.append(contentsOf: [0x20, 0x7C, 0x20]) }
      if !range.isEmpty {
        isBlank = false
        arena.append(contentsOf: batch.bytes[range])
      }
    }
    if isBlank {
      arena.removeLast(arena.count - start)
      return contentKey(into: &arena)
    }
    return .text(offset: start, length: arena.count - start)
  }

  /// `row-` and the hash of what the record says, in 16 hexadecimal digits.
  private func contentKey(into arena: inout [UInt8]) -> Cell {
    let start = arena.count
    arena.append(contentsOf: "row-".utf8)
    var shift: UInt64 = 64
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: row.hash >> shift) & 15
      arena.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
    return .text(offset: start, length: 20)
  }

  /// An id as it is stored: trimmed, in the long form of its vendor; null references are null.
  @inline(__always)
  func reference(
    _ range: Range<Int>, by action: ColumnPlan.Action, of batch: RecordBatch,
    into arena: inout [UInt8]
  ) -> Cell {
    let text = batch.bytes.span.extracting(range)
    switch action {
    case .salesforceReference:
      if SalesforceID.isNull(text) { return .null }
      guard text.count == 15 else { break }
      var index = 0
      while index < 15 {
        if !SalesforceID.isAlphanumeric(text[index]) {
          return .text(offset: range.lowerBound, length: range.count)
        }
        index &+= 1
      }
      // A name of fifteen letters is no id.
      guard
        SalesforceID.isDigit(text[0]) || SalesforceID.isDigit(text[1])
          || SalesforceID.isDigit(text[2])
      else { break }
      let start = arena.count
      arena.append(contentsOf: batch.bytes[range])
      SalesforceID.appendSuffix(text, to: &arena)
      return .text(offset: start, length: 18)
    case .zohoReference:
      if text.count > 5, text[0] == 0x7A, text[1] == 0x63, text[2] == 0x72, text[3] == 0x6D,
        text[4] == 0x5F
      {
        return .text(offset: range.lowerBound + 5, length: range.count - 5)
      }
    case .firstReference:
      for index in 0..<text.count where text[index] == 0x3B {
        let first = Text.trimmed(
          batch.bytes.span, range.lowerBound..<range.lowerBound + index)
        return first.isEmpty ? .null : .text(offset: first.lowerBound, length: first.count)
      }
    case .guidReference:
      let hasBraces = text.count > 2 && text[0] == 0x7B && text[text.count - 1] == 0x7D
      let inner = hasBraces ? range.lowerBound + 1..<range.upperBound - 1 : range
      guard inner.count == 36 else { break }
      let start = arena.count
      for byte in batch.bytes[inner] { arena.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      return .text(offset: start, length: inner.count)
    case .text, .number, .regional, .country, .currency, .reference, .money, .integer,
      .probability, .boolean, .day, .moment, .activityKind, .named:
      break
    }
    return .text(offset: range.lowerBound, length: range.count)
  }
}
