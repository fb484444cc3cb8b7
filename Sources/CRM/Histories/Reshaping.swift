import Tabular

/// How the records of a table become the rows that are mapped, where one is not simply the other.
package enum Reshaping: Sendable {
  /// Each record tells one changed field.
  case changes(ChangeRows)
  /// Each record has a column for the day it entered each stage.
  case stamps(StampRows)

  /// The columns of the table as it came.
  package var columns: [String] {
    switch self {
    case .changes(let changes): changes.columns
    case .stamps(let stamps): stamps.columns
    }
  }

  /// What a column of the table as it came is used for; nil where it is not.
  func role(of column: Int) -> String? {
    switch self {
    case .changes(let changes): changes.role(of: column)
    case .stamps(let stamps): stamps.role(of: column)
    }
  }

  /// The same without what some columns of the table tell.
  func leaving(out columns: Set<Int>) -> Reshaping {
    switch self {
    case .changes: self
    case .stamps(let rows):
      .stamps(
        StampRows(
          columns: rows.columns, key: rows.key,
          stamps: rows.stamps.filter { !columns.contains($0.column) }))
    }
  }

  /// The rows that the records of a batch become.
  func rows(of batch: RecordBatch) -> Reshaped {
    switch self {
    case .changes(let changes): changes.rows(of: batch)
    case .stamps(let stamps): stamps.rows(of: batch)
    }
  }
}

/// Rows made from the records of a batch.
struct Reshaped {
  let batch: RecordBatch
  /// Records that tell nothing any field takes.
  let passedOver: Int
}

/// What kind of stage history a profile's records are.
package enum HistoryKind: Sendable {
  /// Each row has the whole state of the deal.
  case states
  /// Each row is a move from one stage to the next; edits in between are not told.
  case moves
  /// Each row has one changed field.
  case changes
  /// Each row is an entry told by a column of the deal; earlier entries to the stage are unknown.
  case stamps

  /// The kind by the id of a profile.
  package init(profile id: String) {
    if id.hasSuffix(StampRows.profileEnding) {
      self = .stamps
    } else if [Profile.zohoStageHistory.id, Profile.zohoAPIStageHistory.id].contains(id) {
      self = .moves
    } else {
      self = ProfileList.profile(id: id)?.changes == nil ? .states : .changes
    }
  }
}
