/// What happened to one deal, as `GET /deals/{id}/flow` answers.
struct PipedriveFlow {
  private let row: OpportunityRow
  private var changes: [(at: Moment, by: Int, key: String, old: String?, new: String?)] = []

  /// The changes of stage, status, value and expected close date since the deal was created.
  init(_ row: OpportunityRow) {
    self.row = row
    for (before, after) in zip(row.kept, row.kept.dropFirst()) {
      add(after, "status", Self.status(before.stage), Self.status(after.stage))
      add(after, "value", before.amount.map(Exact.money), after.amount.map(Exact.money))
      add(after, "expected_close_date", before.close.iso, after.close.iso)
    }
    // Closed deals stay in their stage.
    let moves = row.kept.filter { !$0.stage.isClosed }
    for (before, after) in zip(moves, moves.dropFirst()) {
      add(
        after, "stage_id", before.stage.pipedrive.map { "\($0.id)" },
        after.stage.pipedrive.map { "\($0.id)" })
    }
  }

  private mutating func add(_ event: DealEvent, _ key: String, _ old: String?, _ new: String?) {
    if old != new { changes.append((event.at, event.by, key, old, new)) }
  }

  private static func status(_ stage: Stage) -> String {
    stage == .won ? "won" : stage == .lost ? "lost" : "open"
  }

  /// The answer, the newest change first.
  var answer: JSON {
    let ordered = changes.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    let entries = ordered.enumerated().map { place, entry -> JSON in
      let change = entry.element
      return .object([
        ("object", .text("dealChange")), ("timestamp", .text(change.at.spaced)),
        (
          "data",
          .object([
            ("id", .int((row.number + 1) * 1_000 + place)), ("item_id", .int(row.number + 1)),
            ("user_id", .int(500 + change.by)), ("field_key", .text(change.key)),
            ("old_value", .told(change.old)), ("new_value", .told(change.new)),
            ("is_bulk_update_flag", .null), ("log_time", .text(change.at.spaced)),
          ])
        ),
      ])
    }
    return .object([("success", .flag(true)), ("data", .array(entries.reversed()))])
  }
}
