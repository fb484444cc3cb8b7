package import Cleaning

/// All numbers of one report: everything Reporting tells and metrics.json holds.
///
/// Values only. Deals are positions in `Facts.deals`; look their texts up in the same `Facts`.
package struct Evaluation: Sendable {
  package let asOf: Instant
  /// As-of's calendar day in `zone`.
  package let today: Day
  /// The identifier of the organisation's zone.
  package let zone: String
  package let currency: CurrencyFact
  package let policy: MetricPolicy
  /// All settings in effect, for the page about method.
  package let policies: [PolicyEntry]
  /// The main period.
  package let period: Comparison
  /// Counts over the whole table, whatever the period.
  package let totals: Totals
  /// In the order of `KPI.all`.
  package let kpis: [KPIResult]
  /// View A of the funnel entry by entry, by deal and time.
  package let entries: [StageEntry]
  package let funnel: Funnel
  /// By name; empty unless numbers are told by pipeline.
  package let pipelineFunnels: [PipelineFunnel]
  package let stageTimes: [StageTime]
  package let bottlenecks: Bottlenecks
  package let salesCycle: SalesCycle
  /// By value, highest first.
  package let stuck: [StuckDeal]
  /// By value, highest first.
  package let atRisk: [DealAtRisk]
  /// Reasons by count, with value and share.
  package let lossReasons: [BreakdownRow]
  /// Lead sources: leads, deals, win rate, size, cycle.
  package let sources: [BreakdownRow]
  /// The ten accounts with the most open value.
  package let topAccounts: [BreakdownRow]
  package let waterfalls: [Waterfall]
  /// By bookings, highest first.
  package let reps: [RepScore]
  package let skills: [SkillCell]
  package let balances: [Balance]
  package let notes: [Note]
  /// One table per KPI that has rows, rows/<id>.csv, then stuck deals and deals at risk.
  package let rowTables: [RowTable]
  /// What those tables tell of deals, for others that list deals.
  package let dealCells: RecordCells

  /// A KPI by id.
  package func kpi(_ id: String) -> KPIResult? { kpis.first { $0.id == id } }
}

/// One line of a table that belongs to a KPI: a key and named numbers in a fixed order.
package struct BreakdownRow: Sendable, Equatable {
  package let key: String
  package let cells: [Input]

  package init(_ key: String, _ cells: [Input]) {
    self.key = key
    self.cells = cells
  }

  /// The number of a name.
  package func quantity(_ name: String) -> Quantity? {
    cells.first { $0.name == name }?.quantity
  }
}

/// Deals of the whole table as they stand at as-of.
package struct Totals: Sendable, Equatable {
  /// All deals but removed ones; won + lost + open + nurture.
  package let deals: Int
  package let won: Int
  package let lost: Int
  package let open: Int
  package let nurture: Int
  /// Deleted or merged away.
  package let removed: Int
  /// In minor units of the reporting currency, as the two below; nil where none of them has a value.
  package let wonValue: Int128?
  package let lostValue: Int128?
  package let openValue: Int128?
  /// Deals without a value in the reporting currency.
  package let unpriced: Int
  package let withoutCreatedDate: Int
  package let winRate: Measurement
  package let leads: Int
  package let activities: Int
  package let accounts: Int
  package let contacts: Int
  /// The earliest and latest created day.
  package let firstCreated: Day?
  package let lastCreated: Day?
}
