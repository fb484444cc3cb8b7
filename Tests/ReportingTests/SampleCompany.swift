import CRM
import Cleaning
import Metrics
import Reporting
import TestSupport

/// An invented company of about 420 deals, the same on every machine.
struct SampleCompany {
  private static let stages: [CanonicalStage] = [
    .prospecting, .qualification, .meeting, .proposal, .negotiation,
  ]
  private static let start = day(2024, 7, 1)

  private var builder: FactsBuilder
  private var generator = SeededGenerator(seed: 20_260_917)
  private var owners: [Ref] = []
  private var accounts: [Ref] = []
  private var stageRefs: [Ref] = []
  private var unmapped = Ref.none
  private var hasAmounts = true

  private init(asOf: String = "2026-09-17T18:00:00Z") {
    builder = FactsBuilder(
      asOf: Instant(iso: asOf) ?? Instant(seconds: 0),
      currency: CurrencyFact(code: "USD", digits: 2))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// The report's input on the company with so many deals.
  static func input(
    deals: Int = 420, hasAmounts: Bool = true, areDeleted: Bool = false,
    asOf: String = "2026-09-17T18:00:00Z", period: PeriodName = .last12Months
  ) -> ReportInput {
    var company = SampleCompany(asOf: asOf)
    company.hasAmounts = hasAmounts
    company.addReferences()
    for index in 0..<deals { company.addDeal(index) }
    for index in 0..<160 { company.addLead(index) }
    if areDeleted {
      for index in company.builder.deals.indices {
        company.builder.deals[index].flags.insert(.deleted)
      }
    }
    let facts = company.builder.finish()
    var policy = MetricPolicy()
    policy.period = period
    return ReportInput(
      evaluation: evaluate(facts, policy: policy), facts: facts, run: run)
  }

  /// The report's input on a company without a single record.
  static func nothing() -> ReportInput {
    var company = SampleCompany()
    let facts = company.builder.finish()
    return ReportInput(
      evaluation: evaluate(facts, policy: MetricPolicy()), facts: facts, run: RunFacts())
  }

  private mutating func addReferences() {
    builder.files = ["Opportunity.csv", "Lead.csv"]
    let names = [
      "Siti Rahmawati", "Jürgen Weiß", "Nguyễn Thị Minh Khai", "佐藤 健", "Putri <Ayu> & Co",
    ]
    for (index, name) in names.enumerated() {
      owners.append(
        builder.add(
          OwnerFact(
            id: builder.strings.intern("U\(index)"), name: builder.strings.intern(name),
            isActive: index != 3)))
    }
    for index in 0..<40 {
      accounts.append(
        builder.add(
          AccountFact(
            id: builder.strings.intern("A\(index)"),
            name: builder.strings.intern("PT Contoh \(index + 1)"))))
    }
    let pipeline = builder.add(PipelineFact(name: builder.strings.intern("Sales")))
    for (index, stage) in Self.stages.enumerated() {
      stageRefs.append(
        builder.add(
          StageFact(
            label: builder.strings.intern(stage.rawValue), pipeline: pipeline, canonical: stage,
            order: Int32(index))))
    }
    for stage in [CanonicalStage.won, .lost] {
      stageRefs.append(
        builder.add(
          StageFact(
            label: builder.strings.intern(stage.rawValue), pipeline: pipeline, canonical: stage,
            order: 9)))
    }
    unmapped = builder.add(
      StageFact(
        label: builder.strings.intern("Legal | review"), pipeline: pipeline, canonical: nil,
        order: 4))
    _ = builder.add(
      SourceFact(
        name: builder.strings.intern("salesforce"), completeness: .full, hasFieldHistory: true,
        hasActivities: true))
    builder.targets = [
      TargetFact(
        from: Self.day(2026, 7, 1), to: Self.day(2026, 9, 30), amount: 120_000_000,
        currency: builder.currency("USD", digits: 2))
    ]
  }

  private mutating func addDeal(_ index: Int) {
    let created = Self.start.advanced(by: random(0, 800))
    var deal = DealFact(id: builder.strings.append("D\(index)"))
    deal.name = builder.strings.append("Deal \(index)")
    deal.account = accounts[random(0, accounts.count - 1) / random(1, 4)]
    deal.owner = random(0, 30) == 0 ? .none : owners[random(0, owners.count - 1)]
    deal.source = Ref(0)
    deal.created = Stamp(day: created)
    deal.amount = random(0, 25) == 0 || !hasAmounts ? nil : Int64(random(20, 900)) * 10_000
    deal.currency = builder.currency("USD", digits: 2)
    deal.probability = Int32(random(1, 9)) * 100_000
    deal.segment = builder.strings.intern(["Retail", "Industry", "Public"][random(0, 2)])
    deal.leadSource = builder.strings.intern(
      ["Web", "Referral", "Trade fair", "Partner", ""][random(0, 4)])
    let position = Ref(builder.deals.count)
    var day = created
    var last = 0
    let reaches = random(0, 6)
    for step in 0...min(reaches, 4) {
      if day > builder.today { break }
      builder.transitions.append(
        TransitionFact(deal: position, at: Stamp(day: day), stage: stageRefs[step]))
      last = step
      day = day.advanced(by: random(3, 45))
    }
    deal.stage = stageRefs[last]
    let isClosed = day <= builder.today && random(0, 9) > 1
    if isClosed {
      let isWon = last >= 3 && random(0, 9) > 2
      deal.stage = stageRefs[isWon ? 5 : 6]
      deal.outcome = isWon ? .won : .lost
      deal.closed = Stamp(day: day)
      deal.closeDate = day
      if !isWon {
        deal.lossReason = builder.strings.intern(
          ["Price", "No budget", "Competitor", "", "Timing"][random(0, 4)])
      }
      builder.transitions.append(
        TransitionFact(deal: position, at: Stamp(day: day), stage: deal.stage))
    } else {
      deal.closeDate = builder.today.advanced(by: random(-40, 120))
      if random(0, 20) == 0 {
        deal.stage = unmapped
        builder.transitions.append(
          TransitionFact(deal: position, at: Stamp(day: builder.today), stage: unmapped))
      }
    }
    builder.add(deal)
  }

  private mutating func addLead(_ index: Int) {
    var lead = LeadFact(id: builder.strings.append("L\(index)"))
    lead.created = Stamp(day: Self.start.advanced(by: random(0, 800)))
    lead.owner = owners[random(0, owners.count - 1)]
    lead.source = builder.strings.intern(["Web", "Referral", "Trade fair"][random(0, 2)])
    lead.isConverted = random(0, 3) == 0
    if lead.isConverted { lead.convertedDeal = Ref(random(0, builder.deals.count - 1)) }
    builder.add(lead)
  }

  private mutating func random(_ low: Int, _ high: Int) -> Int {
    Int.random(in: low...high, using: &generator)
  }

  private static var run: RunFacts {
    var run = RunFacts()
    run.organisation = "PT Nusantara Instrumen"
    run.version = "0.1.0"
    run.files = [
      FileAccount(
        name: "Opportunity.csv", entity: "deal", profile: "salesforce", encoding: "iso-8859-1",
        read: 424, new: 420, quarantined: 3, ignored: 1, snapshotAt: "2026-09-17"),
      FileAccount(
        name: "Lead.csv", entity: "lead", profile: "salesforce", encoding: "utf-8", read: 160,
        new: 120, changed: 4, unchanged: 36),
      FileAccount(name: "notes <old>.csv", entity: "", read: 12, ignored: 12),
    ]
    run.balances = [
      Balance(
        rule: 1, id: "file:Opportunity.csv", left: [Input("read", .count(424))],
        right: [
          Input("new", .count(420)), Input("quarantined", .count(3)), Input("ignored", .count(1)),
        ])
    ]
    run.assumptions = [
      Assumption(.asOf, subject: "deals", value: "2026-09-17T18:00:00Z"),
      Assumption(.dateOrder, subject: "Opportunity.csv, CloseDate", value: "month-first"),
      Assumption(.coverage, subject: "salesforce", value: "full"),
    ]
    run.unmappedColumns = [
      UnmappedColumn(file: "Opportunity.csv", column: "Legacy_Code__c", filled: 12)
    ]
    run.quarantine = [
      QuarantineGroup(file: "Opportunity.csv", kind: "unclosed_quote", count: 2, firstLine: 88),
      QuarantineGroup(file: "Opportunity.csv", kind: "missing_key", count: 1, firstLine: 211),
    ]
    run.findings = [
      Finding(
        rule: "deal-overdue", severity: .warning, title: "Open deals past their close date",
        count: 19, checked: 88, valueAtStake: 3_410_000_00,
        why: "The forecast counts money that was due already.", fix: "Close the deal.",
        rows: "rows/deal-overdue.csv"),
      Finding(
        rule: "deal-without-owner", severity: .error, title: "Deals without an owner", count: 12,
        checked: 420, valueAtStake: 640_000_00, why: "Nobody works on it.", fix: "Assign it.",
        rows: "rows/deal-without-owner.csv"),
      Finding(
        rule: "contact-duplicate", severity: .warning,
        title: "Contacts that are there more than once", count: 31, checked: 900, why: "w",
        fix: "f"),
    ]
    run.duplicates = [
      DuplicateSummary(entity: "account", records: 46, golden: 40, groups: 5, review: 2),
      DuplicateSummary(
        entity: "contact", records: 931, golden: 900, groups: 28, review: 7,
        rows: "rows/duplicate-contacts.csv"),
    ]
    run.unknownRules = ["lead-is-contact"]
    return run
  }
}
