/// All profiles of vendors, in the order in which equals are preferred.
package enum ProfileList {
  package static let all: [Profile] =
    [
      .salesforceOpportunityHistory,
      .salesforceOpportunity,
      .salesforceLead,
      .salesforceContact,
      .salesforceEvent,
      .salesforceTask,
      .salesforceUser,
      .salesforceCampaign,
      .salesforceContactRole,
      .salesforceProduct,
      .salesforceCurrencyType,
      .salesforceDatedConversionRate,
      .salesforceQuota,
      .salesforceAccount,
      .salesforceFieldHistory,
      .salesforceReportHistory,
      .salesforceReportFieldHistory,
      .salesforceReportOpportunity,
      .hubspotStageHistory,
      .hubspotPropertyHistory,
      .hubspotDeal,
      .hubspotOwner,
      .hubspotContact,
      .hubspotCompany,
      .pipedriveDeal,
      .pipedriveAPIDeal,
      .pipedriveFlow,
      .pipedriveActivity,
      .pipedrivePerson,
      .pipedriveOrganization,
      .zohoStageHistory,
      .zohoDeal,
      .zohoAccount,
      .dynamicsOpportunity,
      .dynamicsAccount,
      .genericChangeLog,
    ] + Profile.pipedriveAPI + Profile.zohoAPI + Profile.users + Profile.zohoPerson
    + Profile.dynamicsPeople + Profile.labelLists
    + Profile.salesforceNotUsed + Profile.hubspotNotUsed

  /// The ids of all profiles that records are loaded by, in alphabetical order.
  package static let ids: [String] =
    (all.filter { $0.entity != nil }.map(\.id) + GenericShape.all.map(\.profile.id)).sorted()

  /// The profile of an id, also the generic ones (`generic-deal`).
  package static func profile(id: String) -> Profile? {
    all.first { $0.id == id } ?? GenericShape.all.map(\.profile).first { $0.id == id }
  }
}

extension GenericShape {
  /// The profile by which a generic match is named.
  var profile: Profile {
    Profile(
      "generic-\(entity.rawValue.replacing("_", with: "-"))", .generic,
      "a table of \(entity.rawValue.replacing("_", with: " ")) records", .records(entity),
      required: [],
      bookkeeping: Salesforce.bookkeeping,
      traits: Traits(allowsMissingKey: true))
  }
}
