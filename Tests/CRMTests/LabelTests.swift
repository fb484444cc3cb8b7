import CRM
import Testing

/// A stage label and the canonical stage it stands for.
struct LabelCase: CustomTestStringConvertible, Sendable {
  let label: String
  let vendor: Vendor
  let stage: CanonicalStage?

  var testDescription: String { "\(vendor.rawValue): \(label)" }

  static let all: [LabelCase] =
    list(
      .salesforce,
      [
        ("Prospecting", .prospecting), ("Qualification", .qualification),
        ("Needs Analysis", .meeting), ("Value Proposition", .meeting),
        ("Id. Decision Makers", .meeting), ("Perception Analysis", .meeting),
        ("Proposal/Price Quote", .proposal), ("Negotiation/Review", .negotiation),
        ("Closed Won", .won), ("Closed Lost", .lost),
      ])
    + list(
      .hubspot,
      [
        ("appointmentscheduled", .prospecting), ("Qualified To Buy", .qualification),
        ("Presentation Scheduled", .meeting), ("decisionmakerboughtin", .proposal),
        ("Contract Sent", .negotiation), ("closedwon", .won), ("Closed Lost", .lost),
      ])
    + list(
      .pipedrive,
      [
        ("Lead In", .prospecting), ("Contact Made", .qualification), ("Demo Scheduled", .meeting),
        ("Proposal Made", .proposal), ("Negotiations Started", .negotiation),
      ])
    + list(
      .zoho,
      [
        ("Qualification", .qualification), ("Identify Decision Makers", .meeting),
        ("Closed-Lost to Competition", .lost), ("Negotiation/Review", .negotiation),
      ])
    + list(
      .dynamics,
      [
        ("1-Qualify", .qualification), ("2-Develop", .meeting), ("3-Propose", .proposal),
        ("4-Close", .negotiation),
      ])
    + list(
      .generic,
      [
        ("Won", .won), ("Lost", .lost), ("Engaging", .qualification),
        ("Prospecting", .prospecting), ("Demo", .meeting), ("Quote sent", .proposal),
        ("Contract", .negotiation), ("On hold", .nurture), ("Onboarding", .postSale),
        ("Angebot erstellt", .proposal), ("Verhandlung", .negotiation), ("Gewonnen", .won),
        ("Verloren", .lost), ("Qualifiziert", .qualification), ("Neu", .prospecting),
        ("Erstgespräch", .meeting), ("Penawaran", .proposal), ("Negosiasi", .negotiation),
        ("Menang", .won), ("Kalah", .lost), ("Batal", .lost), ("Prospek baru", .prospecting),
        ("Presentasi", .meeting), ("Kualifikasi", .qualification), ("Propuesta", .proposal),
        ("Negociación", .negotiation), ("Ganado", .won), ("Perdida", .lost),
        ("Calificación", .qualification), ("Reunión", .meeting), ("Devis envoyé", .proposal),
        ("Négociation", .negotiation), ("Gagnée", .won), ("Perdu", .lost),
        ("Rendez-vous", .meeting), ("Proposta", .proposal), ("Negociação", .negotiation),
        ("Ganho", .won), ("Perdido", .lost), ("Apresentação", .meeting),
        ("Proposal lost", .lost), ("Not interested", .lost), ("Stage 7", nil), ("Blue", nil),
        ("", nil),
      ])

  private static func list(
    _ vendor: Vendor, _ labels: [(String, CanonicalStage?)]
  ) -> [LabelCase] {
    labels.map { LabelCase(label: $0.0, vendor: vendor, stage: $0.1) }
  }
}

@Suite("Stage labels map to canonical stages")
struct LabelTests {
  @Test("a label of a vendor or a language", arguments: LabelCase.all)
  func mapsLabels(_ sample: LabelCase) {
    #expect(StageMap().stage(of: sample.label, vendor: sample.vendor) == sample.stage)
  }

  @Test("the user's alias comes first, whatever its case and punctuation")
  func prefersAliases() {
    let map = StageMap(aliases: ["Stage 7": .negotiation, "Closed Won": .postSale])
    #expect(map.match("stage-7")?.origin == .alias)
    #expect(map.stage(of: "CLOSED WON", vendor: .salesforce) == .postSale)
  }

  @Test("a vendor's own pipeline never runs backwards")
  func keepsVendorOrder() {
    let pipelines: [(Vendor, [String])] = [
      (
        .salesforce,
        [
          "Prospecting", "Qualification", "Needs Analysis", "Value Proposition",
          "Id. Decision Makers", "Perception Analysis", "Proposal/Price Quote",
          "Negotiation/Review", "Closed Won",
        ]
      ),
      (
        .hubspot,
        [
          "appointmentscheduled", "qualifiedtobuy", "presentationscheduled",
          "decisionmakerboughtin", "contractsent", "closedwon",
        ]
      ),
      (
        .pipedrive,
        [
          "Qualified", "Contact Made", "Demo Scheduled", "Proposal Made", "Negotiations Started",
        ]
      ),
    ]
    for (vendor, labels) in pipelines {
      let ranks = labels.compactMap { StageMap().stage(of: $0, vendor: vendor)?.rank }
      #expect(ranks.count == labels.count)
      #expect(ranks == ranks.sorted())
    }
  }

  @Test(
    "words for the status of a deal",
    arguments: [
      ("Open", .open), ("Won", .won), ("LOST", .lost), ("offen", .open), ("gewonnen", .won),
      ("perdu", .lost), ("Berjalan", .open), ("Kalah", .lost), ("Qualification", nil), ("?", nil),
    ] as [(String, DealStatus?)])
  func readsStatus(_ label: String, _ status: DealStatus?) {
    #expect(DealStatus(label: label) == status)
  }

  @Test("the status codes of Dynamics")
  func readsDynamicsCodes() {
    #expect(
      ["0", "1", "2"].map { DealStatus(label: $0, vendor: .dynamics) } == [.open, .won, .lost])
    #expect(DealStatus(label: "1") == nil)
  }
}
