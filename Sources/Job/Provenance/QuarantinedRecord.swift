import CRM
import Metrics
import Warehouse

/// A record that was set aside: where it stands and by which rule.
struct QuarantinedRecord: Sendable {
  let source: String
  let place: RecordPlace
  let run: Int64
  let rule: String
  let detail: String
  /// Its text as it came.
  let text: String
  /// The run that read it again, and what became of it: `loaded` or `again`.
  let settled: (run: Int64, why: String)?

  /// The records in quarantine whose text holds an id as a word of its own.
  ///
  /// Nothing tells the key of a record without a row, so all records set aside of the entity are
  /// looked through; they are few.
  static func all(
    named name: String, readings: [(source: Int64, key: String)], _ entity: Entity,
    in store: Store
  ) throws -> [QuarantinedRecord] {
    var result: [QuarantinedRecord] = []
    let all: [(source: Int64?, key: String)] =
      readings.map { ($0.source, $0.key) } + [(nil, name)]
    for (source, key) in all where result.isEmpty && !key.isEmpty {
      try store.ask(
        """
        select
            coalesce(source.name, ''), \(RecordPlace.columns), row.run_id, row.rule, row.detail,
            row.raw_text, row.settled_run, row.settled_why
        from quarantine as row
        inner join file on file.id = row.file_id
        left join source on source.id = file.source_id
        where file.entity = ? and instr(row.raw_text, ?) > 0 and file.source_id is coalesce(?, \
        file.source_id)
        order by row.id
        """,
        [.text(entity.rawValue), .text(key), source.map(Parameter.integer) ?? .null],
        doing: "looking through the quarantine"
      ) { row in
        let next = 1 + RecordPlace.width
        let text = row.text(next + 3) ?? ""
        guard Self.holds(key, in: text) else { return }
        result.append(
          QuarantinedRecord(
            source: row.text(0) ?? "", place: RecordPlace(row, from: 1),
            run: row.integer(next) ?? 0, rule: row.text(next + 1) ?? "",
            detail: row.text(next + 2) ?? "", text: text,
            settled: row.integer(next + 4).map { ($0, row.text(next + 5) ?? "") }))
      }
    }
    return result
  }

  /// Whether a text holds a key with neither letter nor digit beside it.
  static func holds(_ key: String, in text: String) -> Bool {
    text.ranges(of: key).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return ![before, after].contains { $0.isLetter || $0.isNumber }
    }
  }

  /// What became of it, in words.
  var outcome: String {
    switch settled?.why {
    case "loaded": "read again by run \(settled?.run ?? 0) and loaded"
    case "again": "set aside again by run \(settled?.run ?? 0)"
    case .some(let other): other
    case nil: "still set aside; `dealpipe replay` reads it again once its cause is mended"
    }
  }

  /// The record as lines for people.
  var lines: [String] {
    [
      "  \(place.text)",
      "    source   \(source)",
      "    run      \(run)",
      "    rule     \(rule): \(detail)",
      "    state    \(outcome)",
    ] + AlignedText.block(text, indent: 4)
  }

  /// The record as a JSON object.
  var json: JSONValue {
    .members(
      [("source", .string(source))] + place.members + [
        ("run", .integer(Int(run))), ("rule", .string(rule)), ("detail", .string(detail)),
        ("settled_run", settled.map { .integer(Int($0.run)) } ?? .null),
        ("settled", .optional(settled?.why)), ("text", .string(text)),
      ])
  }
}
