import CRM
import Metrics
import Testing

/// METRICS.md section 9: pillars by share, entities and pillars by weight, a range where a field is
/// not told.
@Suite struct HygieneIndexTests {
  /// Only rules of one pillar, so that the numbers can be told by hand.
  private static func only(_ ids: Set<String>) -> HygieneSettings {
    var settings = HygieneSettings()
    settings.off = Set(HygieneRules.all.map(\.id)).subtracting(ids)
    return settings
  }

  private static func number(_ value: Rational?) -> String {
    value?.decimalText(digits: 2, trimmed: true) ?? "none"
  }

  @Test func aPillarIsTheShareOfRecordsBreakingNoneOfItsRules() throws {
    let database = try TinyDatabase([
      Row("contact", "1", ["email": "a@example.com", "account_ref": "A"]),
      Row("contact", "2", ["email": "a@example.com", "account_ref": "A"]),
      Row("contact", "3", ["account_ref": "A"]), Row("contact", "4", ["account_ref": "A"]),
    ])
    // Uniqueness 50 (weight 20), completeness 50 (15): contacts alone count.
    let index = try database.hygiene(
      settings: Self.only(["contact-same-email", "contact-unreachable"])
    ).index
    #expect(index.entities.map(\.entity) == [.contact])
    #expect(index.entities[0].pillars.map(\.failing) == [2, 2])
    #expect(Self.number(index.overall?.low) == "50")
    #expect(index.overall?.isExact == true)
  }

  @Test func aRecordThatBreaksTwoRulesOfAPillarFailsOnce() throws {
    let database = try TinyDatabase([
      Row("user", "U1", ["is_active": 0]),
      Row("deal", "1", ["stage": "Proposal", "close_date": "2026-01-01", "next_step": ""]),
      Row("deal", "2", ["stage": "Proposal", "close_date": "2030-01-01", "next_step": "Call"]),
      Row("deal", "3", ["stage": "Proposal", "close_date": "2026-01-01"]),
    ])
    let index = try database.hygiene(
      settings: Self.only(["deal-overdue", "deal-without-next-step"])
    ).index
    #expect(index.entities[0].pillars.map(\.failing) == [2])
    #expect(Self.number(index.overall?.low) == "33.33")
  }

  @Test func entitiesAndPillarsAreWeighed() throws {
    let database = try TinyDatabase([
      Row("deal", "1", ["account_ref": "A1", "owner_ref": "U1", "stage": "Proposal"]),
      Row("deal", "2", ["owner_ref": "U1", "stage": "Proposal"]),
      Row("deal", "3", ["account_ref": "A1", "stage": "Proposal"]),
      Row("deal", "4", ["account_ref": "A1", "stage": "Proposal"]),
      Row("account", "A1", ["country": "ID"]),
    ])
    let index = try database.hygiene(
      settings: Self.only(["deal-without-account", "deal-without-owner", "account-without-country"])
    ).index
    // Deals: completeness 75 x 15 + ownership 50 x 15, over 30 = 62.5; accounts 100; 40 to 20.
    #expect(Self.number(index.entities[0].range.low) == "62.5")
    #expect(Self.number(index.overall?.low) == "75")
  }

  @Test func anUnknownRuleMakesARangeAndHidingAFieldNeverRaisesTheLowEnd() throws {
    let told = try TinyDatabase([
      Row("deal", "1", ["stage": "Proposal", "close_date": "2026-01-01"]),
      Row("deal", "2", ["stage": "Proposal", "close_date": "2026-08-01"]),
    ])
    let hidden = try TinyDatabase([
      Row("deal", "1", ["stage": "Proposal"]), Row("deal", "2", ["stage": "Proposal"]),
    ])
    let settings = Self.only(["deal-overdue"])
    let (open, shut) = (
      try told.hygiene(settings: settings).index, try hidden.hygiene(settings: settings).index
    )
    #expect(Self.number(open.overall?.low) == "50")
    #expect(Self.number(shut.overall?.low) == "0")
    #expect(Self.number(shut.overall?.high) == "100")
    #expect(try hidden.hygiene(settings: settings).findings.allSatisfy(\.isUnknown))
  }

  @Test func aRuleIsUnknownOnlyInSourcesThatDoNotTellItsField() throws {
    let database = try TinyDatabase([
      Row("lead", "1", ["source": "Web"]), Row("lead", "2"), Row("lead", "3", source: 2),
      Row("lead", "4", source: 2),
    ])
    let index = try database.hygiene(settings: Self.only(["lead-without-source"])).index
    #expect(Self.number(index.overall?.low) == "25")
    #expect(Self.number(index.overall?.high) == "75")
  }

  @Test func eachOwnerHasAnIndexFromTheLowest() throws {
    let database = try TinyDatabase([
      Row("user", "U1", ["name": "Ayu"]), Row("user", "U2", ["name": "Budi"]),
      Row("deal", "1", ["owner_ref": "U1", "account_ref": "A"]),
      Row("deal", "2", ["owner_ref": "U2"]), Row("deal", "3"),
    ])
    let index = try database.hygiene(settings: Self.only(["deal-without-account"])).index
    #expect(index.owners.map(\.owner) == ["", "Budi", "Ayu"])
    #expect(index.owners.map { Self.number($0.range.low) } == ["0", "0", "100"])
    #expect(index.owners.map(\.records) == [1, 1, 1])
  }

  @Test func valueAtStakeCountsADealOnce() throws {
    let database = try TinyDatabase([
      Row("contact", "C1", ["email": "a@example.com"]),
      Row("contact", "C2", ["email": "a@example.com"]),
      Row("deal", "D1", ["stage": "Proposal", "amount": 900, "currency": "USD"]),
      Row("deal", "D2", ["stage": "Won", "amount": 50, "currency": "USD"]),
      Row("contact_role", "R1", ["deal_ref": "D1", "contact_ref": "C1"]),
      Row("contact_role", "R2", ["deal_ref": "D1", "contact_ref": "C2"]),
      Row("contact_role", "R3", ["deal_ref": "D2", "contact_ref": "C2"]),
    ])
    let finding = try #require(
      try database.hygiene().findings.first { $0.rule.id == "contact-same-email" })
    #expect(finding.rows.map(\.value) == [900, 900])
    #expect(finding.valueAtStake == 900)
  }
}
