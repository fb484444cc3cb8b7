import CRM

/// How a CRM is told to merge records: one line a call of its merge tool.
struct MergeLayout: Sendable {
  let vendor: Vendor
  /// The column of the record that stays.
  let master: String
  /// The columns of records that are merged into it, so many a line at most.
  let losers: [String]

  /// Every layout, in the order of the vendors.
  static let all: [MergeLayout] = [
    // `merge()` and Apex take a master and up to two more; values set on the master win.
    MergeLayout(
      vendor: .salesforce, master: "MasterRecordId",
      losers: ["RecordToMergeId1", "RecordToMergeId2"]),
    // `POST /crm/v3/objects/{object}/merge`.
    MergeLayout(
      vendor: .hubspot, master: "primaryObjectId", losers: ["objectIdToMerge"]),
    // `PUT /persons/{id}/merge`: the id is merged away, `merge_with_id` stays.
    MergeLayout(vendor: .pipedrive, master: "merge_with_id", losers: ["id"]),
    MergeLayout(
      vendor: .zoho, master: "Master Record Id", losers: ["Merged Record Id"]),
    // The Merge message: Target, SubordinateId and UpdateContent.
    MergeLayout(
      vendor: .dynamics, master: "Target", losers: ["SubordinateId"]),
    MergeLayout(vendor: .generic, master: "master_id", losers: ["loser_id"]),
  ]
}
