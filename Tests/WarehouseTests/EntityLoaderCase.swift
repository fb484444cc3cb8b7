import Testing

/// Files loaded one after another, and the versions they leave.
struct EntityLoaderCase: CustomTestStringConvertible {
  let name: String
  var snapshots: [String] = []
  let files: [[EntityLoaderTests.Record]]
  /// The stage of the current version by key.
  let current: [[String]]
  /// Stage and reason of closed versions, in the order in which they were written.
  var closed: [[String]] = []
  /// `before > after` of the stage, in order.
  var changes: [[String]] = []
  /// New, changed and unchanged of the last file.
  let counts: [Int]

  var testDescription: String { name }

  static let all = [
    EntityLoaderCase(
      name: "new records",
      files: [[("1", "Open", ""), ("2", "Won", "")]],
      current: [["1", "Open"], ["2", "Won"]], counts: [2, 0, 0]),
    EntityLoaderCase(
      name: "the same file again",
      files: [[("1", "Open", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], counts: [0, 0, 1]),
    EntityLoaderCase(
      name: "a changed record closes its old version",
      files: [[("1", "Open", "")], [("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"]], changes: [["Open", "Won"]],
      counts: [0, 1, 0]),
    EntityLoaderCase(
      name: "there and back is two changes",
      files: [[("1", "Open", "")], [("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Open", "changed"], ["Won", "changed"]],
      changes: [["Open", "Won"], ["Won", "Open"]], counts: [0, 1, 0]),
    EntityLoaderCase(
      name: "an id twice in a file: the newest modification wins",
      files: [[("1", "Won", "2026-02-02T00:00:00Z"), ("1", "Open", "2026-01-01T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    EntityLoaderCase(
      name: "an id twice in a file, the newest last",
      files: [[("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    EntityLoaderCase(
      name: "an id twice without stamps: the later line wins",
      files: [[("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [1, 1, 0]),
    EntityLoaderCase(
      name: "the same pair of records again is no news",
      files: [[("1", "Open", ""), ("1", "Won", "")], [("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [0, 0, 2]),
    EntityLoaderCase(
      name: "the same pair with stamps again is no news",
      files: [
        [("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")],
        [("1", "Open", "2026-01-01T00:00:00Z"), ("1", "Won", "2026-02-02T00:00:00Z")],
      ],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [0, 0, 2]),
    EntityLoaderCase(
      name: "one of the pair left alone is a change",
      files: [[("1", "Open", ""), ("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Open", "repeated"], ["Won", "changed"]],
      changes: [["Won", "Open"]], counts: [0, 1, 0]),
    EntityLoaderCase(
      name: "a change told in two steps is one change",
      files: [[("1", "Open", "")], [("1", "Meeting", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"], ["Meeting", "repeated"]],
      changes: [["Open", "Won"]], counts: [0, 2, 0]),
    EntityLoaderCase(
      name: "a change taken back in the same file is none",
      files: [[("1", "Open", "")], [("1", "Won", ""), ("1", "Open", "")]],
      current: [["1", "Open"]], closed: [["Won", "repeated"]], counts: [0, 1, 1]),
    EntityLoaderCase(
      name: "a known record and then a new state of it is a change",
      files: [[("1", "Open", "")], [("1", "Open", ""), ("1", "Won", "")]],
      current: [["1", "Won"]], closed: [["Open", "changed"]], changes: [["Open", "Won"]],
      counts: [0, 1, 1]),
    EntityLoaderCase(
      name: "a known record and its new state, twice",
      files: [
        [("1", "Open", "")], [("1", "Open", ""), ("1", "Won", "")],
        [("1", "Open", ""), ("1", "Won", "")],
      ],
      current: [["1", "Won"]], closed: [["Open", "changed"]], changes: [["Open", "Won"]],
      counts: [0, 0, 2]),
    EntityLoaderCase(
      name: "within a file stamps decide, not the file that told the record first",
      snapshots: ["2026-06-29", "2026-06-30"],
      files: [
        [("1", "Won", "2026-06-20")], [("1", "Won", "2026-06-20"), ("1", "Open", "2026-06-10")],
      ],
      current: [["1", "Won"]], closed: [["Open", "repeated"]], counts: [0, 1, 1]),
    EntityLoaderCase(
      name: "an export from before does not overwrite", snapshots: ["2026-06-30", "2026-06-29"],
      files: [[("1", "Won", "")], [("1", "Open", "")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], changes: [["Open", "Won"]],
      counts: [0, 1, 0]),
    EntityLoaderCase(
      name: "an export from before, twice",
      snapshots: ["2026-06-30", "2026-06-29", "2026-06-29"],
      files: [[("1", "Won", "")], [("1", "Open", "")], [("1", "Open", "")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], changes: [["Open", "Won"]],
      counts: [0, 0, 1]),
    EntityLoaderCase(
      name: "an undated export with an older stamp is late",
      files: [[("1", "Won", "2026-02-02T00:00:00Z")], [("1", "Open", "2026-01-01T00:00:00Z")]],
      current: [["1", "Won"]], closed: [["Open", "late"]], changes: [["Open", "Won"]],
      counts: [0, 1, 0]),
  ]
}
