/// Keeps the pieces that published reports are made of; equal contents are kept once.
package struct ReportStore {
  /// One piece: a page, the numbers, a list of records.
  package struct Part: Sendable, Equatable {
    /// What it is, unique within the report.
    package let name: String
    /// Of the content, in hexadecimal digits.
    package let sha256: String
    /// Deflated bytes.
    package let content: [UInt8]

    package init(name: String, sha256: String, content: [UInt8]) {
      self.name = name
      self.sha256 = sha256
      self.content = content
    }
  }

  private let store: Store
  private let purpose = "keeping what the report tells"

  /// The pieces within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Keeps the pieces of a run's report in place of those kept before.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - tell: hands the pieces over, one by one.
  /// - Throws: `WarehouseError.sqlite`, and what `tell` throws.
  package func keep(of run: Int64, _ tell: ((Part) throws -> Void) throws -> Void) throws {
    let isAgain = try store.integer(
      "select 1 from report_part where run_id = ? limit 1", [.integer(run)])
    if isAgain != nil {
      try store.run("delete from report_part where run_id = ?", [.integer(run)], doing: purpose)
    }
    let addContent = try store.statement(
      "insert or ignore into report_content (sha256, content) values (?, ?)", doing: purpose)
    let addPart = try store.statement(
      """
      insert into report_part (run_id, name, content_id)
      select ?, ?, id from report_content where sha256 = ?
      """, doing: purpose)
    try tell { part in
      try addContent.run([.text(part.sha256), .blob(part.content)])
      try addPart.run([.integer(run), .text(part.name), .text(part.sha256)])
    }
    if isAgain != nil { try removeUntold() }
  }

  /// Drops what is told by none of the reports of the newest published runs.
  ///
  /// - Parameter count: of how many runs the reports stay.
  /// - Throws: `WarehouseError.sqlite`.
  package func forget(allBut count: Int) throws {
    let old = """
      report_part where run_id not in (
          select report_run from run where report_run is not null order by id desc limit ?
      )
      """
    let limit = Parameter.integer(Int64(count))
    guard try store.integer("select 1 from \(old) limit 1", [limit]) != nil else { return }
    try store.run("delete from \(old)", [limit], doing: purpose)
    try removeUntold()
  }

  /// Removes contents that no report tells.
  private func removeUntold() throws {
    try store.run(
      "delete from report_content where id not in (select content_id from report_part)",
      doing: purpose)
  }

  /// The pieces of a run's report by name; none where its report is that of another run, or was
  /// published before they were kept.
  package func parts(of run: Int64) throws -> [Part] {
    var result: [Part] = []
    try store.ask(
      """
      select part.name, content.sha256, content.content
      from report_part as part
      inner join report_content as content on content.id = part.content_id
      where part.run_id = ?
      order by part.name
      """, [.integer(run)], doing: "reading what the report tells"
    ) { row in
      result.append(
        Part(name: row.text(0) ?? "", sha256: row.text(1) ?? "", content: row.bytes(2)))
    }
    return result
  }
}
