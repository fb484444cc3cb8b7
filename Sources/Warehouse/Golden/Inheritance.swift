import CRM

/// Keeps golden ids alive when the records that they were minted for are gone or come back.
internal struct Inheritance {
  private let store: Store
  private let entity: Entity
  private let purpose = "keeping golden ids"

  init(_ store: Store, _ entity: Entity) {
    self.store = store
    self.entity = entity
  }

  /// Gives ids back to records that have come back, then passes on those of records that are gone.
  func settle() throws {
    try giveBack()
    try passOn()
    try followMerges()
  }

  /// A record that is there again takes its id back, and nothing redirects from it.
  private func giveBack() throws {
    let isBack = """
      exists (
          select 1 from \(entity.table) as first
          inner join \(entity.table) as record
              on record.source_id = first.source_id and record.key = first.key
          where first.id = %
          and \(GoldenID.isAlive("record"))
      """
    try store.run(
      """
      delete from golden_heir where entity = ?
      and \(isBack.replacing("%", with: "golden_heir.own_id"))
          and (first.source_id <> golden_heir.source_id or first.key <> golden_heir.key)
      )
      """, [.text(entity.rawValue)], doing: purpose)
    try store.run(
      """
      delete from golden_redirect where entity = ?
      and \(isBack.replacing("%", with: "golden_redirect.old_id"))
          and not exists (
              select 1 from golden_heir as heir
              where heir.entity = golden_redirect.entity
              and heir.source_id = first.source_id
              and heir.key = first.key
          )
      )
      """, [.text(entity.rawValue)], doing: purpose)
  }

  /// The id of a record that the CRM itself merged away leads to the record that stayed.
  private func followMerges() throws {
    let own = GoldenID.first("record", of: entity)
    try store.run(
      """
      insert or ignore into golden_redirect (entity, old_id, golden_id)
      select '\(entity.rawValue)', \(own), \(GoldenID.own("target", of: entity))
      from \(entity.table) as record
      inner join \(entity.table) as target
          on target.source_id = record.source_id
          and target.key = record.merged_into_ref
          and \(GoldenID.isAlive("target"))
      \(GoldenID.join("golden_heir", as: "heir", to: "target", of: entity))
      where record.closed_run is null
      and record.merged_into_ref is not null
      and not exists (
          select 1 from golden_heir as other
          where other.entity = '\(entity.rawValue)' and other.own_id = \(own)
      )
      """, doing: purpose)
  }

  private struct Gone {
    let cluster: Int64
    let own: Int64
  }

  private func passOn() throws {
    let isGone = """
      not exists (
          select 1 from \(entity.table) as record
          where record.id = member.row_id and \(GoldenID.isAlive("record"))
      )
      and not exists (
          select 1 from \(entity.table) as record
          where record.source_id = member.source_id
          and record.key = member.key
          and \(GoldenID.isAlive("record"))
      )
      """
    var gone: [Gone] = []
    try store.ask(
      """
      select member.cluster_id, member.own_id from cluster_member as member
      where member.entity = ? and \(isGone)
      order by member.cluster_id, member.own_id
      """, [.text(entity.rawValue)], doing: purpose
    ) { row in gone.append(Gone(cluster: row.integer(0) ?? 0, own: row.integer(1) ?? 0)) }
    guard !gone.isEmpty else { return }
    let heir = try store.statement(
      """
      select member.source_id, member.key, member.own_id from cluster_member as member
      where member.entity = ? and member.cluster_id = ? and not (\(isGone))
      order by member.own_id limit 1
      """, doing: purpose)
    let inherit = try store.statement(
      """
      insert or replace into golden_heir (entity, source_id, key, own_id) values (?, ?, ?, ?)
      """, doing: purpose)
    let redirect = try store.statement(
      """
      insert or replace into golden_redirect (entity, old_id, golden_id) values (?, ?, ?)
      """, doing: purpose)
    let follow = try store.statement(
      "update golden_redirect set golden_id = ? where entity = ? and golden_id = ?",
      doing: purpose)
    for one in gone {
      var next: (record: RecordID, own: Int64)?
      try heir.forEachRow([.text(entity.rawValue), .integer(one.cluster)]) { row in
        next = (
          RecordID(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? ""), row.integer(2) ?? 0
        )
      }
      guard let next else { continue }
      var old = one.own
      if one.own == one.cluster {
        try inherit.run([
          .text(entity.rawValue), .integer(next.record.sourceID), .text(next.record.key),
          .integer(one.cluster),
        ])
        old = next.own
      }
      guard old != one.cluster else { continue }
      try follow.run([.integer(one.cluster), .text(entity.rawValue), .integer(old)])
      try redirect.run([.text(entity.rawValue), .integer(old), .integer(one.cluster)])
    }
  }
}
