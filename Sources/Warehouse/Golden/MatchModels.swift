/// The trained models of matching, each kept for good under a version.
package struct MatchModels {
  private let store: Store

  /// The models within a transaction.
  package init(_ store: Store) { self.store = store }

  /// The newest trained model of an entity as JSON text, nil before the first training.
  package func newest(of entity: String) throws -> String? {
    try store.text(
      "select model from match_model where entity = ? order by version desc limit 1",
      [.text(entity)])
  }

  /// The version of the newest trained model of an entity, nil before the first training.
  package func newestVersion(of entity: String) throws -> Int64? {
    try store.integer("select max(version) from match_model where entity = ?", [.text(entity)])
  }

  /// Whether any entity has a model that was trained after a run.
  package func areNew(after run: Int64) throws -> Bool {
    try store.integer("select 1 from match_model where run_id > ? limit 1", [.integer(run)]) != nil
  }

  /// Keeps a newly trained model.
  package func keep(_ json: String, of entity: String, run: Int64) throws {
    let version = try store.integer(
      "select max(version) from match_model where entity = ?", [.text(entity)])
    try store.run(
      "insert into match_model (entity, version, model, run_id) values (?, ?, ?, ?)",
      [.text(entity), .integer((version ?? 0) + 1), .text(json), .integer(run)],
      doing: "keeping a matching model")
  }
}
