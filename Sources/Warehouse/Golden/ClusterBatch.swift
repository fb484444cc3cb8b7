import CRM
import Dispatch
import Synchronization

/// The fields of golden records, and by what rules their values survive.
internal struct GoldenChoice: Sendable {
  let fields: [Field]
  let groups: [Survivors.Group]
  /// The group of each field; nil for one that survives nowhere.
  let groupOfField: [Int?]
  /// The names of the fields as members of a JSON object, each with its colon.
  private let labels: [[UInt8]]

  /// A choice of the values of some fields; groups without any of them choose nothing.
  init(fields: [Field], groups: [SurvivorshipGroup]) {
    self.fields = fields
    let groups = groups.map { group in
      Survivors.Group(
        rule: group.rule,
        fields: group.fields.compactMap { name in fields.firstIndex { $0.id == name } },
        leading: group.fields.contains("currency")
          ? fields.firstIndex { $0.storage == .money && group.fields.contains($0.id) } : nil)
    }.filter { !$0.fields.isEmpty }
    self.groups = groups
    groupOfField = fields.indices.map { field in
      groups.firstIndex { $0.fields.contains(field) }
    }
    labels = fields.map { Array("\"\($0.id)\":".utf8) }
  }

  /// The same, sharing no array with it.
  fileprivate init(copying other: GoldenChoice) {
    fields = other.fields
    groups = other.groups.map {
      Survivors.Group(rule: $0.rule, fields: $0.fields.map { $0 }, leading: $0.leading)
    }
    groupOfField = other.groupOfField
    labels = other.labels.map { $0.map { $0 } }
  }

  /// Chooses the golden record of a cluster and adds it to `rows`.
  func add(_ cluster: ClusterBatch.Cluster, _ survivors: Survivors, to rows: inout GoldenRows) {
    let start = rows.origins.count
    rows.origins.append(0x7B)
    for group in groups {
      let chosen = survivors.choose(group, among: cluster.first..<cluster.end)
      rows.chosen.append(chosen.map { Int32($0) } ?? -1)
      guard let chosen, chosen != cluster.survivor else { continue }
      for field in group.fields where survivors.cell(chosen, field).tag != .null {
        if rows.origins.count > start + 1 { rows.origins.append(0x2C) }
        rows.origins += labels[field]
        rows.origins += String(survivors.rowID(chosen)).utf8
      }
    }
    rows.origins.append(0x7D)
    rows.originEnds.append(rows.origins.count)
  }
}

/// Which records of a batch the golden ones take their values from, one golden record after the
/// other.
internal struct GoldenRows: Sendable {
  /// The columns before the fields.
  static let leading = ["id", "members", "survivor_id", "origins"]

  /// The record of each group of fields, by its place in the batch; -1 where no record has a value.
  fileprivate(set) var chosen: [Int32] = []
  /// By field, the version of each value that is not the survivor's, as JSON.
  fileprivate(set) var origins: [UInt8] = []
  /// Where the text of each golden record ends in `origins`.
  fileprivate(set) var originEnds: [Int] = []
}

/// The records of some clusters.
internal struct ClusterBatch: Sendable {
  /// The places of a cluster's records.
  struct Cluster: Sendable {
    let id: Int64
    let first: Int
    var end = 0
    /// The record that the golden one starts from.
    var survivor: Int
  }

  var clusters: [Cluster] = []
  /// The records, those of a cluster one after the other.
  var candidates: [SurvivorCandidate] = []
  /// The values of all records, one record's after the other's.
  var cells: [Cell] = []
  var arena: [UInt8] = []

  /// The golden records of all clusters in their order, chosen on two cores, each part with its
  /// clusters.
  func golden(_ choice: GoldenChoice) -> [(clusters: ArraySlice<Cluster>, rows: GoldenRows)] {
    let middle = clusters.count / 2
    let halves = [clusters[..<middle], clusters[middle...]]
    let chosen = Mutex<[GoldenRows]>([GoldenRows(), GoldenRows()])
    DispatchQueue.concurrentPerform(iterations: halves.count) { half in
      let survivors = Survivors(candidates, cells: cells, arena: arena)
      // Arrays of its own: those that both cores count in and out are fought over.
      let choice = GoldenChoice(copying: choice)
      var rows = GoldenRows()
      for cluster in halves[half] { choice.add(cluster, survivors, to: &rows) }
      chosen.withLock { $0[half] = rows }
    }
    return zip(halves, chosen.withLock { $0 }).map { ($0, $1) }
  }
}
