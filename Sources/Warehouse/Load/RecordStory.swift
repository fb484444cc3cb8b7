import CRM

/// The states of a record as they follow from the evidence, each with the row that keeps it.
struct RecordStory {
  /// One state.
  struct State {
    /// The row that keeps it, or that it is to be copied from.
    var id: Int64
    /// What that row says so far.
    let row: RecordTimeline.State
    /// When the night was taken that told it first, and which one that is; nil for a state that is
    /// placed by its stamp.
    let told: String
    let at: RecordEvidence.Moment?
    /// Whether no row is left for it, since it came back.
    let isCopy: Bool
    /// When the file was taken that its row names.
    var snapshot: String
    var start = ""
    /// Why it is over; nil while it holds.
    var reason: VersionHistory.Reason?
    /// Until when it held; "" while it does.
    var validTo = ""

    /// From when on it held, where neither stamp nor file of its row say so.
    var heldFrom: String? { start == (row.stamp.isEmpty ? snapshot : row.stamp) ? nil : start }

    /// Whether its row says all of it.
    var isWritten: Bool {
      !isCopy && row.heldFrom == heldFrom && row.reason == reason && row.validTo == validTo
        && row.snapshot == snapshot
    }
  }

  /// The states, the earliest first.
  var states: [State] = []
  /// Rows that no state needs.
  private(set) var surplus: [RecordTimeline.State] = []

  /// The story that evidence tells.
  ///
  /// - Parameters:
  ///   - evidence: all that nights told of the record.
  ///   - tonight: when the late export was taken that a row moves to where it tells its state first;
  ///     nil where no line of it can be named.
  init(_ evidence: RecordEvidence, tonight: String?) {
    place(evidence)
    for place in states.indices where states[place].at?.order == .max {
      guard let tonight, states[place].isCopy || states[place].snapshot > tonight else { continue }
      states[place].snapshot = tonight
    }
    date(evidence.gone)
  }

  /// Whether all of it is stored as it is.
  var isWritten: Bool { surplus.isEmpty && states.allSatisfy(\.isWritten) }

  /// The version that is current; nil for a record that is gone.
  var current: KnownRows.Entry? {
    guard let last = states.last, last.reason == nil else { return nil }
    return KnownRows.Entry(rowID: UInt32(last.id), rowHash: last.row.rowHash, isSeen: true)
  }

  /// Finds a row for each state: the latest first, so that what is current stays it.
  private mutating func place(_ evidence: RecordEvidence) {
    let versions = evidence.versions
    var free = Set(versions.indices)
    let aside = evidence.aside.filter { versions[$0].isByStamp }
      .sorted { versions[$0].stamp < versions[$1].stamp }
    free.subtract(aside)
    for run in evidence.runs.reversed() {
      let alike = free.filter { versions[$0].rowHash == versions[run.version].rowHash }
      let chosen = alike.intersection(run.named).max() ?? alike.max()
      let row = versions[chosen ?? run.version]
      if let chosen { free.remove(chosen) }
      states.append(
        State(
          id: row.id, row: row, told: run.told, at: run.at, isCopy: chosen == nil,
          snapshot: row.snapshot))
    }
    states.reverse()
    surplus = free.sorted().map { versions[$0] }
    for version in aside {
      let row = versions[version]
      let after = starts().lastIndex { $0 <= row.stamp }.map { $0 + 1 } ?? 0
      // What is known of the end is told by nights.
      states.insert(
        State(
          id: row.id, row: row, told: row.stamp, at: nil, isCopy: false, snapshot: row.snapshot),
        at: min(after, max(0, states.count - 1)))
    }
  }

  private func starts() -> [String] {
    var starts: [String] = []
    for state in states {
      starts.append(
        state.at == nil
          ? state.told
          : RecordTimeline.start(stamp: state.row.stamp, told: state.told, after: starts.last))
    }
    return starts
  }

  /// Writes from when until when each state held.
  private mutating func date(_ gone: String?) {
    let starts = starts()
    for place in states.indices {
      states[place].start = starts[place]
      if place + 1 < states.count {
        states[place].reason = states[place].row.reason == .late ? .late : .changed
        states[place].validTo = starts[place + 1]
      } else if let gone {
        states[place].reason = .vanished
        states[place].validTo = gone
      }
    }
  }
}
