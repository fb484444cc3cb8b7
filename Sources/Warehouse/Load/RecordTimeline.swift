import CRM

/// The states of a record that exports told, in the order in which these were taken, and from when
/// on each held.
///
/// Whatever order exports arrive in, the states end up where they would be had they come in turn.
struct RecordTimeline {
  /// One state of the record.
  struct State {
    let id: Int64
    let rowHash: UInt64
    /// The file that its place names.
    var fileID: Int64
    /// When the export was taken that told it, a day or UTC instant.
    ///
    /// "" while that is not known; of a state that came back when it was shown again, of one that is
    /// placed by its stamp alone the stamp.
    var told: String
    /// When the file that its place names was taken.
    var snapshot: String
    /// The modification stamp it carries; "" for none.
    let stamp: String
    /// Why it is no longer the current one; nil while it is.
    var reason: VersionHistory.Reason?
    /// Until when it held; "" while it does.
    var validTo: String

    /// The day of its export.
    var day: Substring { told.prefix(10) }

    /// From when on it held as far as its row alone says.
    var natural: String { stamp.isEmpty ? snapshot : stamp }
  }

  var states: [State]

  /// From when on a state held: its stamp, if that is later than the state before began; else the
  /// day of its export, since a stamp that did not move says nothing of when the record did.
  ///
  /// - Parameters:
  ///   - stamp: the modification stamp of the state; "" for none.
  ///   - told: when the export was taken; "" while that is not known.
  ///   - before: from when on the state before it held; nil for the first one.
  /// - Returns: a day or UTC instant; "" while that is not known.
  static func start(stamp: String, told: String, after before: String?) -> String {
    if stamp.isEmpty { return told }
    return before.map { stamp > $0 } ?? true ? stamp : told
  }

  /// The place of the last state that was told, or was modified within the same day, no later.
  func place(told: String, stamp: String) -> Int? {
    states.lastIndex { state in
      if told.isEmpty || state.told.isEmpty {
        return (state.stamp.isEmpty ? state.told : state.stamp) <= (stamp.isEmpty ? told : stamp)
      }
      let day = told.prefix(10)
      if state.day != day { return state.day < day }
      return stamp.isEmpty || state.stamp <= stamp
    }
  }

  /// From when on each state held.
  var starts: [String] {
    var result: [String] = []
    for state in states {
      result.append(
        state.told == state.snapshot
          ? Self.start(stamp: state.stamp, told: state.told, after: result.last) : state.told)
    }
    return result
  }
}
