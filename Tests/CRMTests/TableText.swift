import CRM
import Cleaning
import Foundation
import Tabular

/// A small table written in a test, read as the product would read it.
struct TableText {
  let columns: [String]
  let batches: [RecordBatch]
  let file: String

  /// Reads CSV text through a file of the given name in a folder of its own.
  init(_ text: String, file: String = "table.csv") throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(file).path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try self.init(path: path, file: file)
  }

  /// Reads a file that is there already; `member` names one of an archive.
  init(path: String, member: String? = nil, file: String? = nil) throws {
    let opened = try TableFile.open(path: path)
    var batches: [RecordBatch] = []
    for one in opened.members where member == nil || one.name.hasSuffix(member ?? "") {
      let reader = try one.reader()
      while let batch = try reader.nextBatch() { batches.append(batch) }
    }
    self.batches = batches
    columns = batches.first?.table.columns ?? []
    self.file = file ?? path
  }

  func outcome(_ settings: RecognitionSettings = .init()) -> RecognitionOutcome {
    Recogniser.recognise(columns: columns, file: file, samples: batches, settings: settings)
  }

  /// The rows of the whole table, as one list of field texts by field id.
  func rows(
    _ settings: RecognitionSettings = .init(), currency: String = "USD", region: String? = nil,
    zone: Zone = .utc
  ) -> MappedTable? {
    guard let recognition = outcome(settings).recognition, let code = CurrencyCode(currency) else {
      return nil
    }
    let defaults = MapperDefaults(
      currency: code, region: region.flatMap { Region($0) }, zone: zone)
    return MappedTable(recognition, batches, defaults)
  }
}

/// The typed rows of a table, as texts that a test can compare.
struct MappedTable {
  struct Row {
    let key: String
    let hash: UInt64
    let line: Int
    let raw: String
    let extra: String
    let fields: [String: String]

    subscript(_ field: String) -> String? { fields[field] }
  }

  let recognition: Recognition
  var rows: [Row] = []
  var rejected: [RejectedRow] = []
  var tally = CleaningTally()

  init(_ recognition: Recognition, _ batches: [RecordBatch], _ defaults: MapperDefaults) {
    self.recognition = recognition
    var mapper = RecordMapper(recognition: recognition, defaults: defaults)
    let fields = EntityTable.fields(of: recognition.entity)
    for batch in batches {
      let typed = mapper.map(batch)
      tally.add(typed.tally)
      rejected += typed.rejected
      for (index, header) in typed.rows.enumerated() {
        var texts: [String: String] = [:]
        for (place, field) in fields.enumerated() {
          let cell = typed.cells[index * fields.count + place]
          if cell.tag != .null { texts[field.id] = typed.string(cell) }
        }
        rows.append(
          Row(
            key: typed.string(header.key), hash: header.rowHash, line: header.line,
            raw: typed.string(header.raw), extra: typed.string(header.extra), fields: texts))
      }
    }
  }
}
