import CRM
import Tabular

/// A record that was set aside for its form, of which the first fields may still be read.
struct DamagedRecord {
  private let problem: RecordProblem

  init(_ problem: RecordProblem) { self.problem = problem }

  /// The record's key as it is stored, where a column of its own holds it and is whole.
  func key(_ recognition: Recognition, _ defaults: MapperDefaults) -> String? {
    guard case .column(let column) = recognition.key, recognition.reshaping == nil else {
      return nil
    }
    var record = problem
    if problem.kind == .invalidJSON {
      let name = recognition.columns[column]
      guard let key = DamagedJSON.value(of: name, in: problem.raw) else { return nil }
      record.fields = Array(repeating: "", count: column) + [key]
    } else if column + 1 >= problem.fields.count {
      return nil
    }
    let table = TableShape(id: 0, name: "", headers: recognition.columns)
    var mapper = RecordMapper(recognition: recognition, defaults: defaults)
    let typed = mapper.map(RecordBatch(record, of: table))
    return typed.rows.first.map { typed.string($0.key) }
  }
}
