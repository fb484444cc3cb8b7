import CRM
import Foundation
import Matching
import Warehouse

/// Why two records are taken for the same, or not: a waterfall of weights, and what people decided.
struct PairAccount {
  let store: Store
  let settings: Settings

  /// The account of two records in lines.
  ///
  /// - Throws: `DecisionError` where a record is not known.
  func lines(_ one: String, _ other: String, _ entity: Entity?) throws -> [String] {
    let lookup = try RecordLookup(store)
    let kinds = PairKind.allCases.filter(\.isMerged)
    let kind: PairKind
    if let entity {
      guard let named = kinds.first(where: { $0.left == entity }) else {
        throw JobError.unknown(
          what: "entity with golden records", name: entity.rawValue, known: kinds.map(\.rawValue))
      }
      kind = named
    } else {
      let holds = kinds.first { kind in
        [one, other].allSatisfy { (try? lookup.record($0, kind.left)) != nil }
      }
      guard let holds else {
        // Name the error of the first kind that knows one of the two.
        let partly = kinds.first { kind in
          [one, other].contains { (try? lookup.record($0, kind.left)) != nil }
        }
        return try lines(one, other, partly?.left ?? .contact)
      }
      kind = holds
    }
    let left = try lookup.record(one, kind.left)
    let right = try lookup.record(other, kind.left)
    return try lines(left, right, kind, lookup)
  }

  private func lines(
    _ left: RecordID, _ right: RecordID, _ kind: PairKind, _ lookup: RecordLookup
  ) throws -> [String] {
    let ids = try [left, right].map { try lookup.row(of: $0, kind.left) ?? 0 }
    let shape = MatchShape(
      kind.left, protectedKeys: settings.protectedKeys[kind.left.rawValue] ?? [])
    let rows = try MatchRows(
      shape.question(where: "and record.id in (\(ids[0]), \(ids[1]))"), fields: shape.fields,
      from: store, doing: "reading records")
    var lines = [
      "\(kind.rawValue)  A = \(lookup.text(left))  B = \(lookup.text(right))"
    ]
    guard let first = rows.row(of: ids[0]), let second = rows.row(of: ids[1]), first != second
    else {
      return lines + ["one and the same record"]
    }
    guard let model = try FrozenModel(shape, in: store).newest() else {
      return lines + ["no weights yet: there were never two records to learn them from"]
    }
    let explanation = Matching.explain(rows.table, rows: first, second, model: model)
    lines += waterfall(explanation, model)
    lines += try outcome(left, right, ids, kind, rows.table, shape)
    return lines
  }

  private func waterfall(_ explanation: PairExplanation, _ model: MatchModel) -> [String] {
    let width = max(22, explanation.steps.map(\.name.count).max() ?? 0)
    func line(_ name: String, _ bits: Double, _ sum: Double, _ words: String) -> String {
      let padded = name + String(repeating: " ", count: max(1, width - name.count + 1))
      return "  \(padded)\(Self.bits(bits))  \(Self.bits(sum))  \(words)".trimmedEnd
    }
    var sum = explanation.priorBits
    var lines = [
      "  " + String(repeating: " ", count: width + 1) + "   bits     sum",
      line("start", sum, sum, "how rare a match is among all pairs"),
    ]
    for step in explanation.steps {
      sum += step.levelBits
      let given = step.given.map { ", given \($0)" } ?? ""
      let shares =
        step.label == "missing"
        ? "" : " (\(Self.share(step.m)) of matches, \(Self.share(step.u)) of others\(given))"
      lines.append(line(step.name, step.levelBits, sum, step.label + shares))
      if step.rarityBits != 0 {
        sum += step.rarityBits
        lines.append(
          line(
            step.name, step.rarityBits, sum,
            step.rarityBits > 0 ? "the value is rare" : "the value is common"))
      }
    }
    lines.append(
      line(
        "weight", explanation.weight, explanation.weight,
        "linked from "
          + Self.bits(model.thresholdBits).trimmed + " on"))
    lines.append("  probability \(Self.share(explanation.probability))")
    return lines
  }

  /// What matching made of the pair and what people said.
  private func outcome(
    _ left: RecordID, _ right: RecordID, _ ids: [Int64], _ kind: PairKind, _ table: MatchTable,
    _ shape: MatchShape
  ) throws -> [String] {
    var lines: [String] = []
    for field in shape.columns.indices where shape.columns[field].isProtected {
      let (one, other) = (table.text(row: 0, field: field), table.text(row: 1, field: field))
      if !one.isEmpty, !other.isEmpty, one != other {
        lines.append(
          "kept apart: \(shape.columns[field].name) differs, which only a person overrules")
      }
    }
    let membership = Membership(store, kind.left)
    let golden = try (membership.goldenID(of: left), membership.goldenID(of: right))
    var stored: String?
    try store.ask(
      """
      select outcome, reason from match_pair
      where kind = ? and left_id in (?, ?) and right_id in (?, ?)
      """,
      [
        .text(kind.rawValue), .integer(ids[0]), .integer(ids[1]), .integer(ids[0]),
        .integer(ids[1]),
      ]
    ) { row in
      stored = (row.text(0) ?? "") + (row.text(1).map { ": \($0)" } ?? "")
    }
    if let one = golden.0, one == golden.1 {
      let how = stored == "auto" ? "by this pair" : "over other records"
      lines.append("outcome: merged \(how), golden \(kind.rawValue) \(one)")
    } else {
      lines.append(
        "outcome: \(stored ?? "too weak to show"); golden \(kind.rawValue)s "
          + "\(golden.0.map { String($0) } ?? "-") and \(golden.1.map { String($0) } ?? "-")")
    }
    if let decision = try DecisionStore(store).about(left, right, kind) {
      lines.append(
        "decided: \(decision.verdict.rawValue) by \(decision.decidedBy) at \(decision.decidedAt) "
          + "(\(decision.command))")
    } else {
      lines.append("decided: nothing yet")
    }
    return lines
  }

  /// Bits with a sign and two decimals, seven characters wide.
  static func bits(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let text = (value < 0 && hundredths > 0 ? "-" : "+") + String(hundredths).fraction(digits: 2)
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }

  /// A share as a percentage; what is very small keeps two digits that count.
  static func share(_ value: Double) -> String {
    if value > 0, value < 0.001 {
      let exponent = Int(log10(value).rounded(.down))
      let tenths = Int((value / pow(10, Double(exponent)) * 10).rounded())
      return "\(String(tenths).fraction(digits: 1))e\(exponent)"
    }
    return String(Int((value * 10_000).rounded())).fraction(digits: 2) + " %"
  }
}

extension String {
  /// Without spaces at either end.
  var trimmed: String { trimmingCharacters(in: .whitespaces) }

  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
