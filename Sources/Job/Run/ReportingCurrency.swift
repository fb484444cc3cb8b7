import CRM
import Cleaning
import Metrics
import Tabular
import Warehouse

/// The currency money is told in, and the one of amounts that carry none.
enum ReportingCurrency {
  /// Settings, else the base of the exchange rates, else the deals' commonest currency, else USD.
  static func find(_ settings: Settings, _ store: Store) throws -> CurrencyFact {
    if let code = settings.currency { return fact(code) }
    let base = try store.text(
      """
      select currency from rate
      where closed_run is null and currency is not null
      and (is_base = 1 or (cast(rate as real) = 1.0 and not exists (
          select 1 from rate as flagged where flagged.closed_run is null and flagged.is_base = 1)))
      order by coalesce(is_base, 0) desc, id
      limit 1
      """)
    if let base { return fact(base) }
    let commonest = try store.text(
      """
      select currency from deal where closed_run is null and currency is not null
      group by currency order by count(*) desc, currency limit 1
      """)
    return fact(commonest ?? "USD")
  }

  /// Before anything is loaded: settings, else the base in a planned table of rates, else USD.
  static func planned(_ settings: Settings, _ plan: Plan) -> String {
    if let code = settings.currency { return code }
    for table in plan.tables where table.recognition.entity == .rate {
      guard let currency = table.recognition.column(of: "currency"),
        let rate = table.recognition.column(of: "rate"),
        let batch = try? table.member.reader().nextBatch()
      else { continue }
      let flag = table.recognition.column(of: "is_base")
      for record in 0..<batch.count {
        let isFlagged = flag.map { ["1", "true"].contains(batch.text(record, $0).lowercased()) }
        let isOne = Double(batch.text(record, rate)) == 1
        if isFlagged ?? isOne { return batch.text(record, currency).uppercased() }
      }
    }
    return "USD"
  }

  private static func fact(_ code: String) -> CurrencyFact {
    CurrencyFact(
      code: code, digits: CurrencyCode(code).flatMap { CurrencyTable.digits(of: $0) } ?? 2)
  }
}
