// Tables that name stages and pipelines:
// HubSpot v3 pipelines: id,label,displayOrder,archived, and their stages as a table of their own:
// parent.table,parent.id,label,displayOrder,metadata.isClosed,metadata.probability,id,archived
// deal_pipeline_stage of a warehouse: stage_id,label,pipeline_id,display_order,probability,is_closed
// Pipedrive stages: id,order_nr,name,active_flag,deal_probability,pipeline_id,pipeline_name
// Pipedrive pipelines: id,name,url_title,order_nr,active,deal_probability

extension Profile {
  /// Tables of names; nothing else is read from them.
  package static let labelLists: [Profile] = [
    names(
      "hubspot-stages", .hubspot, "HubSpot stages of pipelines",
      [["label"], ["displayOrder"], ["metadata.probability", "metadata.isClosed"]],
      LabelList(field: "stage", id: ["id"], label: ["label"])),
    names(
      "hubspot-stage-table", .hubspot, "HubSpot deal_pipeline_stage",
      [["stage_id"], ["label"], ["pipeline_id"], ["probability", "is_closed", "closed_won"]],
      LabelList(field: "stage", id: ["stage_id"], label: ["label"])),
    names(
      "hubspot-pipelines", .hubspot, "HubSpot pipelines",
      [["id"], ["label"], ["displayOrder"]],
      LabelList(field: "pipeline", id: ["id"], label: ["label"])),
    names(
      "hubspot-pipeline-table", .hubspot, "HubSpot deal_pipeline",
      [["pipeline_id"], ["label"], ["display_order"]],
      LabelList(field: "pipeline", id: ["pipeline_id"], label: ["label"])),
    names(
      "pipedrive-stages", .pipedrive, "Pipedrive stages",
      [["id"], ["name"], ["pipeline_id"], ["order_nr"]],
      LabelList(field: "stage", id: ["id"], label: ["name"])),
    names(
      "pipedrive-pipelines", .pipedrive, "Pipedrive pipelines",
      [
        ["id"], ["name"], ["order_nr"],
        ["url_title", "deal_probability", "is_deal_probability_enabled"],
      ],
      LabelList(field: "pipeline", id: ["id"], label: ["name"])),
  ]

  private static func names(
    _ id: String, _ vendor: Vendor, _ title: String, _ required: [[String]], _ labels: LabelList
  ) -> Profile {
    Profile(
      id, vendor, title,
      .notUsed("it names the \(labels.field)s that deals and their history have the ids of"),
      required: required, labels: labels)
  }
}
