import CRM

/// The golden ids of records, as SQL.
///
/// A record's own id is the row id of its first version: minted once, never used again. A record
/// alone has its own id as golden id, a cluster the smallest of its members' ids. So when two
/// clusters unite the older id lives and when they part again each has its own back. When the
/// record that a cluster is named after is gone, another member inherits the id (`golden_heir`); ids
/// that nobody holds lead to those that were with their record (`golden_companion`).
internal enum GoldenID {
  /// What makes a version of a record one that golden records are made of.
  static func isAlive(_ record: String) -> String {
    """
    \(record).closed_run is null
    and coalesce(\(record).is_deleted, 0) = 0
    and \(record).merged_into_ref is null
    """
  }

  /// The row id of the first version of a record.
  static func first(_ record: String, of entity: Entity) -> String {
    """
    min(\(record).id, coalesce((
        select min(earlier.id) from \(entity.table) as earlier
        where earlier.source_id = \(record).source_id
        and earlier.key = \(record).key
        and earlier.closed_run is not null
    ), \(record).id))
    """
  }

  /// The row id of the first version of a record that need not be there any more, given anything
  /// with its source and key.
  static func minted(_ record: String, of entity: Entity) -> String {
    """
    min(coalesce((
        select min(earlier.id) from \(entity.table) as earlier
        where earlier.source_id = \(record).source_id
        and earlier.key = \(record).key
        and earlier.closed_run is not null
    ), 9223372036854775807), coalesce((
        select now.id from \(entity.table) as now
        where now.source_id = \(record).source_id
        and now.key = \(record).key
        and now.closed_run is null
    ), 9223372036854775807))
    """
  }

  /// The own id of a record, where `heir` is its row of `golden_heir`, if any.
  static func own(_ record: String, of entity: Entity) -> String {
    "coalesce(heir.own_id, \(first(record, of: entity)))"
  }

  /// Joins a table that has source and key to the record's row there, if any.
  static func join(_ table: String, as alias: String, to record: String, of entity: Entity)
    -> String
  {
    """
    left join \(table) as \(alias)
        on \(alias).entity = '\(entity.rawValue)'
        and \(alias).source_id = \(record).source_id
        and \(alias).key = \(record).key
    """
  }
}
