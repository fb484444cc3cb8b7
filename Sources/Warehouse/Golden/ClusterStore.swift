/// Groups of records found to be the same account, contact or lead.
///
/// Ids are minted once: a group that holds members of earlier clusters keeps the oldest of their
/// ids, and the others redirect to it.
package struct ClusterStore {
  /// One record of a cluster.
  package struct Member: Sendable, Hashable {
    package let sourceID: Int64
    package let key: String
    /// That it belongs to its cluster, 0 to 1.
    package let probability: Double
    /// Whether the golden record starts from it; one a cluster.
    package let isSurvivor: Bool

    package init(sourceID: Int64, key: String, probability: Double, isSurvivor: Bool) {
      self.sourceID = sourceID
      self.key = key
      self.probability = probability
      self.isSurvivor = isSurvivor
    }
  }

  private struct Record: Hashable {
    let sourceID: Int64
    let key: String
  }

  private let store: Store

  /// The clusters within a transaction.
  package init(_ store: Store) { self.store = store }

  /// Replaces the partition of an entity by a new one.
  ///
  /// - Parameters:
  ///   - groups: clusters of two or more records, in an order that does not depend on row order.
  ///   - entity: whose records they are.
  ///   - run: who decided.
  /// - Throws: `WarehouseError.sqlite`.
  package func replace(_ groups: [[Member]], of entity: String, run: Int64) throws {
    let earlier = try memberships(of: entity)
    try store.run(
      "delete from cluster_member where entity = ?", [.text(entity)], doing: "storing clusters")
    let insertCluster = try store.statement(
      "insert into cluster (entity, minted_run) values (?, ?)", doing: "storing clusters")
    let redirect = try store.statement(
      "update cluster set redirect_id = ? where id = ?", doing: "storing clusters")
    let insertMember = try store.statement(
      """
      insert into cluster_member (entity, source_id, key, cluster_id, probability, is_survivor)
      values (?, ?, ?, ?, ?, ?)
      """, doing: "storing clusters")
    var taken: Set<Int64> = []
    for group in groups {
      let known = Set(
        group.compactMap { earlier[Record(sourceID: $0.sourceID, key: $0.key)] }
      ).sorted()
      let id: Int64
      if let oldest = known.first(where: { !taken.contains($0) }) {
        id = oldest
      } else {
        try insertCluster.run([.text(entity), .integer(run)])
        id = store.lastInsertedID
      }
      taken.insert(id)
      for other in known where other != id && !taken.contains(other) {
        try redirect.run([.integer(id), .integer(other)])
        taken.insert(other)
      }
      for member in group {
        try insertMember.run([
          .text(entity), .integer(member.sourceID), .text(member.key), .integer(id),
          .real(member.probability), .integer(member.isSurvivor ? 1 : 0),
        ])
      }
    }
  }

  /// The newest trained model of an entity as JSON text, nil before the first training.
  package func model(of entity: String) throws -> String? {
    try store.text(
      "select model from match_model where entity = ? order by version desc limit 1",
      [.text(entity)])
  }

  /// Keeps a newly trained model.
  package func keepModel(_ json: String, of entity: String, run: Int64) throws {
    let version = try store.integer(
      "select max(version) from match_model where entity = ?", [.text(entity)])
    try store.run(
      "insert into match_model (entity, version, model, run_id) values (?, ?, ?, ?)",
      [.text(entity), .integer((version ?? 0) + 1), .text(json), .integer(run)],
      doing: "keeping a matching model")
  }

  private func memberships(of entity: String) throws -> [Record: Int64] {
    var result: [Record: Int64] = [:]
    try store.ask(
      "select source_id, key, cluster_id from cluster_member where entity = ?", [.text(entity)]
    ) { row in
      result[Record(sourceID: row.integer(0) ?? 0, key: row.text(1) ?? "")] = row.integer(2)
    }
    return result
  }
}
