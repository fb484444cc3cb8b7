/// One stored value of a typed batch: 16 bytes, text as a range of the batch's arena.
@frozen
package struct Cell: Sendable, Equatable {
  /// What the other two members hold.
  package enum Tag: UInt8, Sendable {
    case null
    /// `low` is the integer's bit pattern.
    case integer
    /// `low` is the bit pattern of the Double.
    case real
    /// `low` is the offset in the arena, `length` the number of bytes.
    case text
  }

  package var tag: Tag
  package var length: UInt32
  package var low: UInt64

  @inlinable
  package init(tag: Tag, length: UInt32, low: UInt64) {
    self.tag = tag
    self.length = length
    self.low = low
  }

  /// No value.
  @inlinable package static var null: Cell { Cell(tag: .null, length: 0, low: 0) }

  /// A whole number, an amount in minor units or a boolean as 0 or 1.
  @inlinable
  package static func integer(_ value: Int64) -> Cell {
    Cell(tag: .integer, length: 0, low: UInt64(bitPattern: value))
  }

  /// A floating-point number.
  @inlinable
  package static func real(_ value: Double) -> Cell {
    Cell(tag: .real, length: 0, low: value.bitPattern)
  }

  /// Text in the arena.
  @inlinable
  package static func text(offset: Int, length: Int) -> Cell {
    Cell(tag: .text, length: UInt32(length), low: UInt64(offset))
  }
}

/// One record's identity and origin beside its cells.
package struct RowHeader: Sendable, Equatable {
  /// The record's id in its source, as text in the arena.
  package var key: Cell
  /// A 64-bit hash of the record's field contents as they came; equal for an unchanged record.
  package var rowHash: UInt64
  /// 1-based line of the record's first byte.
  package var line: Int
  /// Offset of the record's first byte in the decompressed file.
  package var byteOffset: Int
  /// JSON text of mapped fields whose stored value differs from what came:
  /// `{"phone":["0812-345","phone-e164"]}`; null when nothing differs.
  package var raw: Cell
  /// JSON text of non-blank columns that no field takes, by header; null when there are none.
  package var extra: Cell

  package init(key: Cell, rowHash: UInt64, line: Int, byteOffset: Int, raw: Cell, extra: Cell) {
    self.key = key
    self.rowHash = rowHash
    self.line = line
    self.byteOffset = byteOffset
    self.raw = raw
    self.extra = extra
  }
}

/// Records of one entity, cleaned and typed, ready to be bound: what the mapper hands the loader.
package struct TypedBatch: Sendable {
  package let entity: Entity
  /// The text of all cells, headers included.
  package var arena: [UInt8] = []
  /// `EntityTable.fields(of: entity).count` cells a row, row after row.
  package var cells: [Cell] = []
  package var rows: [RowHeader] = []
  /// Records whose text is known as the database has it: each told before any row of the batch that
  /// has the same key.
  package var unchanged: [KnownRows.Place] = []
  /// Records that could not become a row, with what is needed to quarantine them.
  package var rejected: [RejectedRow] = []
  /// Counts of cleaning outcomes by field index and rule.
  package var tally: CleaningTally = CleaningTally()
  /// Records that tell nothing any field takes, such as changes of other fields.
  package var passedOver = 0

  package init(entity: Entity) { self.entity = entity }

  /// The text of a cell, "" for null; integers and reals in decimal.
  package func string(_ cell: Cell) -> String {
    switch cell.tag {
    case .null: ""
    case .integer: String(Int64(bitPattern: cell.low))
    case .real: String(Double(bitPattern: cell.low))
    case .text:
      String(decoding: arena[Int(cell.low)..<Int(cell.low) + Int(cell.length)], as: UTF8.self)
    }
  }
}

/// A record set aside, with its text as it came.
package struct RejectedRow: Sendable, Equatable {
  package var line: Int
  package var byteOffset: Int
  package var rawText: String
  /// The rule that set it aside, such as `no-key`.
  package var rule: String
  /// One sentence of what was expected and what was found, without the customer's values.
  package var detail: String
  /// The record's key as it is stored; nil where it has none that can be read.
  package var key: String?
  /// Whether it may be one of the source's records, and not a line about them.
  package var isRecord: Bool { rule != MappingRule.totalRow.rawValue }

  package init(
    line: Int, byteOffset: Int, rawText: String, rule: String, detail: String, key: String? = nil
  ) {
    self.key = key
    self.line = line
    self.byteOffset = byteOffset
    self.rawText = rawText
    self.rule = rule
    self.detail = detail
  }
}

/// How often each rule changed or refused a value of each field.
package struct CleaningTally: Sendable, Equatable {
  /// Field id and rule id.
  package struct Key: Hashable, Sendable, Comparable {
    package let field: String
    package let rule: String
    package let isInvalid: Bool

    package init(field: String, rule: String, isInvalid: Bool) {
      self.field = field
      self.rule = rule
      self.isInvalid = isInvalid
    }

    package static func < (left: Key, right: Key) -> Bool {
      (left.field, left.rule) < (right.field, right.rule)
    }
  }

  package var counts: [Key: Int] = [:]

  package init() {}

  /// Adds the counts of another tally.
  package mutating func add(_ other: CleaningTally) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}
