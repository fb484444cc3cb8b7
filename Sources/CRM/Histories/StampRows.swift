import Tabular

/// Turns the columns of a deal that tell when it entered each stage into one row an entry.
///
/// Such columns keep one date a stage, so that earlier entries to it can't be seen.
package struct StampRows: Sendable {
  /// One column with the stage it is about.
  struct Stamp: Sendable {
    let column: Int
    let label: String
    let pipeline: String
  }

  /// How the ids of profiles end whose records are such rows.
  package static let profileEnding = "-stage-stamps"
  /// The columns of the rows.
  static let headers = ["deal", "entered at", "stage", "pipeline"]

  /// The columns of the table as it came.
  let columns: [String]
  let key: Int
  let stamps: [Stamp]

  /// What a column of the table as it came is used for; nil where it is not.
  func role(of column: Int) -> String? {
    stamps.first { $0.column == column }.map { "entered " + $0.label }
  }

  /// One row for each stage that a record of the batch says it entered.
  func rows(of batch: RecordBatch) -> Reshaped {
    var extra: [UInt8] = []
    func place(_ text: String) -> [UInt32] {
      let start = UInt32(batch.bytes.count + extra.count)
      extra.append(contentsOf: text.utf8)
      return [start, start + UInt32(text.utf8.count)]
    }
    let named = stamps.map { (column: $0.column, bounds: place($0.label) + place($0.pipeline)) }
    var origins: [Int] = []
    var bounds: [UInt32] = []
    for index in 0..<batch.count {
      let id = batch.fieldRange(index, key)
      if id.isEmpty { continue }
      for stamp in named {
        let at = batch.fieldRange(index, stamp.column)
        if Text.trimmed(batch.bytes.span, at).isEmpty { continue }
        origins.append(index)
        bounds += [
          UInt32(id.lowerBound), UInt32(id.upperBound), UInt32(at.lowerBound),
          UInt32(at.upperBound),
        ]
        bounds += stamp.bounds
      }
    }
    let table = TableShape(id: batch.table.id, name: batch.table.name, headers: Self.headers)
    return Reshaped(
      batch: batch.rearranged(as: table, appending: extra, origins: origins, bounds: bounds),
      passedOver: 0)
  }
}
