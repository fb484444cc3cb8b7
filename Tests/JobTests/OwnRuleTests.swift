import CRM
import Foundation
import Job
import Metrics
import Testing

/// `hygiene` in dealpipe.yaml: rules switched off, other severities, required fields, own rules.
@Suite struct OwnRuleTests {
  private func read(_ text: String) throws -> Settings {
    let scratch = try Scratch()
    return try withExtendedLifetime(scratch) {
      try SettingsFile.read(scratch.write("dealpipe.yaml", text))
    }
  }

  private static let large = """
    hygiene:
      rules:
        - id: deal-large
          entity: deal
          severity: error
          title: Deals above a million
          what: The deal is larger than any we sold.
          why: Somebody has to see it.
          fix: Ask the director.
          query: |
            select id
            from stg_deal
            where amount > 100000000;
    """

  @Test func everyKeyIsRead() throws {
    let section = try #require(
      try read(
        """
        hygiene:
          off: [deal-stale, deal-large]
          severity: {deal-overdue: error}
          required:
            proposal: [next_step, contact]
          limits: {pushes: 5}
          rules:
            - id: deal-large
              entity: deal
              title: Large
              needs: [deal.amount|deal.currency]
              query: select id from stg_deal
        """
      ).hygiene)
    #expect(section.off == ["deal-stale", "deal-large"])
    #expect(section.severity == ["deal-overdue": "error"])
    #expect(section.required == ["proposal": ["next_step", "contact"]])
    #expect(section.limits == ["pushes": 5])
    let rule = try #require(section.rules.first)
    #expect(rule.pillar == "structure" && rule.severity == "warning")
    #expect(rule.query == "select id from stg_deal")
    #expect((rule.place.line, rule.place.column) == (12, 14))
  }

  @Test func theQueryOfABlockBeginsOnTheNextLine() throws {
    let rule = try #require(try read(Self.large).hygiene?.rules.first)
    #expect(rule.query == "select id\nfrom stg_deal\nwhere amount > 100000000")
    #expect((rule.place.line, rule.place.column) == (11, 9))
    #expect(rule.place.isBlock)
  }

  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let line: Int
    let text: String
  }

  @Test(arguments: [
    Mistake(testDescription: "off", line: 2, text: "hygiene:\n  off: [no-such-rule]"),
    Mistake(testDescription: "severity", line: 3, text: "hygiene:\n  severity:\n    nope: error"),
    Mistake(
      testDescription: "word", line: 2, text: "hygiene:\n  severity: {deal-overdue: grave}"),
    Mistake(testDescription: "stage", line: 2, text: "hygiene:\n  required: {offer: [amount]}"),
    Mistake(testDescription: "field", line: 2, text: "hygiene:\n  required: {proposal: [color]}"),
    Mistake(testDescription: "limit", line: 2, text: "hygiene:\n  limits: {patience: 3}"),
    Mistake(testDescription: "key", line: 2, text: "hygiene:\n  rule: []"),
    Mistake(
      testDescription: "no query", line: 3,
      text: "hygiene:\n  rules:\n    - id: a\n      entity: deal"),
    Mistake(
      testDescription: "taken", line: 3,
      text:
        "hygiene:\n  rules:\n    - {id: deal-overdue, entity: deal, title: A, query: select 1 as id}"
    ),
    Mistake(
      testDescription: "need", line: 3,
      text:
        "hygiene:\n  rules:\n    - {id: a, entity: deal, title: A, needs: [deal.color], query: select 1}"
    ),
  ])
  func aMistakeIsNamedWithItsLine(_ mistake: Mistake) {
    let error = #expect(throws: SettingsError.self) { try read(mistake.text) }
    switch error {
    case .unknownKey(_, let line, _, _, _), .wrongValue(_, let line, _, _, _):
      #expect(line == mistake.line)
    default: Issue.record("another error: \(String(describing: error))")
    }
  }

  @Test func rulesAreSwitchedOffAndMadeGraver() throws {
    var settings = HygieneSettings()
    settings.off = ["deal-without-account"]
    settings.severity = ["deal-overdue": .error]
    let database = try TinyDatabase([
      Row("deal", "1", ["stage": "Proposal", "close_date": "2026-06-01"]),
      Row("deal", "2", ["stage": "Won", "account_ref": "A1"]),
    ])
    let findings = try database.hygiene(settings: settings).findings
    #expect(!findings.contains { $0.rule.id == "deal-without-account" })
    #expect(findings.first { $0.rule.id == "deal-overdue" }?.rule.severity == .error)
  }

  @Test func aRequiredFieldFallsDueWithItsStage() throws {
    var settings = HygieneSettings()
    settings.required = [.proposal: ["next_step", "contact"], .lost: ["loss_reason"]]
    let named: [String: Value] = ["name": "D", "source": "Web", "type": "New"]
    func deal(_ key: String, _ more: [String: Value]) -> Row {
      Row("deal", key, named.merging(more) { _, new in new })
    }
    let database = try TinyDatabase([
      deal("whole", ["stage": "Proposal", "next_step": "Call", "contact_ref": "C1"]),
      deal("early", ["stage": "Qualification"]), deal("lacking", ["stage": "Won"]),
      deal("lost", ["stage": "Lost"]), deal("told", ["stage": "Lost", "loss_reason": "Price"]),
    ])
    let finding = try #require(
      try database.hygiene(settings: settings).findings.first { $0.rule.id == "deal-incomplete" })
    #expect(finding.rows.map(\.key) == ["lacking", "lost"])
    #expect(finding.rows.map(\.detail) == ["next_step contact", "loss_reason"])
  }

  @Test func aLimitOfTheSettingsHolds() throws {
    var settings = HygieneSettings()
    settings.limits = ["lead_days": 1]
    let database = try TinyDatabase([
      Row("lead", "L1", ["created_at": "2026-06-28"]), Row("activity", "T1", ["person_ref": "L2"]),
    ])
    #expect(try database.bad("lead-untouched") == [])
    let found = try database.hygiene(settings: settings).findings
    #expect(found.first { $0.rule.id == "lead-untouched" }?.count == 1)
  }

  @Test func anOwnRuleWorksLikeTheOthers() throws {
    var settings = HygieneSettings()
    settings.rules = [
      HygieneRule(
        "deal-large", .deal, .validity, .error, title: "Large", what: "Large.", why: "Large.",
        fix: "Ask.", needs: ["deal.amount"],
        evidence: .query("select id from live_deal where amount > 1000 -- in minor units"))
    ]
    let database = try TinyDatabase([
      Row("deal", "large", ["stage": "Won", "amount": 1500, "currency": "USD"]),
      Row("deal", "small", ["stage": "Won", "amount": 500, "currency": "USD"]),
    ])
    let result = try database.hygiene(settings: settings)
    let finding = try #require(result.findings.last)
    #expect(finding.rule.id == "deal-large")
    #expect(finding.rows.map(\.key) == ["large"])
    #expect(finding.valueAtStake == 1500)
    let validity = result.index.entities.first?.pillars.first { $0.pillar == .validity }
    #expect(validity?.failing == 1)
  }
}
