import CRM

/// Leaves out an index that nothing asks, and puts first what is sorted fastest: the key in those
/// that find a record, the golden id in the one that finds the members of a cluster.
internal enum IndexUpgrade {
  static func run(_ store: Store) throws {
    let purpose = "moving indexes forward"
    for name in ["cluster_member_own", "cluster_member_cluster"] {
      try store.run("drop index if exists \(name)", doing: purpose)
    }
    try store.run(GoldenSchema.memberIndex, doing: purpose)
    for entity in Entity.allCases {
      let name = "\(entity.table)_key"
      // A table that nothing was ever loaded into has none yet.
      let known = try store.text(
        "select name from sqlite_schema where type = 'index' and name = ?", [.text(name)])
      guard known != nil else { continue }
      try store.run("drop index \(name)", doing: purpose)
      try store.run(EntitySchema.keyIndex(of: entity), doing: purpose)
    }
  }
}
