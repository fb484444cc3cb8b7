import CRM
import Metrics
import Warehouse

extension GoldenAccount {
  /// The account for people.
  var lines: [String] {
    var lines = ["golden \(entity.rawValue) \(id)"]
    if let askedFor { lines[0] += ", which \(askedFor) leads to" }
    if !redirects.isEmpty {
      lines.append("  ids that lead to it: \(redirects.map(String.init).joined(separator: ", "))")
    }
    let rows = values.map { value in
      [
        value.value.field.id, value.value.shown, value.from, value.place.text,
        value.value.rules.isEmpty ? "" : value.value.raw.map { "`\($0)`" } ?? "",
        value.rule.map { "\($0.rawValue): \($0.words)" } ?? "",
      ]
    }
    lines +=
      [""]
      + AlignedText.table(
        rows, header: ["field", "value", "from", "told by", "text in the file", "won as"])
    let people = members.map { member in
      [
        member.name, member.isSurvivor ? "survivor" : "",
        member.probability.map { $0.text(digits: 4) } ?? "", member.place.text,
      ]
    }
    return lines + ["", members.count == 1 ? "its record" : "its \(members.count) records"]
      + AlignedText.table(people, header: ["record", "", "probability", "told by"])
  }

  /// The account as a JSON object.
  var json: JSONValue {
    .members([
      ("entity", .string(entity.rawValue)), ("golden_id", .integer(Int(id))),
      ("asked_for", .integer(Int(askedFor ?? id))),
      ("redirected_ids", .array(redirects.map { .integer(Int($0)) })),
      ("values", .array(values.map(Self.value))), ("members", .array(members.map(Self.member))),
    ])
  }

  private static func value(_ value: Value) -> JSONValue {
    .members(
      [
        ("field", .string(value.value.field.id)), ("value", value.value.stored),
        ("shown", .string(value.value.shown)), ("from", .string(value.from)),
      ] + value.place.members + [
        ("header", .optional(value.value.header)), ("raw", .optional(value.value.raw)),
        ("rules", .array(value.value.rules.map(JSONValue.string))),
        ("survivorship", .optional(value.rule?.rawValue)),
      ])
  }

  private static func member(_ member: Member) -> JSONValue {
    .members(
      [
        ("record", .string(member.name)), ("is_survivor", .bool(member.isSurvivor)),
        (
          "probability",
          member.probability.map { .number($0.text(digits: 4)) } ?? .null
        ),
      ] + member.place.members)
  }
}
