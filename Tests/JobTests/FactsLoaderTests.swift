import CRM
import Cleaning
import Metrics
import Testing
import Warehouse

@Suite struct FactsLoaderTests {
  @Test func ownersAreResolvedByEmailThenName() throws {
    let facts = try TinyDatabase([
      Row("user", "U1", ["name": "Ayu Putri", "email": "ayu@example.com", "is_active": 1]),
      Row("user", "U2", ["name": "Budi", "is_active": 0]),
      Row("user", "7", ["name": "A. Putri", "email": "AYU@example.com"], source: 2),
      Row("user", "8", ["name": "budi"], source: 2),
      Row("deal", "D1", ["owner_ref": "U1"]), Row("deal", "D2", ["owner_ref": "ayu@example.com"]),
      Row("deal", "D3", ["owner_ref": "Ayu Putri"]), Row("deal", "D4", ["owner_ref": "U2"]),
      Row("deal", "D5", ["owner_ref": "Citra"]), Row("deal", "D6", ["owner_ref": "citra"]),
      Row("deal", "D7"),
      Row("lead", "L1", ["owner_ref": "7"], source: 2),
    ]).facts()
    #expect(facts.owners.map { facts.text($0.name) } == ["Ayu Putri", "Budi", "Citra"])
    // Citra is nobody whom the source calls a user.
    #expect(facts.owners.map(\.isActive) == [true, false, false])
    #expect(facts.deals.map(\.owner.index) == [0, 0, 0, 1, 2, 2, -1])
    #expect(facts.leads.map(\.owner.index) == [0])
  }

  @Test func ownersOfASourceWithoutUsersAreActive() throws {
    let facts = try TinyDatabase([
      Row("user", "7", ["name": "Budi"], source: 2),
      Row("deal", "D1", ["owner_ref": "Citra"]), Row("deal", "D2", ["owner_ref": "Dewi"]),
    ]).facts()
    #expect(facts.owners.map(\.isActive) == [true, true, true])
  }

  @Test func aStageHasTheProbabilityThatAllItsDealsCarry() throws {
    func deals(_ stage: String, _ percents: [Int64]) -> [Row] {
      percents.enumerated().map { index, percent in
        Row(
          "deal", "\(stage)\(index)",
          ["stage": .text(stage), "probability": .text("0.\(percent)")])
      }
    }
    let rows =
      deals("Prospecting", [25, 25, 25, 25, 25]) + deals("Proposal", [60, 60, 60, 60, 70])
      + deals("Qualification", [40, 40])
    let facts = try TinyDatabase(rows).facts()
    let told = facts.stages.filter { $0.probability != nil }
    #expect(told.map { facts.text($0.label) } == ["Prospecting"])
    #expect(told.map(\.probability) == [250_000])
  }

  @Test func dealsOfAMergedAccountAreThoseOfTheOneThatStayed() throws {
    let facts = try TinyDatabase([
      Row("account", "A1", ["name": "Nord", "merged_into_ref": "A2"]),
      Row("account", "A2", ["name": "Nord GmbH", "merged_into_ref": "A3"]),
      Row("account", "A3", ["name": "Nord Group"]),
      Row("account", "A4", ["name": "Lost", "merged_into_ref": "A9"]),
      Row("deal", "D1", ["account_ref": "A1"]), Row("deal", "D2", ["account_ref": "A3"]),
      Row("deal", "D3", ["account_ref": "A4"]),
    ]).facts()
    #expect(facts.accounts.map { facts.text($0.name) } == ["Nord Group", "Lost"])
    #expect(facts.deals.map(\.account.index) == [0, 0, 1])
  }

  @Test func aLeadWithoutAFullNameIsNamedByItsParts() throws {
    let facts = try TinyDatabase([
      Row("lead", "L1", ["given_name": "Ayu", "family_name": "Putri"]),
      Row("lead", "L2", ["family_name": "Budi"]), Row("lead", "L3", ["full_name": "Citra D."]),
    ]).facts()
    #expect(facts.leads.map { facts.text($0.name) } == ["Ayu Putri", "Budi", "Citra D."])
  }

  @Test func namesakesOfOneSourceAreTwoPeople() throws {
    let facts = try TinyDatabase([
      Row("user", "U1", ["name": "Maria Silva", "email": "maria@example.com"]),
      Row("user", "U2", ["name": "Maria Silva", "email": "m.silva@example.com"]),
      Row("deal", "D1", ["owner_ref": "U1"]), Row("deal", "D2", ["owner_ref": "U2"]),
    ]).facts()
    #expect(facts.owners.count == 2)
    #expect(facts.deals.map(\.owner.index) == [0, 1])
  }

  @Test func clustersBecomeGoldenAccountsAndLeads() throws {
    let facts = try TinyDatabase([
      Row("account", "A1", ["name": "acme"], cluster: 3, isSurvivor: false),
      Row("account", "A2", ["name": "Acme GmbH", "industry": "Energy"], cluster: 3),
      Row("account", "A3", ["name": "Zeta"]),
      Row("deal", "D1", ["account_ref": "A1"]), Row("deal", "D2", ["account_ref": "A2"]),
      Row("deal", "D3", ["account_ref": "A3"]), Row("deal", "D4", ["account_ref": "A9"]),
      Row(
        "lead", "L1", ["created_at": "2026-03-01", "source": "Web", "is_converted": 0], cluster: 4),
      Row(
        "lead", "L2",
        [
          "created_at": "2026-01-01", "source": "Fair", "is_converted": 1,
          "converted_at": "2026-02-01", "converted_deal_ref": "D2",
        ], cluster: 4, isSurvivor: false),
    ]).facts()
    #expect(facts.accounts.map { facts.text($0.name) } == ["Acme GmbH", "Zeta"])
    #expect(facts.accounts.map { facts.text($0.id) } == ["account-3", "A3"])
    #expect(facts.deals.map(\.account.index) == [0, 0, 1, -1])
    #expect(facts.deals.map { facts.text($0.segment) } == ["Energy", "Energy", "", ""])
    let lead = try #require(facts.leads.first)
    #expect(facts.leads.count == 1)
    #expect(facts.text(lead.id) == "L1")
    #expect(lead.created?.day.description == "2026-01-01")
    #expect(facts.text(lead.source) == "Web")
    #expect(facts.text(lead.firstSource) == "Fair")
    #expect(lead.isConverted)
    #expect(lead.convertedDeal == Ref(1))
  }

  @Test func anIdMeansARecordOfItsOwnSource() throws {
    let facts = try TinyDatabase([
      Row("deal", "1", ["name": "Ours"]),
      Row("activity", "a1", ["kind": "call", "deal_ref": "1"]),
      Row("activity", "a2", ["kind": "call", "deal_ref": "1"], source: 2),
      Row("lead", "L1", ["is_converted": 1, "converted_deal_ref": "1"], source: 2),
    ]).facts()
    #expect(facts.activities.map(\.deal.index) == [0, -1])
    #expect(facts.leads.map(\.convertedDeal.index) == [-1])
  }

  @Test func activitiesFindTheirDealContactAndLead() throws {
    let facts = try TinyDatabase([
      Row("deal", "D1", ["contact_ref": "C1"]), Row("contact", "C1", ["source": "Web"]),
      Row("contact", "C2"), Row("contact_role", "R1", ["deal_ref": "D1", "contact_ref": "C2"]),
      Row("lead", "L1"),
      Row(
        "activity", "a1",
        ["kind": "call", "object_ref": "D1", "is_done": 1, "done_at": "2026-06-01T10:00:00Z"]),
      Row("activity", "a2", ["kind": "email", "person_ref": "C2", "due_at": "2026-06-02"]),
      Row("activity", "a3", ["kind": "automatic", "person_ref": "L1", "created_at": "2026-06-03"]),
      Row("activity", "gone", ["kind": "call", "is_deleted": 1]),
    ]).facts()
    #expect(facts.activities.count == 3)
    #expect(facts.activities.map(\.deal.index) == [0, -1, -1])
    #expect(facts.activities.map(\.contact.index) == [-1, 1, -1])
    #expect(facts.activities.map(\.lead.index) == [-1, -1, 0])
    #expect(facts.activities.map(\.isHumanTouch) == [true, false, false])
    #expect(
      facts.activities.compactMap { $0.at?.day.description }
        == ["2026-06-01", "2026-06-02", "2026-06-03"])
    #expect(facts.contactRoles.map(\.contact.index) == [1])
    #expect(facts.text(facts.contacts[0].source) == "Web")
  }

  @Test func tiesOfStageHistoryAreOrderedByRecordId() throws {
    let at: Value = "2026-03-05T10:00:00Z"
    let facts = try TinyDatabase([
      Row("deal", "D1", ["stage": "Proposal", "created_at": "2026-03-01"]),
      Row("stage_change", "h3", ["deal_ref": "D1", "at": at, "stage": "Proposal"]),
      Row("stage_change", "h2", ["deal_ref": "D1", "at": at, "stage": "Qualification"]),
      Row(
        "stage_change", "h1",
        [
          "deal_ref": "D1", "at": "2026-03-01T08:00:00Z", "stage": "Prospecting",
        ]),
      Row("stage_change", "h4", ["deal_ref": "none", "at": at, "stage": "Won"]),
      Row(
        "stage_change", "h5",
        [
          "deal_ref": "D1", "at": "2026-04-01T08:00:00Z", "stage": "Lost", "is_deleted": 1,
        ]),
    ]).facts()
    let labels = facts.transitions.map { move in
      move.stage.position.map { facts.text(facts.stages[$0].label) }
    }
    #expect(labels == ["Prospecting", "Qualification", "Proposal"])
    #expect(facts.sources.map(\.completeness) == [.full])
  }

  @Test func withoutAHistoryFileTheDifferenceOfExportsTellsTheStages() throws {
    let database = try TinyDatabase([
      Row("deal", "D1", ["stage": "Proposal", "created_at": "2026-03-01"])
    ])
    try database.warehouse.write { store in
      for (field, before, after) in [
        ("stage", "Prospecting", "Proposal"), ("close_date", "2026-06-01", "2026-07-15"),
        ("amount", "100", "250"),
      ] {
        try store.run(
          """
          insert into field_change
              (entity, source_id, key, field, before_value, after_value, at, run_id)
          values ('deal', 1, 'D1', ?, ?, ?, '2026-04-01', 1)
          """, [.text(field), .text(before), .text(after)], doing: "testing")
      }
    }
    let facts = try database.facts()
    // What happened twice between two exports shows once.
    #expect(facts.sources.map(\.completeness) == [.floor])
    #expect(facts.sources.map(\.hasFieldHistory) == [false])
    #expect(facts.sources.map { $0.comparedSince?.description } == ["2026-04-01"])
    let moves = facts.transitions.map { move in
      let stage = move.stage.position.map { facts.text(facts.stages[$0].label) } ?? ""
      return "\(move.at.day) \(stage) \(move.evidence)"
    }
    #expect(moves == ["2026-03-01 Prospecting implied", "2026-04-01 Proposal observed"])
    #expect(facts.changes.map(\.field) == [.closeDate, .amount])
    #expect(facts.changes.last?.new == 250)
  }

  @Test func aFirstExportTellsTheCurrentStageOnly() throws {
    let facts = try TinyDatabase([
      Row("deal", "D1", ["stage": "Proposal", "created_at": "2026-03-01"])
    ]).facts()
    #expect(facts.sources.map(\.completeness) == [.currentOnly])
    #expect(facts.sources.map(\.comparedSince) == [nil])
  }

  @Test func amountsAreToldInTheReportingCurrency() throws {
    let facts = try TinyDatabase([
      Row("rate", "r1", ["currency": "USD", "rate": "1", "is_base": 1]),
      Row("rate", "r2", ["currency": "EUR", "rate": "0.8", "valid_from": "2026-01-01"]),
      Row("rate", "r3", ["currency": "EUR", "rate": "0.5", "valid_from": "2026-06-01"]),
      Row(
        "deal", "D1",
        ["amount": 8000, "currency": "EUR", "close_date": "2026-05-31", "stage": "Won"]
      ),
      Row(
        "deal", "D2",
        ["amount": 8000, "currency": "EUR", "close_date": "2026-06-01", "stage": "Won"]
      ),
      Row(
        "deal", "D3", ["amount": 5, "currency": "JPY", "close_date": "2026-06-01", "stage": "Won"]),
      Row("deal", "D4", ["stage": "Won"]), Row("deal", "D5", ["stage": "Won", "amount": 0]),
    ]).facts()
    #expect(facts.deals.map(\.value) == [10_000, 16_000, nil, nil, 0])
    #expect(facts.deals.map(\.price) == [.priced, .priced, .noRate, .noAmount, .priced])
  }

  /// What a target tells, and its last day.
  struct Target: CustomTestStringConvertible {
    let period: String
    let from: String
    let to: String
    var testDescription: String { "\(period) from \(from)" }
  }

  @Test(arguments: [
    Target(period: "2026-07", from: "2026-07-01", to: "2026-07-31"),
    Target(period: "2026-Q4", from: "2026-10-01", to: "2026-12-31"),
    Target(period: "2026", from: "2026-01-01", to: "2026-12-31"),
    Target(period: "", from: "2028-02-01", to: "2028-02-29"),
    Target(period: "Quarter 1 2026", from: "2026-01-01", to: "2026-03-31"),
  ])
  func aTargetHoldsForItsPeriod(_ target: Target) throws {
    let facts = try TinyDatabase([
      Row("user", "U1", ["name": "Ayu"]),
      Row(
        "target", "T1",
        [
          "period": .text(target.period), "starts_on": .text(target.from), "amount": 900,
          "currency": "EUR", "owner_ref": "U1",
        ]), Row("target", "T2", ["starts_on": "2026-01-01"]),
    ]).facts()
    let found = try #require(facts.targets.first)
    #expect(facts.targets.count == 1)
    #expect(found.from.description == target.from)
    #expect(found.to.description == target.to)
    #expect(found.owner == Ref(0))
    #expect(found.currency.position.map { facts.currencies[$0].code } == "EUR")
  }
}
