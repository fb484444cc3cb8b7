// Header rows of HubSpot deal exports, by label and by internal name; the user picks the columns:
// Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date,Deal Type,
// Last Activity Date,Deal probability,Forecast category,Currency,Closed lost reason,
// Associated Company,Associated Company IDs,Associated Contact,Associated Contact IDs
// hs_object_id,dealname,amount,deal_currency_code,dealstage,pipeline,closedate,createdate,
// hubspot_owner_id,hs_lastmodifieddate,hs_is_closed,hs_is_closed_won,hs_deal_stage_probability
// A layout with one row per stage entered:
// Record ID,Deal Name,Deal Stage,Date entered stage,Date left stage,Original Source,Amount,Deal owner

extension Profile {
  package static let hubspotDeal = Profile(
    "hubspot-deal", .hubspot, "HubSpot deals", .records(.deal),
    required: [
      ["Record ID", "hs_object_id", "deal_pipeline_stage_id", "hs_lastmodifieddate", "archived"],
      ["Deal Name"],
      [
        "Deal Stage", "dealstage", "deal_pipeline_stage_id", "Deal owner", "hubspot_owner_id",
        "Create Date", "createdate",
      ],
    ],
    forbidden: ["Date entered stage", "Closing Date", "Stage Duration (Calendar Days)"],
    columns: [
      "Record ID": "id",
      "hs_object_id": "id",
      "deal_id": "id",
      "id": "id",
      "Deal Name": "name",
      "Associated Company IDs (Primary)": "account_ref",
      "Associated Company IDs": "account_ref",
      "Primary Associated Company ID": "account_ref",
      "Associated Company (Primary)": "account_ref",
      "Associated Company": "account_ref",
      "associations.companies": "account_ref",
      "Associated Contact IDs": "contact_ref",
      "Associated Contact": "contact_ref",
      "associations.contacts": "contact_ref",
      "Deal owner": "owner_ref",
      "hubspot_owner_id": "owner_ref",
      "owner_id": "owner_ref",
      "Pipeline": "pipeline",
      "deal_pipeline_id": "pipeline",
      "Deal Stage": "stage",
      "deal_pipeline_stage_id": "stage",
      "Amount": "amount",
      "Currency": "currency",
      "deal_currency_code": "currency",
      "Deal probability": "probability",
      "hs_deal_stage_probability": "probability",
      "Close Date": "close_date",
      "Original Source Type": "source",
      "Original Traffic Source": "source",
      "Original Source": "source",
      "hs_analytics_source": "source",
      "Deal Type": "type",
      "Closed Lost Reason": "loss_reason",
      "Forecast category": "forecast_category",
      "hs_manual_forecast_category": "forecast_category",
      "Next step": "next_step",
      "hs_next_step": "next_step",
      "Is Deal Closed?": "is_closed",
      "hs_is_closed": "is_closed",
      "Is Closed Won": "is_won",
      "hs_is_closed_won": "is_won",
      "Last Activity Date": "last_activity_at",
      "notes_last_updated": "last_activity_at",
      "Create Date": "created_at",
      "Last Modified Date": "modified_at",
      "hs_lastmodifieddate": "modified_at",
      "updatedAt": "modified_at",
      "is_deleted": "is_deleted",
      "archived": "is_deleted",
      "Merged Deal IDs": "merged_refs",
      "Merged Record IDs": "merged_refs",
      "Merged IDs": "merged_refs",
      "hs_merged_object_ids": "merged_refs",
    ],
    bookkeeping: HubSpot.bookkeeping + HubSpot.associationTypes + [
      "Associated Company", "Associated Contact", "Weighted amount", "Forecast amount",
      "Amount in company currency", "Exchange rate", "hs_projected_amount", "createdAt", "id",
    ],
    traits: HubSpot.traits)

  package static let hubspotStageHistory = Profile(
    "hubspot-stage-history", .hubspot, "HubSpot deal stage history", .records(.stageChange),
    required: [
      ["Record ID", "Deal ID"], ["Deal Stage", "value"], ["Date entered stage", "date_entered"],
    ],
    columns: [
      "Record ID": "deal_ref",
      "Deal ID": "deal_ref",
      "Deal Stage": "stage",
      "value": "stage",
      "Pipeline": "pipeline",
      "Date entered stage": "at",
      "date_entered": "at",
      "Amount": "amount",
      "Currency": "currency",
      "Deal owner": "owner_ref",
    ],
    bookkeeping: HubSpot.bookkeeping + ["Date left stage"],
    traits: HubSpot.traits)
}

/// What HubSpot's exports have in common.
enum HubSpot {
  static let bookkeeping = [
    "_fivetran_synced", "_fivetran_active", "_fivetran_start", "_fivetran_end", "portal_id",
    "hs_all_owner_ids", "hs_all_team_ids",
  ]

  /// What kind of association each id beside them is by.
  static let associationTypes = [
    "associations.companies.type", "associations.contacts.type", "associations.deals.type",
  ]

  /// Ids are numbers, associations are lists parted by semicolons, probabilities are fractions.
  static let traits = Traits(probability: .byContent, listsReferences: true, allowsMissingKey: true)
}
