import CRM

/// Makes typed batches from readable records: field ids and texts.
struct BatchBuilder {
  let entity: Entity
  private(set) var batch: TypedBatch
  private var line = 1

  init(_ entity: Entity) {
    self.entity = entity
    batch = TypedBatch(entity: entity)
  }

  /// Adds a record; a field that is not named is NULL.
  mutating func add(_ key: String, _ values: [String: String] = [:]) {
    line += 1
    let fields = EntityTable.fields(of: entity)
    let keyCell = text(key)
    for field in fields {
      guard let value = values[field.id] else {
        batch.cells.append(.null)
        continue
      }
      switch field.storage {
      case .text, .day, .moment, .reference: batch.cells.append(text(value))
      case .money, .integer, .boolean: batch.cells.append(.integer(Int64(value) ?? 0))
      case .real: batch.cells.append(.real(Double(value) ?? 0))
      }
    }
    let content = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let bytes = Array(content.joined(separator: "\u{1F}").utf8)
    batch.rows.append(
      RowHeader(
        key: keyCell, rowHash: KnownHash.of(bytes), line: line, byteOffset: line * 10, raw: .null,
        extra: .null))
  }

  /// Adds a record that could not become a row.
  mutating func reject(_ rule: String = "no-key") {
    line += 1
    batch.rejected.append(
      RejectedRow(line: line, byteOffset: line * 10, rawText: "x", rule: rule, detail: "no id"))
  }

  private mutating func text(_ value: String) -> Cell {
    let start = batch.arena.count
    batch.arena.append(contentsOf: value.utf8)
    return .text(offset: start, length: batch.arena.count - start)
  }

  /// Deals of `(key, stage, modified)`; an empty modified is NULL.
  static func deals(_ records: [(key: String, stage: String, modified: String)]) -> TypedBatch {
    var builder = BatchBuilder(.deal)
    for record in records {
      var values = ["stage": record.stage]
      if !record.modified.isEmpty { values["modified_at"] = record.modified }
      builder.add(record.key, values)
    }
    return builder.batch
  }
}
