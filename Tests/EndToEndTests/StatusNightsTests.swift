import Testing

/// Deals that only their status closes and reopens: what each evening's report said is what
/// `report --as-of` says of that evening later.
@Suite struct StatusNightsTests {
  /// Exports of eight evenings as one CRM writes them.
  struct Telling: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let header: String
    /// A row of the number, amount, stage, status, closing instant or "", and modification stamp.
    let row:
      @Sendable (_ number: Int, _ amount: Int, _ stage: Int, Character, String, String) -> String
  }

  private static let names: [Character: String] = ["o": "Open", "w": "Won", "l": "Lost"]

  private static let tellings = [
    Telling(
      testDescription: "Pipedrive", file: "deals.csv",
      header: "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,"
        + "Deal - Status,Deal - Won time,Deal - Lost time,Deal - Deal created,"
        + "Deal - Expected close date,Deal - Update time"
    ) { number, amount, stage, status, closed, modified in
      let stages = ["Contact Made", "Proposal Made", "Negotiations Started"]
      return "\(number),Deal \(number),\(amount),USD,\(stages[stage]),\(names[status] ?? ""),"
        + "\(status == "w" ? closed : ""),\(status == "l" ? closed : ""),2026-05-01 08:00:00,"
        + "2026-08-15,\(modified)"
    },
    Telling(
      testDescription: "Pipedrive without stamps of closing", file: "deals.csv",
      header: "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,"
        + "Deal - Status,Deal - Deal created,Deal - Expected close date,Deal - Update time"
    ) { number, amount, stage, status, _, modified in
      let stages = ["Contact Made", "Proposal Made", "Negotiations Started"]
      return "\(number),Deal \(number),\(amount),USD,\(stages[stage]),\(names[status] ?? ""),"
        + "2026-05-01 08:00:00,2026-08-15,\(modified)"
    },
    Telling(
      testDescription: "Dynamics", file: "All Opportunities.csv",
      header: "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,"
        + "(Do Not Modify) Modified On,Topic,Est. Revenue,Currency,Est. Close Date,"
        + "Actual Close Date,Status,Pipeline Phase,Created On"
    ) { number, amount, stage, status, closed, modified in
      let stages = ["1-Qualify", "3-Propose", "4-Close"]
      return "00000000-0000-0000-0000-0000000000\(number + 10),q\(number)==,\(modified),"
        + "Deal \(number),\(amount),US Dollar,2026-08-15,\(closed.prefix(10)),"
        + "\(names[status] ?? ""),\(stages[stage]),2026-05-01 08:00:00"
    },
  ]

  private static let days = (21...28).map { "2026-06-\($0)" }

  /// The statuses and stages of deals, one a night.
  private static let deals: [(statuses: String, stages: String)] = [
    ("oooooooo", "11111111"), ("owwwwwww", "11111111"), ("ollooooo", "22222222"),
    // Reopened and closed again, flipped, and closed before the first export.
    ("owwooowl", "22222222"), ("owlolwow", "11111111"), ("wwwooooo", "11111111"),
    ("llloowww", "11111111"),
    // Moved before, with and while they were closed, and reopened into an earlier stage.
    ("ooolllll", "01222222"), ("oowwwwww", "00112222"), ("ollloooo", "11110000"),
    ("lllooooo", "11122222"),
  ]

  private static func export(_ telling: Telling, night: Int) -> String {
    var lines = [telling.header]
    for (number, deal) in deals.enumerated() {
      let statuses = Array(deal.statuses)
      let stages = deal.stages.compactMap(\.wholeNumberValue)
      var (closed, modified) = ("", "2026-06-18 10:00:00")
      for index in 0...night where index == 0 || statuses[index] != statuses[index - 1] {
        let at = index == 0 ? modified : days[index] + " 09:30:00"
        closed = statuses[index] == "o" ? "" : at
      }
      for index in 1..<max(1, night + 1)
      where statuses[index] != statuses[index - 1] || stages[index] != stages[index - 1] {
        modified = days[index] + " 09:30:00"
      }
      lines.append(
        telling.row(
          number, (number + 1) * 100, stages[night], statuses[night], closed, modified))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What a report counts.
  private static func numbers(_ report: JSON) -> [String] {
    let ids = [
      "open-count", "open-value", "won-count", "lost-count", "win-rate", "bookings",
      "average-deal-size", "sales-cycle", "created-count",
    ]
    let metrics = report["metrics"].items.filter { metric in
      metric["group"].isNull && metric["id"].string.map(ids.contains) ?? false
    }
    return ["\(report["totals"])"]
      + metrics.map { "\($0["id"]) \($0["period"]) \($0["value"]) \($0["n"])" }
  }

  @Test(arguments: tellings)
  func anEveningIsToldLaterAsItWas(_ telling: Telling) async throws {
    let folder = try Scratch()
    var then: [JSON] = []
    for (night, day) in Self.days.enumerated() {
      try folder.write(
        Self.export(telling, night: night), to: "exports/\(day)/\(telling.file)")
      let run = try await Published(["exports", "--quiet"], in: folder)
      try #require(run.execution.status == 0, "\(run.execution.errors)")
      then.append(run.metrics)
    }
    for (night, day) in Self.days.enumerated() {
      let again = try await Execution.of(
        .dealpipe, ["report", "--as-of", day, "--reports", "again"], in: folder)
      try #require(again.status == 0, "\(again.errors)")
      let now = try JSON(file: folder.path("again/\(day)-as-of/metrics.json"))
      #expect(Self.numbers(now) == Self.numbers(then[night]), "\(day)")
      let told = Self.deals.map { Array($0.statuses)[night] }
      for (name, status) in [("open", Character("o")), ("won", "w"), ("lost", "l")] {
        #expect(now["totals"][name].integer == told.count { $0 == status }, "\(day) \(name)")
      }
      for balance in now["balances"].items {
        #expect(balance["holds"] == .bool(true), "\(day) \(balance)")
      }
    }
  }
}
