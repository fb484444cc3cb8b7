// Earlier values of properties, one row each:
// propertiesWithHistory of the v3 API: {"dealstage":[{"value":"contractsent",
// "timestamp":"2026-03-02T03:00:00.000Z","sourceType":"CRM_UI","sourceId":"userId:7"}]}
// deal_property_history of a warehouse: deal_id,timestamp,_fivetran_synced,source,name,source_id,value

extension Profile {
  package static let hubspotPropertyHistory = Profile(
    "hubspot-property-history", .hubspot, "HubSpot deal property history",
    .records(.stageChange),
    required: [
      ["deal_id", "parent.id"], ["property", "name"], ["value"],
      ["timestamp", "timestamp_instant"],
      ["source", "source_id", "sourceType", "sourceId", "parent.table"],
    ],
    forbidden: ["old_value", "StageName"],
    columns: [
      "deal_id": "deal_ref",
      "parent.id": "deal_ref",
      "timestamp": "at",
      "timestamp_instant": "at",
      "property": "stage",
      "name": "stage",
      "value": "stage",
    ],
    bookkeeping: HubSpot.bookkeeping + [
      "source", "source_id", "sourceType", "sourceId", "sourceLabel", "updatedByUserId",
      "parent.table",
    ],
    traits: HubSpot.apiTraits,
    changes: ChangeLog(
      record: ["deal_id", "parent.id"], at: ["timestamp", "timestamp_instant"],
      property: ["property", "name"], new: ["value"],
      names: [
        "dealstage": "stage", "hs_deal_stage_probability": "probability",
        "hs_manual_forecast_category": "forecast_category", "hubspot_owner_id": "owner_ref",
        "closedate": "close_date",
      ]))
}

extension HubSpot {
  /// The API writes instants and fractions, whatever the account's settings are.
  static let apiTraits = Traits(
    probability: .fraction, timesAreUTC: true, listsReferences: true, allowsMissingKey: true)
}
