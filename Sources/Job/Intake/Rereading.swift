import CRM
import Cleaning
import Tabular

/// A value met while loading that contradicts what the first records of its table decided.
struct Contradicted: Error {
  /// The place of the table in the plan.
  let table: Int
  let contradiction: Contradiction
}

extension Plan {
  /// Decides anew how columns are read, by all values of the contradicted table and of those behind
  /// it; whatever comes later, nothing contradicts that.
  ///
  /// - Parameter found: the first contradiction; tables before it were read to their ends without.
  /// - Returns: what was found, in a sentence without values.
  /// - Throws: what reading the files throws.
  mutating func decideAgain(after found: Contradicted) throws -> String {
    try decideByAllValues(from: found.table)
    let words = found.contradiction.words
    tables[found.table].recognition.tableAssumptions.append("the file was read again: " + words)
    return "\(tables[found.table].shown) is read again: \(words)"
  }

  /// Passes over the tables from one on, and reads every column as all its values say.
  ///
  /// - Throws: what reading the files throws.
  mutating func decideByAllValues(from first: Int = 0) throws {
    let evidence = try tables[first...].map { try $0.evidenceOfAllValues() }
    // What one table's values decide, another one may leave open.
    for _ in 0..<2 {
      recall()
      for (index, found) in zip(first..., evidence) { tables[index].decide(by: found) }
    }
    firstDecidedByAll = first
  }
}

extension PlannedTable {
  /// Passes over all records for what the values of every column say, by the columns of a table.
  fileprivate func evidenceOfAllValues() throws -> [[String]: WholeEvidence] {
    var evidence: [[String]: WholeEvidence] = [:]
    var seen: Set<[String]> = []
    let reader = try member.reader()
    while let batch = try reader.nextBatch() {
      let columns = batch.table.columns
      if seen.insert(columns).inserted, let found = try recognition(of: batch),
        found.isProvisional
      {
        evidence[columns] = WholeEvidence(found)
      }
      evidence[columns]?.observe(batch)
    }
    return evidence
  }

  /// Reads every column as all its values say.
  fileprivate mutating func decide(by evidence: [[String]: WholeEvidence]) {
    for (columns, found) in evidence {
      let better = found.recognition(recognitionSettings)
      if columns == recognition.sourceColumns {
        recognition = better
      } else {
        others[columns] = better
      }
    }
  }

  /// The mapping for a table of the file: the one it was planned with, or that of another table,
  /// found by its first records; nil where its columns are not known.
  func recognition(of batch: RecordBatch) throws -> Recognition? {
    let columns = batch.table.columns
    if columns == recognition.sourceColumns { return recognition }
    if let known = others[columns] { return known }
    var found = Recogniser.recognise(
      columns: columns, table: batch.table.name, file: shown, samples: [batch],
      settings: recognitionSettings
    ).recognition
    found?.labels = recognition.labels
    // The history of contacts and companies has the same columns as that of deals.
    let isOfDeals = [.deal, .stageChange].contains(recognition.entity)
    guard let found, found.reshaping == nil || isOfDeals else { return nil }
    return try drift.applied(to: found, of: shown)
  }
}

extension Contradiction {
  /// Where it stands and what the column was taken for, in words.
  fileprivate var words: String {
    let taken =
      switch reading {
      case .dates(.dayFirst): "dates with the day first"
      case .dates(.monthFirst): "dates with the month first"
      case .dates(.undecided): "dates in which nothing is open"
      case .days: "days without times"
      case .instants: "dates with times"
      case .numbers(.point): "numbers with a decimal point"
      case .numbers(.comma): "numbers with a decimal comma"
      case .numbers(.undecided): "numbers in which nothing is open"
      case .years(.first): "dates with the year in front"
      case .years(.last): "dates with the year at their end"
      case .years(.undecided): "dates whose year may stand at either end"
      case .fractions: "probabilities from 0 to 1"
      case .percentages: "probabilities in percent"
      }
    return "line \(line) contradicts that column \(column) holds \(taken), as its first records say"
  }
}
