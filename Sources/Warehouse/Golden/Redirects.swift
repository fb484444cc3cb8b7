import CRM

/// Where the golden ids lead that no record holds.
///
/// An id whose record is gone leads to the golden record of those that were with it, where they are
/// today, or were with them when they went; the id that was minted for an heir leads to what the
/// heir is part of. Where none of them is left there is no redirect.
internal struct Redirects {
  private let store: Store
  private let entity: Entity

  init(_ store: Store, _ entity: Entity) {
    self.store = store
    self.entity = entity
  }

  /// Computes them anew from who was with whom; once the clusters are stored.
  func renew() throws {
    let purpose = "leading golden ids on"
    let golden = "int_\(entity.table)_golden_id"
    try store.run(
      "delete from golden_redirect where entity = ?", [.text(entity.rawValue)], doing: purpose)
    try store.run(
      """
      insert into golden_redirect (entity, old_id, golden_id)
      with recursive
      reach (old_id, source_id, key) as (
          select old_id, source_id, key from golden_companion
          where entity = '\(entity.rawValue)'
          union
          select reach.old_id, next.source_id, next.key
          from reach
          inner join golden_companion as next
              on next.entity = '\(entity.rawValue)'
              and next.old_id = \(GoldenID.minted("reach", of: entity))
      ),
      candidate as (
          select reach.old_id, living.golden_id
          from reach
          inner join \(golden) as living
              on living.source_id = reach.source_id and living.key = reach.key
          union all
          select \(GoldenID.minted("heir", of: entity)), living.golden_id
          from golden_heir as heir
          inner join \(golden) as living
              on living.source_id = heir.source_id and living.key = heir.key
          where heir.entity = '\(entity.rawValue)'
      )
      select '\(entity.rawValue)', candidate.old_id, min(candidate.golden_id)
      from candidate
      where not exists (
          select 1 from golden_heir as heir
          inner join \(golden) as living
              on living.source_id = heir.source_id and living.key = heir.key
          where heir.entity = '\(entity.rawValue)'
          and heir.own_id = candidate.old_id
      )
      group by candidate.old_id
      """, doing: purpose)
  }
}
