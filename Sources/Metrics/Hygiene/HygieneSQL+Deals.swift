import CRM
import Warehouse

/// Whether deals are open, won or lost, as `FactsLoader` finds it: by their stages, and where the
/// pipeline keeps its last open stage (Pipedrive, Dynamics), by the status beside it.
extension HygieneSQL {
  /// Stands for: true for a record of `deal`, joined to its `stage`, that is not closed, parked or
  /// after sale.
  static let isOpen = "<open>"

  /// Stands for: the canonical stage of a record of `deal`, joined to its `stage`; `won` and `lost`
  /// also where a status says so.
  static let state = "<state>"

  /// SQL with what these stand for.
  ///
  /// - Parameters:
  ///   - sql: a part of a question.
  ///   - hasStatus: whether deals have statuses, since to ask for them costs.
  /// - Returns: SQL about `record` and `stage`.
  static func deals(_ sql: String, hasStatus: Bool) -> String {
    sql.replacing(isOpen, with: hasStatus ? isOpenByStatus : isOpenByStage)
      .replacing(state, with: hasStatus ? stateByStatus : "stage.canonical")
  }

  private static let isOpenByStage = """
    coalesce(
        stage.canonical not in ('won', 'lost', 'nurture', 'post_sale'), record.is_closed is not 1)
    """

  private static let isOpenByStatus = """
    (\(isOpenByStage)
    and (record.status is null
        or record.status not in (select value from json_each(:won_statuses))
        and record.status not in (select value from json_each(:lost_statuses))))
    """

  private static let stateByStatus = """
    case
        when stage.canonical in ('won', 'lost', 'nurture', 'post_sale') then stage.canonical
        when stage.canonical is null and record.is_won = 1 then 'won'
        when stage.canonical is null and record.is_closed = 1 then 'lost'
        when record.status in (select value from json_each(:won_statuses)) then 'won'
        when record.status in (select value from json_each(:lost_statuses)) then 'lost'
        else stage.canonical
    end
    """
}

/// The statuses of deals that say how these ended.
struct ClosedStatuses: Sendable {
  /// The lists that questions about deals ask for.
  let parameters: [String: Parameter]
  /// Whether deals have statuses at all.
  let hasStatus: Bool

  /// No status says anything.
  init() {
    parameters = [":won_statuses": .text("[]"), ":lost_statuses": .text("[]")]
    hasStatus = false
  }

  /// Looks at all statuses that the living deals have.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  init(in store: Store, parameters: [String: Parameter]) throws {
    var (won, lost): ([String], [String]) = ([], [])
    let statement = try store.statement(
      """
      select distinct record.status, source.vendor
      from deal as record not indexed
      inner join source on source.id = record.source_id
      where \(HygieneTables.alive(.deal)) and record.status is not null
      """, doing: "looking at the statuses of deals")
    try statement.forEachRow(named: parameters) { row in
      let label = row.text(0) ?? ""
      switch DealStatus(label: label, vendor: Vendor(rawValue: row.text(1) ?? "") ?? .generic) {
      case .won: won.append(label)
      case .lost: lost.append(label)
      case .open, nil: break
      }
    }
    self.parameters = [":won_statuses": .list(won), ":lost_statuses": .list(lost)]
    hasStatus = true
  }
}

extension Parameter {
  /// Texts as a JSON array.
  fileprivate static func list(_ texts: [String]) -> Parameter {
    let quoted = texts.sorted().map { text in
      let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\" + String(scalar)
        case "\u{0}"..."\u{1F}":
          "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      return "\"" + escaped.joined() + "\""
    }
    return .text("[" + quoted.joined(separator: ",") + "]")
  }
}
