import CRM
import Metrics
import Tabular

extension RecordAccount {
  /// The account as a JSON object.
  var json: JSONValue {
    .members([
      ("entity", .string(entity.rawValue)), ("source", .string(source)),
      ("vendor", .string(vendor)), ("key", .string(key)), ("state", .string(state.rawValue)),
      ("merged_into", .optional(told.mergedInto)),
      (
        "merged_by",
        mergedBy.map { .members([("key", .string($0.key))] + $0.place.members) } ?? .null
      ),
      ("origin", Self.origin(told)),
      ("fields", .array(fields.map(\.json))), ("extras", .array(extras.map(Self.extra))),
      ("original", originalJSON), ("versions", .array(versions.map(Self.version))),
      ("changes", .array(history.changes.map(Self.change))),
      ("stages", .array(history.stages.map(Self.stage))),
      ("golden", goldenJSON), ("pairs", .array(relations.pairs.map(Self.pair))),
      ("decisions", .array(relations.verdicts.map(Self.verdict))),
    ])
  }

  private static func origin(_ version: RecordVersion) -> JSONValue {
    .members(
      version.place.members + [
        ("location", .optional(version.place.location)), ("sha256", .string(version.place.sha256)),
        ("encoding", .string(version.place.encoding)),
        ("profile", .string(version.place.profile)), ("valid_from", .string(version.since)),
        ("first_run", .integer(Int(version.firstRun))),
      ])
  }

  private static func version(_ version: RecordVersion) -> JSONValue {
    .members(
      version.place.members + [
        ("valid_from", .string(version.since)), ("valid_to", .optional(version.until)),
        ("first_run", .integer(Int(version.firstRun))),
        ("closed_run", version.closedRun.map { .integer(Int($0)) } ?? .null),
        ("closed_why", .optional(version.closedWhy)),
      ])
  }

  private static func extra(_ extra: ExtraValue) -> JSONValue {
    .members([
      ("header", .string(extra.header)), ("value", .string(extra.value)),
      ("raw", .optional(extra.raw)), ("rule", .optional(extra.rule)),
    ])
  }

  private var originalJSON: JSONValue {
    func object(_ status: String, _ members: [(String, JSONValue)]) -> JSONValue {
      .members([("status", .string(status))] + members)
    }
    switch original {
    case .found(let record):
      return object(
        "found",
        [
          ("path", .string(record.path)), ("member", .optional(record.member)),
          ("compression", .string(record.compression.rawValue)),
          ("byte_offset", .integer(told.place.byteOffset)),
          ("byte_length", .integer(record.byteLength)), ("text", .string(record.text)),
        ])
    case .absent(let lookedAt):
      return object("absent", [("looked_at", .array(lookedAt.map(JSONValue.string)))])
    case .changed(let path): return object("changed", [("path", .string(path))])
    case .unreadable(let path, let reason):
      return object("unreadable", [("path", .string(path)), ("reason", .string(reason))])
    }
  }

  private static func change(_ change: RecordHistory.Change) -> JSONValue {
    .members(
      [
        ("at", .string(change.at)), ("field", .string(change.name)), ("before", change.before),
        ("after", change.after), ("run", .integer(Int(change.run))),
      ] + (change.place?.members ?? []))
  }

  private static func stage(_ entry: RecordHistory.StageEntry) -> JSONValue {
    .members(
      [
        ("key", .string(entry.key)), ("at", .string(entry.at)), ("stage", .string(entry.stage)),
        ("from_stage", .optional(entry.from)),
      ] + entry.place.members)
  }

  private var goldenJSON: JSONValue {
    guard let golden else { return .null }
    return .members([
      ("golden_id", .integer(Int(golden.id))),
      ("members", .array(golden.members.map { .string($0.name) })),
      ("redirected_ids", .array(golden.redirects.map { .integer(Int($0)) })),
    ])
  }

  private static func pair(_ pair: RecordRelations.Pair) -> JSONValue {
    .members([
      ("kind", .string(pair.kind)), ("outcome", .string(pair.outcome)),
      (
        "probability",
        .number(pair.probability.text(digits: 4))
      ), ("with", .string(pair.other)),
      ("reason", .optional(pair.reason)),
    ])
  }

  private static func verdict(_ verdict: RecordRelations.Verdict) -> JSONValue {
    .members([
      ("kind", .string(verdict.kind)), ("verdict", .string(verdict.verdict)),
      ("with", .string(verdict.other)), ("by", .string(verdict.by)), ("at", .string(verdict.at)),
      ("command", .string(verdict.command)), ("revoked_at", .optional(verdict.revokedAt)),
    ])
  }
}

extension FieldValue {
  /// The field as a JSON object.
  var json: JSONValue {
    .members([
      ("field", .string(field.id)), ("value", stored), ("shown", .string(shown)),
      ("header", .optional(header)), ("raw", .optional(raw)),
      ("rules", .array(rules.map(JSONValue.string))),
      ("leads_to", .optional(stored == .null ? nil : field.target?.rawValue)),
    ])
  }
}
