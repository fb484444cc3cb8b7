import CRM

/// Pieces of SQL that several rules are made of.
enum HygieneSQL {
  /// True for a record whose owner is a user who has left.
  static let isOwnedByLeaver = "leaver(record.source_id, record.owner_ref)"

  /// True for a record that another one stands for.
  static func isDuplicate(_ entity: Entity) -> String {
    """
    record.id in (
        select duplicate.id
        from cluster_member as member
        cross join \(entity.table) as duplicate
            on duplicate.source_id = member.source_id
            and duplicate.key = member.key
            and duplicate.closed_run is null
        where member.entity = '\(entity.rawValue)' and member.is_survivor = 0)
    """
  }

  /// The canonical stages of open deals as a list.
  static let openStages = """
    ('prospecting', 'qualification', 'meeting', 'proposal', 'negotiation')
    """

  /// True for a lead that was neither converted nor given up.
  static let isOpenLead = """
    (coalesce(record.is_converted, 0) = 0
    and not coalesce(
        \(endWords.map { "record.status like '%\($0)%'" }.joined(separator: " or ")), 0))
    """

  /// Words in the status of a lead that nobody works on any more.
  private static let endWords = [
    "closed", "converted", "qualified out", "unqualified", "disqualified", "not interested",
    "rejected", "junk", "lost", "dead", "recycle",
  ]

  /// When anything was last done about the deal; empty if never.
  static let lastTouch =
    "max(coalesce(\(touch("done_at")), ''), coalesce(record.last_activity_at, ''))"

  /// When anything was last planned or done about the deal (`any_at`), done (`done_at`), or planned
  /// or done by people (`human_at`).
  static func touch(_ kind: String) -> String {
    "deal_touch_\(kind)(record.source_id, record.key)"
  }

  /// The day of a moment in the organisation's zone; days as written stay.
  static func day(_ moment: String) -> String {
    "case when length(\(moment)) > 10 then date(\(moment), :zone_shift) else \(moment) end"
  }

  /// The host of a web address in lower case, without `www.`.
  static func host(_ address: String) -> String {
    let bare = """
      case when instr(\(address), '://') > 0
          then substr(\(address), instr(\(address), '://') + 3) else \(address) end
      """
    let host = "lower(substr(\(bare), 1, instr((\(bare)) || '/', '/') - 1))"
    return "case when \(host) like 'www.%' then substr(\(host), 5) else \(host) end"
  }

  /// An SQL text literal.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
