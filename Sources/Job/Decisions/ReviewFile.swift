import Foundation
import Tabular
import Warehouse

/// A review file that an analyst has filled in, read with its places.
struct ReviewFile {
  /// One line with a verdict.
  struct Line: Sendable {
    let path: String
    let line: Int
    let kind: PairKind
    let verdict: DecisionStore.Verdict
    let left: Cell
    let leftSource: Cell
    let right: Cell
    let rightSource: Cell
  }

  /// A cell with its place.
  struct Cell: Sendable {
    let text: String
    /// From 1.
    let column: Int
    let header: String
  }

  /// The columns that are read; all others are for people.
  static let needed = ["decision", "kind", "left_source", "left_id", "right_source", "right_id"]

  /// The lines that have a verdict, whatever dialect and encoding a spreadsheet saved them in.
  ///
  /// - Throws: `DecisionError` for the first line that can't be used, `TabularError`.
  static func read(_ path: String) throws -> [Line] {
    var result: [Line] = []
    for member in try TableFile.open(path: path).members {
      let reader = try member.reader()
      while let batch = try reader.nextBatch() {
        if let problem = batch.problems.first(where: { $0.disposition == .quarantined }) {
          throw DecisionError.damagedLine(
            path: path, line: problem.position.line, detail: problem.detail)
        }
        let columns = batch.table.columns.map {
          $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        var places: [String: Int] = [:]
        for name in needed {
          guard let place = columns.firstIndex(of: name) else {
            throw DecisionError.missingColumn(
              path: path, line: member.detection.headerLine ?? 1, column: name,
              found: batch.table.columns)
          }
          places[name] = place
        }
        for record in 0..<batch.count {
          func cell(_ name: String) -> Cell {
            let place = places[name] ?? 0
            let text = batch.text(record, place).trimmingCharacters(in: .whitespacesAndNewlines)
            return Cell(text: text, column: place + 1, header: name)
          }
          if let line = try line(path, batch.position(record).line, cell) { result.append(line) }
        }
      }
    }
    return result
  }

  private static func line(
    _ path: String, _ line: Int, _ cell: (String) -> Cell
  ) throws -> Line? {
    let decision = cell("decision")
    if decision.text.isEmpty { return nil }
    func wrong(_ cell: Cell, _ expected: String) -> DecisionError {
      .wrongCell(
        path: path, line: line, column: cell.column, header: cell.header, expected: expected)
    }
    guard let verdict = DecisionStore.Verdict(rawValue: decision.text.lowercased()) else {
      let known = DecisionStore.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(decision, "one of \(known), or nothing")
    }
    guard let kind = PairKind(rawValue: cell("kind").text.lowercased()) else {
      let known = PairKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(cell("kind"), "one of \(known), as it was written")
    }
    return Line(
      path: path, line: line, kind: kind, verdict: verdict, left: cell("left_id"),
      leftSource: cell("left_source"), right: cell("right_id"),
      rightSource: cell("right_source"))
  }
}
