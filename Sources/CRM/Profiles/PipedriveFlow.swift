// What happened to a deal, `GET /deals/{id}/flow` of the API, its changes as one row each:
// {"object":"dealChange","timestamp":"2026-03-02 03:00:00","data":{"id":1300,"item_id":103,
// "user_id":7,"field_key":"stage_id","old_value":"2","new_value":"3","log_time":"2026-03-02 03:00:00"}}

extension Profile {
  package static let pipedriveFlow = Profile(
    "pipedrive-flow", .pipedrive, "Pipedrive changes of deals", .records(.stageChange),
    required: [["item_id", "deal_id"], ["field_key"], ["new_value"], ["log_time", "timestamp"]],
    columns: [
      "id": "id",
      "item_id": "deal_ref",
      "deal_id": "deal_ref",
      "log_time": "at",
      "timestamp": "at",
      "field_key": "stage",
      "new_value": "stage",
      "old_value": "from_stage",
    ],
    bookkeeping: [
      "object", "timestamp", "user_id", "is_bulk_update_flag", "change_source",
      "change_source_user_agent", "origin",
    ],
    traits: Traits(probability: .percent, timesAreUTC: true),
    changes: ChangeLog(
      record: ["item_id", "deal_id"], at: ["log_time", "timestamp"], property: ["field_key"],
      new: ["new_value"], old: ["old_value"], id: ["id"],
      names: [
        "stage_id": "stage", "pipeline_id": "pipeline", "value": "amount",
        "expected_close_date": "close_date", "user_id": "owner_ref", "owner_id": "owner_ref",
      ]))
}
