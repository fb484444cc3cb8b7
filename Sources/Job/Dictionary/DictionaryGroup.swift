import CRM
import Warehouse

/// The parts of the data dictionary, in the order an analyst reads them.
enum DictionaryGroup: CaseIterable {
  case marts
  case staged
  case intermediate
  case records
  case golden
  case ledger
  case others

  /// The part that a table or view belongs to.
  init(_ object: DataDictionary.Object) {
    let name = object.name
    let golden = ["cluster_member", "decision", "audit"]
    if object.sentence == nil {
      self = .others
    } else if object.isView {
      self = name.hasPrefix("mart_") ? .marts : name.hasPrefix("stg_") ? .staged : .intermediate
    } else if Entity(rawValue: name) != nil {
      self = .records
    } else {
      let isGolden =
        name.hasPrefix("golden_") || name.hasPrefix("match_") || golden.contains(name)
      self = isGolden ? .golden : .ledger
    }
  }

  var title: String {
    switch self {
    case .marts: "Ask these first: mart views"
    case .staged: "Records of the sources: stg views"
    case .intermediate: "Steps in between: int views"
    case .records: "Every version of every record: tables"
    case .golden: "Duplicates: tables"
    case .ledger: "The ledger: tables"
    case .others: "Not of dealpipe"
    }
  }

  var opening: String {
    switch self {
    case .marts:
      "Names in place of ids, duplicates as one, deleted records left out. Each row tells where it comes from: `dealpipe explain record` follows it there."
    case .staged:
      "One view per kind of record with its current versions, all fields, and file, line and byte."
    case .intermediate: "What the mart views are made from; useful for joins by golden id."
    case .records:
      "A version is never overwritten: what is no longer current is closed. All these tables begin with the same columns; the fields behind them are those of the view `stg_…`, which has only the current versions."
    case .golden:
      "Who belongs together, what it comes to, and what people decided. The fields of the `golden_…` tables are those of the records; records that are alone are in the views only."
    case .ledger: "What ran, what was read, what was set aside and what was remembered."
    case .others: "Tables and views that somebody else put into this database."
    }
  }
}
