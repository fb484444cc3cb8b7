import CRM
import Cleaning
import Tabular

/// How one table is cleaned: a kind and a context for each of its columns.
struct CleanUpPlan: Sendable {
  /// A unique name a column.
  let columns: [String]
  /// The header texts as they stand in the file.
  let headers: [String]
  let kinds: [ColumnKind]
  /// What is taken for granted of the whole table, one sentence each.
  let remarks: [String]

  /// Decides how a table is cleaned.
  ///
  /// The first records decide the kinds. Where dates or numbers are open to two readings, or a
  /// column seems to hold days only, all records of the table are asked before any is changed.
  ///
  /// - Throws: what reading the member throws.
  init(
    _ samples: [RecordBatch], of member: TableMember, _ request: CleanUpRequest
  ) throws(TabularError) {
    let shape = samples.first?.table
    headers = shape?.headers ?? member.detection.headers
    columns = shape?.columns ?? TableShape.uniqueNames(for: member.detection.headers)
    var settings: [Int: ValueKind] = [:]
    for (name, kind) in request.kinds {
      for (index, column) in columns.enumerated() where column == name { settings[index] = kind }
    }
    var kinds = ColumnKindDetector(
      columns: columns, table: shape?.name ?? "", file: request.path + "/" + member.name,
      samples: samples, base: request.base
    ).detect(settings: settings)
    let dependent = kinds.indices.filter { kinds[$0].kind.dependsOnColumn }
    var evidence = CleanUpPlan.evidence(samples, dependent, kinds)
    if dependent.contains(where: { evidence[$0]?.isOpen ?? false }), let shape {
      evidence = try CleanUpPlan.wholeEvidence(member, shape, dependent, kinds)
    }
    for column in dependent {
      guard let found = evidence[column] else { continue }
      found.settle(&kinds[column], isSetting: settings[column] != nil)
    }
    self.kinds = kinds
    let hasTimes = kinds.contains { $0.kind == .moment && $0.remarks.contains(Self.timesRemark) }
    remarks =
      hasTimes && request.base.zone == .utc
      ? ["times without a zone are taken for UTC; another one: --zone Asia/Jakarta"] : []
  }

  /// Marks a column whose values have times of day.
  static let timesRemark = "with times of day"

  private static func evidence(
    _ batches: [RecordBatch], _ columns: [Int], _ kinds: [ColumnKind]
  ) -> [Int: ColumnFacts] {
    var facts: [Int: ColumnFacts] = [:]
    for column in columns { facts[column] = ColumnFacts() }
    for batch in batches { observe(batch, columns, kinds, &facts) }
    return facts
  }

  private static func wholeEvidence(
    _ member: TableMember, _ shape: TableShape, _ columns: [Int], _ kinds: [ColumnKind]
  ) throws(TabularError) -> [Int: ColumnFacts] {
    var facts: [Int: ColumnFacts] = [:]
    for column in columns { facts[column] = ColumnFacts() }
    let reader = try member.reader()
    while let batch = try reader.nextBatch() {
      if batch.table.columns == shape.columns { observe(batch, columns, kinds, &facts) }
    }
    return facts
  }

  private static func observe(
    _ batch: RecordBatch, _ columns: [Int], _ kinds: [ColumnKind], _ facts: inout [Int: ColumnFacts]
  ) {
    let bytes = batch.bytes.span
    for column in columns {
      guard var found = facts.removeValue(forKey: column) else { continue }
      for record in 0..<batch.count {
        let range = batch.fieldRange(record, column)
        if !range.isEmpty { found.observe(bytes.extracting(range), as: kinds[column].kind) }
      }
      facts[column] = found
    }
  }
}
