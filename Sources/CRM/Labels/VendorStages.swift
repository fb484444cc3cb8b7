/// The stages that come with each CRM, by folded label and internal id.
///
/// The order of each vendor's own pipeline is kept, so that a deal moving up there moves up here.
enum VendorStages {
  /// The standard stages of a vendor.
  static func table(of vendor: Vendor) -> [String: CanonicalStage] {
    switch vendor {
    case .salesforce: salesforce
    case .hubspot: hubspot
    case .pipedrive: pipedrive
    case .zoho: zoho
    case .dynamics: dynamics
    case .generic: generic
    }
  }

  private static let salesforce: [String: CanonicalStage] = [
    "prospecting": .prospecting,
    "qualification": .qualification,
    "needsanalysis": .meeting,
    "valueproposition": .meeting,
    "iddecisionmakers": .meeting,
    "perceptionanalysis": .meeting,
    "proposalpricequote": .proposal,
    "negotiationreview": .negotiation,
    "closedwon": .won,
    "closedlost": .lost,
  ]

  private static let hubspot: [String: CanonicalStage] = [
    "appointmentscheduled": .prospecting,
    "qualifiedtobuy": .qualification,
    "presentationscheduled": .meeting,
    "decisionmakerboughtin": .proposal,
    "contractsent": .negotiation,
    "closedwon": .won,
    "closedlost": .lost,
  ]

  private static let pipedrive: [String: CanonicalStage] = [
    "leadin": .prospecting,
    "qualified": .prospecting,
    "contactmade": .qualification,
    "demoscheduled": .meeting,
    "needsdefined": .meeting,
    "proposalmade": .proposal,
    "negotiationsstarted": .negotiation,
    "won": .won,
    "lost": .lost,
  ]

  private static let zoho: [String: CanonicalStage] = [
    "qualification": .qualification,
    "needsanalysis": .meeting,
    "valueproposition": .meeting,
    "identifydecisionmakers": .meeting,
    "proposalpricequote": .proposal,
    "negotiationreview": .negotiation,
    "closedwon": .won,
    "closedlost": .lost,
    "closedlosttocompetition": .lost,
  ]

  private static let dynamics: [String: CanonicalStage] = [
    "1qualify": .qualification,
    "2develop": .meeting,
    "3propose": .proposal,
    "4close": .negotiation,
    "qualify": .qualification,
    "develop": .meeting,
    "propose": .proposal,
    "close": .negotiation,
    "won": .won,
    "lost": .lost,
  ]

  /// Labels of tables without a vendor whose words alone would not tell.
  private static let generic: [String: CanonicalStage] = [
    "engaging": .qualification,
    "engaged": .qualification,
    "prospecting": .prospecting,
    "needsanalysis": .meeting,
    "valueproposition": .meeting,
    "iddecisionmakers": .meeting,
    "identifydecisionmakers": .meeting,
    "perceptionanalysis": .meeting,
    "proposalpricequote": .proposal,
    "negotiationreview": .negotiation,
    "qualifiedtobuy": .qualification,
    "presentationscheduled": .meeting,
    "decisionmakerboughtin": .proposal,
    "contractsent": .negotiation,
    "appointmentscheduled": .meeting,
    "mql": .prospecting,
    "sql": .qualification,
    "sal": .qualification,
    "sao": .qualification,
    "poc": .meeting,
  ]
}
