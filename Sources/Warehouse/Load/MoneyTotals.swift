import CRM

/// Sums of the money fields of records in minor units: the control totals of a file.
struct MoneyTotals {
  private let fields: [Int]
  /// By field, wider than an amount so that no sum wraps; nil where no record has a value.
  private(set) var sums: [Int128?]

  /// No records yet, with money in these fields.
  init(_ fields: [Int]) {
    self.fields = fields
    sums = Array(repeating: nil, count: fields.count)
  }

  /// Adds the fields of a record.
  mutating func add(_ cells: ArraySlice<Cell>) {
    for (place, field) in fields.enumerated() {
      let cell = cells[cells.startIndex + field]
      guard cell.tag == .integer else { continue }
      sums[place] = (sums[place] ?? 0) + Int128(Int64(bitPattern: cell.low))
    }
  }
}
