import CRM
import Cleaning
import Tabular

/// Cleans one file in a stream: one thread reads, two clean, the caller's writes.
package struct CleanUp {
  private let request: CleanUpRequest
  private let file: TableFile
  private let workers = 2

  /// Opens the file and checks that the columns named by the user are there.
  ///
  /// - Throws: why the file can't be read; `JobError.unknown` for a column it does not have.
  package init(_ request: CleanUpRequest) throws {
    self.request = request
    var options = ReadOptions()
    options.keepsBlankRecords = true
    options.hashesContent = false
    file = try TableFile.open(path: request.path, options: options)
    var known: [String] = []
    for member in file.members where !request.kinds.isEmpty {
      known +=
        try Samples.first(of: member.reader()).first?.table.columns
        ?? member.detection.headers
    }
    for (column, _) in request.kinds where !known.contains(column) {
      throw JobError.unknown(what: "column", name: column, known: known)
    }
  }

  /// Where the three texts go; nil for one that nobody wants.
  package struct Sinks {
    let output: (([UInt8]) throws -> Void)?
    let changes: (([UInt8]) throws -> Void)?
    let rejects: (([UInt8]) throws -> Void)?

    package init(
      output: (([UInt8]) throws -> Void)?,
      changes: (([UInt8]) throws -> Void)?,
      rejects: (([UInt8]) throws -> Void)?
    ) {
      self.output = output
      self.changes = changes
      self.rejects = rejects
    }
  }

  /// Cleans every record of the file, in its order.
  ///
  /// A further table, of the same file or another member, follows after a blank line with a header
  /// of its own.
  ///
  /// - Throws: what reading and the sinks throw.
  package func run(_ sinks: Sinks) throws -> CleanUpSummary {
    let header = ["line", "column"]
    try sinks.changes?(CleanUp.row(header + ["before", "after", "rule"]))
    try sinks.rejects?(CleanUp.row(header + ["value", "rule"]))
    var summary = CleanUpSummary(path: request.path)
    for member in file.members { try clean(member, sinks, &summary) }
    for skipped in file.skipped { summary.skip("\(skipped.name): \(skipped.reason)") }
    return summary
  }

  /// Which of the texts somebody wants.
  struct Wanted: Sendable {
    let output: Bool
    let lists: Bool

    init(_ sinks: Sinks) {
      output = sinks.output != nil
      lists = sinks.changes != nil || sinks.rejects != nil
    }
  }

  private enum Item: Sendable {
    case opened(CleanUpPlan)
    case batch(BatchCleaner.Output)
    case ended(ReadSummary)
    case failed(any Error)
  }

  private enum Task: Sendable {
    case open(CleanUpPlan)
    case clean(BatchCleaner, RecordBatch)
    case end(ReadSummary)
    case fail(any Error)
  }

  /// Batches go round the workers in turn and come back in the same turn, so order is kept.
  private func clean(
    _ member: TableMember, _ sinks: Sinks, _ summary: inout CleanUpSummary
  ) throws {
    let tasks = (0..<workers).map { _ in BoundedQueue<Task>(capacity: 2) }
    let items = (0..<workers).map { _ in BoundedQueue<Item>(capacity: 2) }
    defer {
      for queue in tasks { queue.close() }
      for queue in items { queue.close() }
    }
    for worker in 0..<workers {
      let (inbox, outbox) = (tasks[worker], items[worker])
      startThread { CleanUp.work(inbox, outbox) }
    }
    let source = Reading(member: member, request: request, wanted: Wanted(sinks))
    startThread { source.read(into: tasks) }
    var turn = 0
    var isOpen = false
    while let item = items[turn % workers].take() {
      turn += 1
      switch item {
      case .opened(let plan):
        isOpen = true
        try begin(plan, of: member, sinks, &summary)
      case .batch(let output):
        try sinks.output?(output.rows)
        try sinks.changes?(output.changes)
        try sinks.rejects?(output.rejects)
        summary.add(output)
      case .ended(let read):
        // A table without records still has its header.
        if !isOpen { try begin(CleanUpPlan([], of: member, request), of: member, sinks, &summary) }
        summary.end(read)
        return
      case .failed(let error): throw error
      }
    }
  }

  private static func work(_ inbox: BoundedQueue<Task>, _ outbox: BoundedQueue<Item>) {
    var memories: [Int: BatchCleaner.Memory] = [:]
    while let task = inbox.take() {
      let item: Item =
        switch task {
        case .open(let plan): .opened(plan)
        case .clean(let cleaner, let batch):
          .batch(cleaner.clean(batch, &memories[batch.table.id, default: cleaner.newMemory()]))
        case .end(let summary): .ended(summary)
        case .fail(let error): .failed(error)
        }
      guard outbox.put(item) else { break }
    }
    outbox.close()
  }

  /// The reading side.
  private struct Reading: Sendable {
    let member: TableMember
    let request: CleanUpRequest
    let wanted: Wanted

    func read(into tasks: [BoundedQueue<Task>]) {
      defer { for queue in tasks { queue.close() } }
      var turn = 0
      func put(_ task: Task) -> Bool {
        turn += 1
        return tasks[(turn - 1) % tasks.count].put(task)
      }
      do {
        let reader = try member.reader()
        var cleaners: [Int: BatchCleaner] = [:]
        while let batch = try reader.nextBatch() {
          let table = batch.table.id
          if cleaners[table] == nil {
            let plan = try plan(for: batch, isFirst: cleaners.isEmpty)
            cleaners[table] = BatchCleaner(plan, request, wanted)
            guard put(.open(plan)) else { return }
          }
          guard let cleaner = cleaners[table], put(.clean(cleaner, batch)) else { return }
        }
        _ = put(.end(reader.summary))
      } catch {
        _ = put(.fail(error))
      }
    }

    private func plan(for batch: RecordBatch, isFirst: Bool) throws -> CleanUpPlan {
      let first = isFirst ? try Samples.first(of: member.reader()) : []
      let samples = first.first?.table.columns == batch.table.columns ? first : [batch]
      return try CleanUpPlan(samples, of: member, request)
    }
  }

  /// Writes a table's header.
  private func begin(
    _ plan: CleanUpPlan, of member: TableMember, _ sinks: Sinks, _ summary: inout CleanUpSummary
  ) throws {
    if request.format == .csv, let output = sinks.output {
      let header = CleanUp.row(BatchCleaner(plan, request, Wanted(sinks)).headers)
      if !summary.tables.isEmpty { try output([0x0A]) }
      if plan.headers.contains(where: { !$0.isEmpty }) { try output(header) }
    }
    summary.begin(plan, member.name)
  }

  private static func row(_ cells: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(cells)
    return writer.take()
  }
}
