import CRM

/// Leaves out an index that nothing asks, and puts first what is sorted fastest: the key in those
/// that find a record, the golden id in the one that finds the members of a cluster.
internal enum IndexUpgrade {
  static func run(_ store: Store) throws {
    let purpose = "moving indexes forward"
    for name in ["cluster_member_own", GoldenSchema.memberIndexName] {
      try store.run("drop index if exists \(name)", doing: purpose)
    }
    try store.buildIndex(GoldenSchema.memberIndex, doing: purpose)
    for entity in Entity.allCases {
      let name = EntitySchema.keyIndexName(of: entity)
      // A table that nothing was ever loaded into has none yet.
      guard try store.hasIndex(name) else { continue }
      try store.run("drop index \(name)", doing: purpose)
      try store.buildIndex(EntitySchema.keyIndex(of: entity), doing: purpose)
    }
  }
}
