/// A Salesforce Data Export of a few deals: the smallest input that gives a report.
enum TinyExport {
  private static let header =
    "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,OwnerId,"
    + "CreatedDate,LastModifiedDate,SystemModstamp"

  /// The header row alone.
  static let headerOnly = header + "\n"

  /// Opportunity.csv with so many deals.
  ///
  /// - Parameters:
  ///   - count: of deals, all different.
  ///   - step: every so many deals lack the id that a record can't do without; 0: none do.
  /// - Returns: the text of the file.
  static func opportunities(_ count: Int, withoutID step: Int = 0) -> String {
    let stages = ["Prospecting", "Qualification", "Closed Won", "Closed Lost"]
    let rows = (1...count).map { number in
      let stage = stages[number % stages.count]
      let isBroken = step > 0 && number % step == 0
      let digits = String(1_000 + number).dropFirst()
      return [
        isBroken ? "" : "006000000000\(digits)AAA", "0", "001000000000001AAA", "Deal \(number)",
        stage, "\(number * 100)", "50", "2026-05-\(10 + number % 20)",
        stage.hasPrefix("Closed") ? "1" : "0", stage == "Closed Won" ? "1" : "0",
        "005000000000001AAA", "2026-01-\(10 + number % 20) 08:00:00", "2026-06-01 08:00:00",
        "2026-06-01 08:00:00",
      ].joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
