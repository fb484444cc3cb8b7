/// The stage labels of each source's pipelines and the canonical stage each one means.
package struct StageLabels {
  private let store: Store

  /// The labels within a transaction.
  package init(_ store: Store) { self.store = store }

  /// A label as it stands in the data, with how often it does.
  package struct Seen: Sendable, Equatable {
    package let sourceID: Int64
    package let vendor: String
    package let pipeline: String
    package let label: String
  }

  /// How far the tables of deals and stage changes reached, by row id.
  package struct Reach: Sendable {
    fileprivate let deal: Int64
    fileprivate let stageChange: Int64

    /// Before any row.
    package static let nothing = Reach(deal: 0, stageChange: 0)
  }

  /// How far the tables reach now.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package func reach() throws -> Reach {
    Reach(
      deal: try store.integer("select max(id) from deal") ?? 0,
      stageChange: try store.integer("select max(id) from stage_change") ?? 0)
  }

  /// The labels that are known already and those of rows behind a reach, ordered by source,
  /// pipeline and label.
  ///
  /// - Parameter reach: what was looked through before.
  /// - Returns: each label once.
  /// - Throws: `WarehouseError.sqlite`.
  package func seen(beyond reach: Reach = .nothing) throws -> [Seen] {
    var result: [Seen] = []
    try store.ask(
      """
      with labels as (
          select source_id, pipeline, label from stage_label
          union
          select distinct source_id, coalesce(pipeline, '') as pipeline, stage as label
          from deal where stage is not null and id > ?1
          union
          select distinct source_id, coalesce(pipeline, '') as pipeline, stage as label
          from stage_change where stage is not null and id > ?2
          union
          select distinct source_id, coalesce(pipeline, '') as pipeline, from_stage as label
          from stage_change where from_stage is not null and id > ?2
      )
      select labels.source_id, source.vendor, labels.pipeline, labels.label
      from labels inner join source on source.id = labels.source_id
      order by labels.source_id, labels.pipeline, labels.label
      """, [.integer(reach.deal), .integer(reach.stageChange)]
    ) { row in
      result.append(
        Seen(
          sourceID: row.integer(0) ?? 0, vendor: row.text(1) ?? "", pipeline: row.text(2) ?? "",
          label: row.text(3) ?? ""))
    }
    return result
  }

  /// Sets what a label means: nil for a stage that is kept under its own name.
  package func set(_ label: Seen, canonical: String?, how: String) throws {
    try store.run(
      """
      insert into stage_label (source_id, pipeline, label, canonical, how)
      values (?, ?, ?, ?, ?)
      on conflict (source_id, pipeline, label)
      do update set canonical = excluded.canonical, how = excluded.how
      """,
      [
        .integer(label.sourceID), .text(label.pipeline), .text(label.label),
        .optional(canonical), .text(how),
      ], doing: "keeping stage labels")
  }
}
