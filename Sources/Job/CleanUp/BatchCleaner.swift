import CRM
import Cleaning
import Tabular

/// Cleans batches of one table; every batch on its own, so that several can be cleaned at once.
struct BatchCleaner: Sendable {
  /// A batch as it will be written.
  struct Output: Sendable {
    let table: Int
    let rows: [UInt8]
    /// Rows of the list of changes, and of that of rejects.
    let changes: [UInt8]
    let rejects: [UInt8]
    let tallies: [ColumnTally]
    let rowCount: Int
    let damagedRows: Int
  }

  private let plan: CleanUpPlan
  private let rules: RuleChoice
  private let wanted: CleanUp.Wanted
  private let parts: ValueParts?
  private let format: OutputFormat
  private let countries: [Int]
  private let regional: [Int]

  /// A cleaner by a plan.
  ///
  /// - Parameters:
  ///   - plan: the table's columns.
  ///   - request: rules, parts and format.
  ///   - wanted: whether rows, and changes and rejects one by one, are written.
  init(_ plan: CleanUpPlan, _ request: CleanUpRequest, _ wanted: CleanUp.Wanted) {
    self.plan = plan
    self.wanted = wanted
    rules = request.rules
    format = request.format
    countries = Array(Set(plan.kinds.flatMap(\.countries))).sorted()
    regional = plan.kinds.indices.filter {
      plan.kinds[$0].kind.isRegional && !plan.kinds[$0].countries.isEmpty
    }
    parts = request.writesParts ? ValueParts(plan.kinds, columns: plan.columns) : nil
  }

  /// The columns of the result: those of the table, then those of parts.
  var columns: [String] { plan.columns + (parts?.columns ?? []) }

  /// The header of the result, as it stands in the file.
  var headers: [String] { plan.headers + (parts?.columns ?? []) }

  /// What a worker remembers of the table from one batch to the next.
  struct Memory: Sendable {
    fileprivate var columns: [CleaningMemory]
    fileprivate var countries = CountryMemory()
  }

  /// A memory of nothing yet.
  func newMemory() -> Memory {
    Memory(columns: plan.kinds.map { CleaningMemory(Cleaner(kind: $0.kind), $0.context) })
  }

  /// Cleans a batch.
  func clean(_ batch: RecordBatch, _ memory: inout Memory) -> Output {
    var work = Work(self)
    var damaged = batch.problems.filter { $0.disposition == .quarantined }[...]
    let damagedRows = damaged.count
    for record in 0..<batch.count {
      while let problem = damaged.first, problem.recordIndex <= record {
        write(problem, &work)
        damaged.removeFirst()
      }
      clean(record, of: batch, &memory, &work)
    }
    for problem in damaged { write(problem, &work) }
    return Output(
      table: batch.table.id, rows: work.sheet.take(), changes: work.changes.take(),
      rejects: work.rejects.take(), tallies: work.tallies, rowCount: batch.count + damagedRows,
      damagedRows: damagedRows)
  }

  /// What one batch is made into, and the space to make it in.
  private struct Work {
    var sheet: CleanedSheet
    // Lists tell values as they are: a guard against formulas would be another change.
    var changes = CSVWriter()
    var rejects = CSVWriter()
    var tallies: [ColumnTally]
    var regions: [Region?]
    let isPicklist: [Bool]
    var arena: [UInt8] = []
    var parts: [String] = []

    init(_ cleaner: BatchCleaner) {
      sheet = CleanedSheet(
        columns: cleaner.columns, format: cleaner.format, isWanted: cleaner.wanted.output)
      let kinds = cleaner.plan.kinds
      tallies = kinds.map { ColumnTally(countsSpellings: $0.kind == .picklist) }
      regions = Array(repeating: nil, count: kinds.count)
      isPicklist = kinds.map { $0.kind == .picklist }
    }
  }

  private func clean(
    _ record: Int, of batch: RecordBatch, _ memory: inout Memory, _ work: inout Work
  ) {
    let bytes = batch.bytes.span
    for column in countries {
      let country = bytes.extracting(batch.fieldRange(record, column))
      work.regions[column] = memory.countries.region(country)
    }
    for column in regional {
      memory.columns[column].context.region = region(of: column, work.regions)
    }
    for column in work.isPicklist.indices {
      let range = batch.fieldRange(record, column)
      if range.isEmpty {
        work.sheet.field(batch.bytes[range])
        parts?.take("", of: column, into: &work.parts)
        continue
      }
      work.tallies[column].countFilled()
      if !work.arena.isEmpty { work.arena.removeAll(keepingCapacity: true) }
      let outcome = memory.columns[column].clean(
        bytes.extracting(range), into: &work.arena)
      if case .unchanged = outcome, parts == nil, !work.isPicklist[column] {
        work.sheet.field(batch.bytes[range])
        continue
      }
      var verdict = Verdict(outcome)
      if let rule = verdict.rule, !rules.allows(rule) { verdict = Verdict(.unchanged) }
      if case .emptied = verdict { work.arena.removeAll(keepingCapacity: true) }
      work.sheet.field(verdict.isChange ? work.arena[...] : batch.bytes[range])
      if verdict.rule != nil { list(verdict, record, column, of: batch, &work) }
      if work.isPicklist[column] || parts != nil {
        let text =
          verdict.isChange
          ? String(decoding: work.arena, as: UTF8.self) : batch.text(record, column)
        work.tallies[column].countSpelling(text)
        parts?.take(text, of: column, into: &work.parts)
      }
    }
    for part in work.parts { work.sheet.field(Array(part.utf8)[...]) }
    work.parts.removeAll(keepingCapacity: true)
    work.sheet.endRow()
  }

  /// Counts and lists what became of a value.
  private func list(
    _ verdict: Verdict, _ record: Int, _ column: Int, of batch: RecordBatch, _ work: inout Work
  ) {
    guard let rule = verdict.rule else { return }
    let line = batch.position(record).line
    let after = work.arena
    work.tallies[column].count(rule, isReject: !verdict.isChange) {
      let before = batch.text(record, column)
      return ColumnTally.Example(
        line: line, before: before,
        after: verdict.isChange ? String(decoding: after, as: UTF8.self) : before)
    }
    guard wanted.lists else { return }
    let before = batch.bytes[batch.fieldRange(record, column)]
    if verdict.isChange {
      work.changes.row(line, plan.columns[column], [before, after[...]], rule.rawValue)
    } else {
      work.rejects.row(line, plan.columns[column], [before], rule.rawValue)
    }
  }

  /// What an outcome of cleaning means for the cell.
  private enum Verdict {
    case untouched
    case changed(RuleID)
    case emptied(RuleID)
    case rejected(RuleID)

    init(_ outcome: Outcome) {
      self =
        switch outcome {
        case .unchanged: .untouched
        case .changed(let rule): .changed(rule)
        // A cell of white space is blank.
        case .empty(let rule): .emptied(rule ?? .textSpaces)
        case .invalid(let rule): .rejected(rule)
        }
    }

    var rule: RuleID? {
      switch self {
      case .untouched: nil
      case .changed(let rule), .emptied(let rule), .rejected(let rule): rule
      }
    }

    var isChange: Bool {
      switch self {
      case .changed, .emptied: true
      case .untouched, .rejected: false
      }
    }
  }

  private func region(of column: Int, _ regions: [Region?]) -> Region? {
    for country in plan.kinds[column].countries {
      if let region = regions[country] { return region }
    }
    return plan.kinds[column].context.region
  }

  /// A row whose fields can't be told apart is written as it was read.
  private func write(_ problem: RecordProblem, _ work: inout Work) {
    for field in problem.fields { work.sheet.field(Array(field.utf8)[...]) }
    work.sheet.endRow()
    if wanted.lists {
      work.rejects.row(
        problem.position.line, "", [Array(problem.raw.utf8)[...]], "row." + problem.kind.rawValue)
    }
  }
}

extension CSVWriter {
  /// Adds a row of a list of changes or rejects.
  fileprivate mutating func row(
    _ line: Int, _ column: String, _ values: [ArraySlice<UInt8>], _ rule: String
  ) {
    field(String(line))
    field(column)
    for value in values { field(value) }
    field(rule)
    endRow()
  }
}
