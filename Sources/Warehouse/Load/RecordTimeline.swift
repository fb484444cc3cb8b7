import CRM

/// The states of a record that exports told, the earliest first, and from when on each held.
struct RecordTimeline {
  /// One state of the record.
  struct State {
    let id: Int64
    let rowHash: UInt64
    /// The file that its place names.
    var fileID: Int64
    /// What that file was read by.
    var profile = ""
    /// From when on it held, where its row does not say so; nil elsewhere.
    var heldFrom: String?
    /// When the file was taken that its place names, a day or UTC instant; "" while that is not
    /// known.
    var snapshot: String
    /// The modification stamp it carries; "" for none.
    let stamp: String
    /// Why it is no longer the current one; nil while it is.
    var reason: VersionHistory.Reason?
    /// Until when it held; "" while it does.
    var validTo = ""

    /// When it was told, as far as its row alone says; of one that is placed by its stamp the stamp.
    var told: String { heldFrom ?? snapshot }

    /// The day of that.
    var day: Substring { told.prefix(10) }

    /// From when on it held as far as its row alone says.
    var natural: String { stamp.isEmpty ? snapshot : stamp }

    /// Whether its stamp alone says where it belongs.
    var isByStamp: Bool { !stamp.isEmpty && heldFrom == stamp }
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
