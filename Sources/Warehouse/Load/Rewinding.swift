import CRM

/// Shows the records of every entity as they were at an instant, by valid time: each table is hidden
/// behind a view of the versions that held then.
///
/// What the exports tell is all that is known: a record is taken as its first version tells it for
/// any time before, is not there before it was created, unless an export told of it all the same,
/// and is gone from the day of the first whole export that lacks it. Stage changes that happened
/// later stay: they tell that a deal was not yet what its first version says. It holds for one
/// connection and changes nothing that is stored.
internal struct Rewinding {
  private let store: Store
  /// A UTC instant, and the day it is on where the organisation is: what tells a day only is
  /// compared with that.
  private let instant: String
  private let day: String
  private let purpose = "going back in time"

  init(_ store: Store, to instant: String, day: String) {
    self.store = store
    self.instant = instant
    self.day = day
  }

  /// Rewinds every entity.
  func run() throws {
    for entity in Entity.allCases {
      try choose(entity)
      try hide(entity)
    }
  }

  /// SQL for whether a day or instant is later.
  private func isLater(_ moment: String, _ instant: String, _ day: String) -> String {
    "(\(moment) > iif(length(\(moment)) > 10, \(instant), \(day)))"
  }

  /// Notes which versions of records that have changed hold at the instant.
  private func choose(_ entity: Entity) throws {
    let table = entity.table
    try store.run(
      """
      create temp table rewound_\(table) (
          id integer primary key,
          state text not null check (state in ('current', 'gone', 'hidden'))
      ) strict
      """, doing: purpose)
    try store.run(
      """
      insert into temp.rewound_\(table) (id, state)
      with changed as (
          select distinct source_id, key from main.\(table) where closed_run is not null
      ),
      told as (
          select
              row.id,
              row.source_id,
              row.key,
              row.closed_why,
              row.valid_to,
              \(VersionHistory.since(entity)) as since
          from main.\(table) as row
          inner join changed on changed.source_id = row.source_id and changed.key = row.key
          inner join main.file on file.id = row.file_id
      ),
      placed as (
          select
              id,
              closed_why,
              valid_to,
              row_number() over (
                  partition by source_id, key
                  order by
                      coalesce(closed_why = 'repeated', 0),
                      \(isLater("since", "?1", "?2")),
                      coalesce(
                          closed_why <> 'vanished' and not \(isLater("valid_to", "?1", "?2")), 0),
                      case when not \(isLater("since", "?1", "?2")) then since end desc,
                      case when not \(isLater("since", "?1", "?2")) then id end desc,
                      since,
                      id
              ) as place
          from told
      )
      select
          id,
          case
              when place > 1 or closed_why = 'repeated' then 'hidden'
              when closed_why = 'vanished' and not \(isLater("valid_to", "?1", "?2")) then 'gone'
              else 'current'
          end
      from placed
      """, [.text(instant), .text(day)], doing: purpose)
  }

  /// Puts a view in front of the table; what nothing was noted of is as it is now.
  ///
  /// A view takes no parameters: the instant is written into it, digits and separators only.
  private func hide(_ entity: Entity) throws {
    let fields = EntityTable.fields(of: entity).map(\.id)
    let columns = EntitySchema.origin + fields
    func quoted(_ moment: String) -> String {
      "'" + moment.filter { $0.isASCII && ($0.isNumber || "-:TZ".contains($0)) } + "'"
    }
    func isLaterThanThen(_ moment: String) -> String {
      isLater(moment, quoted(instant), quoted(day))
    }
    // A later record may have told that a record was merged into it, which the version that held
    // then did not know.
    func past(_ column: String) -> String {
      ["merged_into_ref", "merged_at"].contains(column)
        ? "iif(coalesce(\(isLaterThanThen("row.merged_at")), 0), null, row.\(column))"
        : "row.\(column)"
    }
    let birth = fields.contains("created_at") ? "row.created_at" : "null"
    try store.run(
      """
      create temp view \(entity.table) as
      -- one row per record and version that held
      select
      \(columns.map { "    \(past($0)) as \($0),\n" }.joined())    iif(rewound.state = 'gone', row.closed_run, null) as closed_run,
          iif(rewound.state = 'gone', row.closed_why, null) as closed_why,
          iif(rewound.state = 'gone', row.valid_to, null) as valid_to
      from main.\(entity.table) as row
      inner join main.file on file.id = row.file_id
      left join temp.rewound_\(entity.table) as rewound on rewound.id = row.id
      where coalesce(rewound.state, iif(row.closed_run is null, 'current', 'hidden')) <> 'hidden'
      and not coalesce(
          \(isLaterThanThen(birth)) and \(isLaterThanThen("file.snapshot_at")), 0)
      """, doing: purpose)
    let view = EntitySchema.view(of: entity)
    try store.run(
      view.replacing("create view", with: "create temp view", maxReplacements: 1),
      doing: purpose)
  }
}
