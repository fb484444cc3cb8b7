import Tabular

/// Turns records that each tell one changed field into rows with a column for each field.
///
/// The value goes into the column of its field and is cleaned there as any other value of it.
package struct ChangeRows: Sendable {
  /// The columns of the table as it came.
  let columns: [String]
  private let record: Int
  private let at: Int
  private let property: Int
  private let new: Int
  private let old: Int?
  private let id: Int?
  private let names: [String: String]

  /// The table's columns that a log is told by; nil where one is missing.
  init?(_ log: ChangeLog, columns: [String], index: [String: Int]) {
    func find(_ headers: [String]) -> Int? {
      headers.lazy.compactMap { index[HeaderName.key($0)] }.first
    }
    guard let record = find(log.record), let at = find(log.at), let property = find(log.property),
      let new = find(log.new)
    else { return nil }
    self.columns = columns
    self.record = record
    self.at = at
    self.property = property
    self.new = new
    old = find(log.old)
    id = find(log.id)
    var names: [String: String] = [:]
    for (name, field) in log.names { names[HeaderName.key(name)] = field }
    self.names = names
  }

  /// The columns of the rows.
  static let headers = ChangeColumn.allCases.map(\.header)

  /// Whether each change has an id of its own.
  var hasID: Bool { id != nil }

  /// What a column of the table as it came is used for; nil where it is not.
  func role(of column: Int) -> String? {
    switch column {
    case record: ChangeColumn.record.field
    case at: ChangeColumn.at.field
    case property: "the changed field"
    case new: "its new value"
    case old: "its old value"
    case id: "id"
    default: nil
    }
  }

  /// The changes of fields that a stage change keeps; the others are passed over.
  func rows(of batch: RecordBatch) -> Reshaped {
    let width = ChangeColumn.allCases.count
    var known: [String: ChangeColumn?] = [:]
    var origins: [Int] = []
    var bounds: [UInt32] = []
    for index in 0..<batch.count {
      let name = batch.text(index, property)
      let column = known[name] ?? ChangeColumn.of(name, names: names)
      known[name] = .some(column)
      guard let column, !batch.fieldRange(index, record).isEmpty else { continue }
      let start = bounds.count
      bounds.append(contentsOf: repeatElement(0, count: width * 2))
      func put(_ source: Int?, _ target: ChangeColumn?) {
        guard let source, let target else { return }
        let range = batch.fieldRange(index, source)
        bounds[start + target.rawValue * 2] = UInt32(range.lowerBound)
        bounds[start + target.rawValue * 2 + 1] = UInt32(range.upperBound)
      }
      put(id, .id)
      put(record, .record)
      put(at, .at)
      put(property, .property)
      put(new, column)
      put(old, column.before)
      origins.append(index)
    }
    let table = TableShape(id: batch.table.id, name: batch.table.name, headers: Self.headers)
    return Reshaped(
      batch: batch.rearranged(as: table, origins: origins, bounds: bounds),
      passedOver: batch.count - origins.count)
  }
}
