import CRM
import Foundation
import Reporting
import Tabular

/// What a file is, table by table, from its beginning and one pass over its records.
package struct Inspection: Encodable {
  private let path: String
  private let size: Int
  private let sha256: String
  private let tables: [Table]

  private struct Table: Encodable {
    let name: String
    let format: String
    let encoding: String
    let encodingConfidence: Double
    let delimiter: String?
    let quote: String?
    let headerLine: Int?
    let reasons: [String]
    let profile: String?
    let entity: String?
    let score: Double?
    let why: [String]
    let questions: [String]
    let records: Int
    let quarantined: Int
    let repaired: Int
    let padded: Int
    let problems: [String]
    let declared: Int?
    let ignored: [String]
    let columns: [Column]
  }

  private struct Column: Encodable {
    let name: String
    let field: String?
    let filled: Int
    let evidence: [String]
  }

  /// Looks at a file.
  ///
  /// - Throws: `TabularError` for a file that can't be read.
  package init(path: String) throws {
    let file = try TableFile.open(path: path)
    self.path = path
    size = file.size
    sha256 = try file.sha256()
    tables = try file.members.map { try Self.table($0, of: path) }
  }

  private static func table(_ member: TableMember, of path: String) throws -> Table {
    let reader = try member.reader()
    var outcome: RecognitionOutcome?
    var columns: [String] = []
    var filled: [Int] = []
    var evidence: WholeEvidence?
    var problems: [String] = []
    while let batch = try reader.nextBatch() {
      if outcome == nil {
        columns = batch.table.columns
        filled = Array(repeating: 0, count: columns.count)
        outcome = Recogniser.recognise(
          columns: columns, table: batch.table.name, file: path + "/" + member.name,
          samples: [batch])
        evidence = outcome?.recognition.map { WholeEvidence($0) }
      }
      for problem in batch.problems
      where problem.disposition == .quarantined && problems.count < problemLimit {
        problems.append("line \(problem.position.line): quarantined: \(problem.detail)")
      }
      guard batch.table.columns == columns else { continue }
      evidence?.observe(batch)
      for record in 0..<batch.count {
        for column in columns.indices where !batch.fieldRange(record, column).isEmpty {
          filled[column] += 1
        }
      }
    }
    let summary = reader.summary
    if columns.isEmpty { columns = summary.tables.first?.columns ?? member.detection.headers }
    if filled.isEmpty { filled = Array(repeating: 0, count: columns.count) }
    // What the first records let assume, later ones may decide.
    if let better = evidence?.recognition(.init()) { outcome = .recognised(better) }
    let found = outcome?.recognition
    let detection = member.detection
    return Table(
      name: member.name, format: detection.format.rawValue,
      encoding: detection.encoding.rawValue, encodingConfidence: detection.encodingConfidence,
      delimiter: detection.dialect.map { sign($0.delimiter) },
      quote: detection.dialect?.quote.map(sign), headerLine: detection.headerLine,
      reasons: detection.reasons, profile: found?.profile.id, entity: found?.entity.rawValue,
      score: found.map { ($0.score * 1000).rounded() / 1000 }, why: why(outcome),
      questions: found?.questions ?? [], records: summary.records,
      quarantined: summary.quarantined, repaired: summary.repaired, padded: summary.padded,
      problems: problems + summary.cautions(about: member.name).map(\.message),
      declared: summary.declaredRecords,
      ignored: summary.ignored.map { "line \($0.line): \($0.reason.rawValue)" },
      columns: columns.enumerated().map { index, name in
        Column(
          name: name, field: found?.use(of: index), filled: filled[index],
          evidence: found?.mapping(of: index)?.evidence ?? [])
      })
  }

  /// How many records that would be set aside are told one by one.
  private static let problemLimit = 10

  private static func why(_ outcome: RecognitionOutcome?) -> [String] {
    switch outcome {
    case .recognised(let recognition): recognition.reasons + recognition.assumptions
    case .notUsed(_, let reason): [reason]
    case .unrecognised(let reasons): reasons
    case nil: ["there are no records to look at"]
    }
  }

  private static func sign(_ byte: UInt8) -> String {
    byte == 0x09 ? "tab" : String(decoding: [byte], as: UTF8.self)
  }

  /// The findings as JSON text.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The findings for people.
  package var text: String {
    var lines = ["\(path): \(size) bytes, sha256 \(sha256.prefix(16))…"]
    for table in tables {
      let dialect =
        table.delimiter.map { ", delimiter \($0), quote \(table.quote ?? "none")" } ?? ""
      let confidence = Int((table.encodingConfidence * 100).rounded())
      lines.append(
        "\(table.name): \(table.format), \(table.encoding) (\(confidence) %)\(dialect)"
          + (table.headerLine.map { ", header on line \($0)" } ?? ""))
      lines += table.reasons.map { "  \($0)" }
      if let profile = table.profile, let entity = table.entity {
        lines.append("profile \(profile): \(entity) records, score \(table.score ?? 0)")
      } else {
        lines.append("no profile: nothing would be loaded")
      }
      lines += table.why.map { "  \($0)" }
      lines += table.questions.map { "  look at: \($0)" }
      lines.append(
        "records: \(table.records) read, \(table.repaired) of them repaired, "
          + "\(table.quarantined) quarantined, \(table.ignored.count) lines ignored"
          + (table.declared.map { ", \($0) declared by the file" } ?? ""))
      lines += table.problems.map { "  \($0)" }
      lines += table.ignored.prefix(10).map { "  \($0)" }
      for column in table.columns {
        let share = table.records == 0 ? 0 : column.filled * 100 / table.records
        let field = column.field.map { " -> \($0)" } ?? " -> kept beside the record"
        let evidence =
          column.evidence.isEmpty ? "" : " (\(column.evidence.joined(separator: "; ")))"
        lines.append("  \(column.name)\(field), \(share) % filled\(evidence)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
