import CRM
import Dispatch
import Synchronization

/// The fields of golden records, and by what rules their values survive.
internal struct GoldenChoice: Sendable {
  let fields: [Field]
  let groups: [Survivors.Group]
  /// The names of the fields as members of a JSON object, each with its colon.
  private let labels: [[UInt8]]

  init(fields: [Field], groups: [Survivors.Group]) {
    self.fields = fields
    self.groups = groups
    labels = fields.map { Array("\"\($0.id)\":".utf8) }
  }

  /// Adds the golden record of the `survivors` of a cluster to `rows`.
  func add(_ cluster: ClusterBatch.Cluster, _ survivors: Survivors, to rows: inout GoldenRows) {
    var golden = [Cell](repeating: .null, count: fields.count)
    let start = rows.arena.count
    rows.arena.append(0x7B)
    for group in groups {
      guard let chosen = survivors.choose(group) else { continue }
      for field in group.fields {
        golden[field] = survivors.cell(chosen, field)
        if chosen != cluster.survivor, golden[field].tag != .null {
          if rows.arena.count > start + 1 { rows.arena.append(0x2C) }
          rows.arena += labels[field]
          rows.arena += String(survivors.rowID(chosen)).utf8
        }
      }
    }
    rows.arena.append(0x7D)
    rows.cells += [
      .integer(cluster.id), .integer(Int64(cluster.end - cluster.first)),
      .integer(survivors.rowID(cluster.survivor)),
      .text(offset: start, length: rows.arena.count - start),
    ]
    for cell in golden { rows.add(cell, from: survivors) }
  }
}

/// Golden records as they are written, one row after the other.
internal struct GoldenRows: Sendable {
  /// The columns before the fields.
  static let leading = ["id", "members", "survivor_id", "origins"]

  fileprivate(set) var cells: [Cell] = []
  fileprivate(set) var arena: [UInt8] = []

  fileprivate mutating func add(_ cell: Cell, from survivors: Survivors) {
    guard cell.tag == .text else {
      cells.append(cell)
      return
    }
    cells.append(.text(offset: arena.count, length: Int(cell.length)))
    arena += survivors.bytes(cell)
  }
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
  var candidates: [SurvivorCandidate] = []
  /// The values of all records, one record's after the other's.
  var cells: [Cell] = []
  var arena: [UInt8] = []

  /// The golden records of all clusters in their order, chosen on two cores.
  func golden(_ choice: GoldenChoice) -> [GoldenRows] {
    let middle = clusters.count / 2
    let halves = [0..<middle, middle..<clusters.count]
    let chosen = Mutex<[GoldenRows]>([GoldenRows(), GoldenRows()])
    DispatchQueue.concurrentPerform(iterations: halves.count) { half in
      var rows = GoldenRows()
      for cluster in clusters[halves[half]] {
        let survivors = Survivors(
          candidates[cluster.first..<cluster.end], cells: cells, arena: arena)
        choice.add(cluster, survivors, to: &rows)
      }
      chosen.withLock { $0[half] = rows }
    }
    return chosen.withLock { $0 }
  }
}
