// Tables of a warehouse's HubSpot schema that no figure rests on, recognised by their headers:
// contact_merge_audit: canonical_vid,contact_id,vid_to_merge,entity_id,first_name,last_name,...
// merged_deal: deal_id,merged_deal_id
// *_property_history: contact_id,timestamp,source,source_id,name,value
// property: calculated,created_at,description,field_type,group_name,hubspot_defined,...
// ticket: id,is_deleted,property_closed_date,property_hs_pipeline,property_hs_ticket_category,...
// form: guid,action,created_at,css_class,form_type,name,portal_id,submit_text,...

extension Profile {
  package static let hubspotNotUsed: [Profile] = [
    notUsed(
      "contact-merge-audit", "contact_merge_audit",
      "merged contacts carry the surviving id already",
      [["canonical_vid", "vid_to_merge"]]),
    notUsed(
      "merged-deal", "merged_deal", "merged deals are gone from the deals themselves",
      [["merged_deal_id"], ["deal_id"]]),
    notUsed(
      "other-property-history", "property history",
      "only the history of deals is part of a figure",
      [["name"], ["value"], ["source_id", "source"], ["timestamp", "timestamp_instant"]]),
    notUsed(
      "property", "property definitions", "it describes columns and holds no records",
      [["field_type", "property_id", "hubspot_object"], ["label"], ["name"]]),
    notUsed(
      "ticket", "tickets", "support tickets are not part of a sales pipeline",
      [["ticket_id", "property_hs_ticket_category", "property_hs_ticket_priority"]]),
    notUsed(
      "form", "forms", "forms are not part of a sales pipeline",
      [["guid", "form_id"], ["portal_id"]]),
    notUsed(
      "engagement-link", "links of engagements", "links of engagements to records are not read",
      [["engagement_id"], ["engagement_type"]]),
  ]

  private static func notUsed(
    _ id: String, _ object: String, _ reason: String, _ required: [[String]]
  ) -> Profile {
    Profile(
      "hubspot-\(id)", .hubspot, "HubSpot \(object)", .notUsed(reason), required: required,
      forbidden: ["StageName"])
  }
}
