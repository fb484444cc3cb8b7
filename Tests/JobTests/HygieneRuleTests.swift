import CRM
import Foundation
import Testing
import Warehouse

@testable import Metrics

@Suite struct HygieneRuleTests {
  @Test(arguments: HygieneCase.all)
  func aRuleFindsTheBadRecordsAndNoOthers(_ sample: HygieneCase) throws {
    let database = try TinyDatabase(sample.rows)
    let expected = sample.rows.map(\.key).filter { $0.hasPrefix("bad") }
    #expect(!expected.isEmpty)
    #expect(try database.bad(sample.rule) == expected)
  }

  @Test(arguments: HygieneCase.all, ["is_deleted", "merged_into_ref", "closed_run"])
  func recordsThatAreGoneBreakNoRule(_ sample: HygieneCase, _ mark: String) throws {
    let value: Value = mark == "merged_into_ref" ? "X" : 1
    let rule = try #require(HygieneRules.all.first { $0.id == sample.rule })
    let isKnown = EntityTable.index(of: mark, in: rule.entity) != nil || mark == "closed_run"
    if !isKnown { return }
    let rows = sample.rows.map { row in
      guard row.key.hasPrefix("bad"), row.table == rule.entity.table else { return row }
      var values = row.values
      values[mark] = value
      if mark == "closed_run" { values["closed_why"] = "changed" }
      return Row(
        row.table, row.key, values, cluster: row.cluster, isSurvivor: row.isSurvivor)
    }
    #expect(try TinyDatabase(rows).bad(sample.rule) == [])
  }

  /// The same deals in a CRM that leaves closed deals in their last stage and says how they ended
  /// beside it; the mark that a stage contradicts is no status.
  @Test(arguments: HygieneCase.all.filter { $0.rule != "deal-status-mismatch" })
  func closedByAStatusIsClosed(_ sample: HygieneCase) throws {
    var isOfDeals = false
    let rows = sample.rows.map { row in
      guard row.table == "deal", let stage = row.values["stage"],
        case .text(let label) = stage, ["Won", "Lost"].contains(label)
      else { return row }
      isOfDeals = true
      let told: [String: Value] = ["stage": "Proposal", "status": .text(label.lowercased())]
      return Row(
        row.table, row.key, row.values.merging(told) { $1 }, cluster: row.cluster,
        isSurvivor: row.isSurvivor, source: row.source)
    }
    if !isOfDeals { return }
    let expected = rows.map(\.key).filter { $0.hasPrefix("bad") }
    #expect(try TinyDatabase(rows).bad(sample.rule) == expected)
  }

  @Test func everyRuleHasACase() {
    #expect(HygieneCase.all.map(\.rule).sorted() == HygieneRules.all.map(\.id).sorted())
  }

  @Test func folderAndListAgree() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Metrics/Hygiene/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let ids = files.filter { $0.hasSuffix(".swift") }.map { Self.id(ofFile: $0) }
    #expect(ids.sorted() == HygieneRules.all.map(\.id).sorted())
    #expect(Set(HygieneRules.all.map(\.id)).count == HygieneRules.all.count)
  }

  /// `DealOverdue.swift` is the rule `deal-overdue`.
  private static func id(ofFile name: String) -> String {
    var id = ""
    for letter in name.dropLast(".swift".count) {
      if letter.isUppercase, !id.isEmpty { id += "-" }
      id += letter.lowercased()
    }
    return id
  }

  @Test func everyLookupIsCalledByARule() {
    let questions = HygieneRules.all.map { rule in
      if case .condition(let condition) = rule.evidence { condition } else { "" }
    }
    for lookup in HygieneLookups.all {
      #expect(questions.contains { lookup.isUsed(in: $0) }, "\(lookup.name)")
    }
  }

  @Test func everyRuleHasWordsForPeople() {
    for rule in HygieneRules.all {
      #expect(!rule.title.hasSuffix("."))
      for text in [rule.what, rule.why, rule.fix] {
        #expect(text.hasSuffix("."), "\(rule.id): \(text)")
        #expect(!text.contains("\n"))
      }
      #expect(rule.id.hasPrefix(rule.entity.rawValue.replacing("_", with: "-") + "-"))
    }
  }

  @Test func aFieldThatTheSourceDoesNotTellIsNoFinding() throws {
    let database = try TinyDatabase([
      Row("deal", "1", ["stage": "Lost", "account_ref": "A1", "owner_ref": "U1"]),
      Row("account", "A9", source: 2), Row("user", "U9", source: 2),
    ])
    for rule in ["deal-lost-without-reason", "deal-orphan-account", "deal-owner-unknown"] {
      #expect(try database.bad(rule) == [])
    }
    #expect(try TinyDatabase([Row("account", "1")]).bad("account-without-owner") == [])
    #expect(try TinyDatabase([Row("deal", "1")]).bad("deal-without-account") == [])
  }

  @Test func onlyDealsOfTheSystemOfRecordAreJudged() throws {
    let database = try TinyDatabase([
      Row("deal", "1", ["stage": "Won"]), Row("deal", "2", ["stage": "Won"], source: 2),
      Row("deal", "3", ["stage": "Won", "account_ref": "A1"]),
    ])
    #expect(try database.bad("deal-without-account") == ["1"])
  }

  @Test func aDealIsBackfilledByTheDaysOfTheOrganisation() throws {
    let database = try TinyDatabase([
      Row(
        "deal", "early morning in Jakarta",
        ["stage": "Won", "close_date": "2026-06-02", "created_at": "2026-06-01T18:00:00Z"]),
      Row(
        "deal", "dated", ["stage": "Won", "close_date": "2026-06-02", "created_at": "2026-06-02"]),
    ])
    #expect(try database.bad("deal-backfilled", zone: "UTC") == ["dated"])
    #expect(
      try database.bad("deal-backfilled", zone: "Asia/Jakarta")
        == ["early morning in Jakarta", "dated"])
  }

  @Test func aFindingTellsOwnerPlaceAndValueAtStake() throws {
    let database = try TinyDatabase([
      Row("user", "U1", ["name": "Ayu Putri"]),
      Row(
        "deal", "D1",
        [
          "name": "Pump", "stage": "Proposal", "close_date": "2026-06-01", "amount": 1500,
          "currency": "USD", "owner_ref": "U1",
        ]),
      Row("deal", "D2", ["stage": "Proposal", "close_date": "2026-06-01", "owner_ref": "Budi"]),
    ])
    let findings = try database.hygiene().findings
    #expect(findings.map(\.rule.id) == HygieneRules.all.map(\.id))
    let overdue = try #require(findings.first { $0.rule.id == "deal-overdue" })
    #expect(overdue.count == 2)
    #expect(overdue.valueAtStake == 1500)
    #expect(overdue.rows.map(\.name) == ["Pump", ""])
    #expect(overdue.rows.map(\.owner) == ["Ayu Putri", "Budi"])
    #expect(overdue.rows.map(\.file) == ["crm.csv", "crm.csv"])
    #expect(overdue.rows.map(\.line) == [3, 4])
    #expect(overdue.rows.map(\.value) == [1500, nil])
  }
}
