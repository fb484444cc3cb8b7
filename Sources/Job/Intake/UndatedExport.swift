import CRM
import Cleaning
import Tabular
import Warehouse

/// A whole export whose name tells no day, beside what is known of its records.
///
/// One that is loaded in its turn has records as old as what is known of them, or newer. In one that
/// was taken before what is loaded some are older, and none is newer: no CRM takes a modification
/// stamp back.
struct UndatedExport {
  private let table: PlannedTable
  private let defaults: MapperDefaults
  private let stampIndex: Int

  /// The export; nil for one that a name or setting dates, that need not tell of all records, or
  /// whose records have no modification stamps.
  init?(_ table: PlannedTable, _ defaults: MapperDefaults) {
    let recognition = table.recognition
    let fields = EntityTable.fields(of: recognition.entity)
    guard table.snapshot == nil, table.isFull, !table.isEmpty,
      recognition.mapping.contains(where: { $0.field.id == "modified_at" }),
      let index = fields.firstIndex(where: { $0.id == "modified_at" })
    else { return nil }
    self.table = table
    self.defaults = defaults
    stampIndex = index
  }

  /// The newest stamp in the export, where it was taken before what is loaded; nil where it was not.
  ///
  /// Its first records decide that it was not; that it was, all of them do.
  ///
  /// - Throws: `TabularError`, `WarehouseError.sqlite`.
  func latestStamp(before store: Store) throws -> String? {
    guard let source = try Ledger(store).knownSource(table.source) else { return nil }
    let known = try KnownStamps(of: table.recognition.entity, source: source, in: store)
    for limit in [Samples.records, .max] {
      let found = try compare(with: known, upTo: limit)
      guard found.hasOlder, !found.hasNewer else { return nil }
      if found.isAll { return found.latest }
    }
    return nil
  }

  /// What comparing records with what is known of them came to.
  private struct Found {
    var hasOlder = false
    var hasNewer = false
    var latest = ""
    /// Whether all records were compared.
    var isAll = false
  }

  private func compare(with known: KnownStamps, upTo limit: Int) throws -> Found {
    var found = Found()
    var count = 0
    let width = EntityTable.fields(of: table.recognition.entity).count
    let reader = try table.member.reader()
    var mapper = RecordMapper(recognition: table.recognition, defaults: defaults)
    while count < limit {
      guard let batch = try reader.nextBatch() else {
        found.isAll = true
        break
      }
      guard batch.table.columns == table.recognition.sourceColumns else { continue }
      count += batch.count
      let typed = mapper.map(batch)
      for (row, header) in typed.rows.enumerated() {
        let stamp = typed.string(typed.cells[row * width + stampIndex])
        guard !stamp.isEmpty else { continue }
        found.latest = max(found.latest, stamp)
        guard let before = try known.stamp(of: typed.string(header.key)) else { continue }
        if stamp < before { found.hasOlder = true }
        if stamp > before { found.hasNewer = true }
      }
      if found.hasNewer { break }
    }
    return found
  }
}
