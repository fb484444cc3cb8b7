/// Something a run took for granted, passed over or wants looked at.
package struct RunNote: Sendable, Equatable {
  /// A word for programs, such as `ignored-file` or `assumption.currency`.
  package let kind: String
  /// What it is about: a file, a column, a source.
  package let subject: String
  /// What was decided or found.
  package let value: String

  package init(_ kind: String, subject: String = "", value: String = "") {
    self.kind = kind
    self.subject = subject
    self.value = value
  }
}

extension Ledger {
  /// Keeps the notes of a run in their order.
  package func add(_ notes: [RunNote], run: Int64) throws {
    for note in notes {
      try store.run(
        "insert into run_note (run_id, kind, subject, value) values (?, ?, ?, ?)",
        [.integer(run), .text(note.kind), .text(note.subject), .text(note.value)],
        doing: "keeping the run's notes")
    }
  }

  /// The notes of a run in the order in which they were made.
  package func notes(of run: Int64) throws -> [RunNote] {
    var result: [RunNote] = []
    try store.ask(
      "select kind, subject, value from run_note where run_id = ? order by id", [.integer(run)]
    ) { row in
      result.append(
        RunNote(row.text(0) ?? "", subject: row.text(1) ?? "", value: row.text(2) ?? ""))
    }
    return result
  }
}
