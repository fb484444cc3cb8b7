import CRM

/// Gives every table the fields of merges that it lacks, and fills them from the columns in which
/// HubSpot names what was merged into a record: no field took them before.
internal enum MergesUpgrade {
  /// The headers of those columns without spaces and underscores.
  private static let headers = [
    "mergeddealids", "mergedcontactids", "mergedcompanyids", "mergedrecordids", "mergedids",
    "hsmergedobjectids", "hscalculatedmergedvids", "propertyhsmergedobjectids",
    "propertyhscalculatedmergedvids",
  ]

  static func run(_ store: Store) throws {
    let purpose = "moving merges forward"
    for entity in Entity.allCases {
      for sql in try EntitySchema.missingFields(of: entity, in: store) {
        try store.run(sql, doing: purpose)
      }
    }
    for entity in [Entity.account, .contact, .deal] { try fill(entity, store, purpose) }
    try store.run("drop view mart_deal", doing: purpose)
    try store.run(GoldenViews.deal, doing: purpose)
  }

  private static func fill(_ entity: Entity, _ store: Store, _ purpose: String) throws {
    var found: [(id: Int64, header: String, list: String)] = []
    let names = headers.map { "'\($0)'" }.joined(separator: ", ")
    try store.ask(
      """
      select row.id, member.key, member.value
      from \(entity.table) as row
      inner join source on source.id = row.source_id and source.vendor = 'hubspot'
      inner join json_each(row.extra) as member
      where row.extra like '%merged%' and row.merged_refs is null
      and replace(replace(lower(member.key), ' ', ''), '_', '') in (\(names))
      """, doing: purpose
    ) { row in found.append((row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? "")) }
    let move = try store.statement(
      """
      update \(entity.table) set
          merged_refs = ?1,
          extra = nullif(json_remove(extra, '$."' || ?2 || '"'), '{}')
      where id = ?3
      """, doing: purpose)
    for row in found { try move.run([.text(row.list), .text(row.header), .integer(row.id)]) }
  }
}
