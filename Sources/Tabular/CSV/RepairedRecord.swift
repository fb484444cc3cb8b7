/// What became of a piece of text that is not a record as the dialect says.
enum RepairedRecord {
  /// A field, as a place in the buffer or as bytes of its own.
  enum Piece: Hashable {
    case place(Range<Int>)
    case text([UInt8])
  }

  /// More input is needed to decide.
  case starved
  /// A record; `kind` names the repair, nil where nothing was wrong with it.
  case record([Piece], contentEnd: Int, next: Int, repair: Repair?)
  case quarantined([Piece], contentEnd: Int, next: Int, fault: Repair)
  case blank(next: Int)
  case ignored(ReadSummary.Ignored.Reason, contentEnd: Int, next: Int)
  /// A header row of other columns.
  case table([Piece], contentEnd: Int, next: Int)

  struct Repair {
    var kind: RecordProblem.Kind
    var detail: String
    /// Whether the file ends inside the record.
    var endsFile = false
  }
}
