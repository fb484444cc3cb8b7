import Cleaning
import Metrics
import Testing

/// What was open on a past day is a floor or withheld where no file tells it.
@Suite struct UntoldPastTests {
  private func earlier(_ id: String, _ table: DealTable) throws -> Measurement {
    try #require(table.evaluate().kpi(id)?.previous)
  }

  private func told(_ id: String, _ table: DealTable) throws -> String {
    let measurement = try earlier(id, table)
    return measurement.status == .floor ? "at least \(measurement.told)" : measurement.told
  }

  @Test func dealsWithoutACreatedDateMakeThePastAFloor() throws {
    var table = DealTable(completeness: .currentOnly, hasFieldHistory: false)
    for _ in 0..<3 { table.plain("2025-01-01", .open) }
    for _ in 0..<2 { table.plain(nil, .open) }
    // Closed since, and nothing tells since when it had been open.
    table.plain(nil, .won, "2026-03-01")
    // Closed before, or on a day that nothing tells.
    table.plain(nil, .lost, "2025-02-01")
    table.plain("2025-01-01", .lost)
    #expect(try told("open-count", table) == "at least 3")
    #expect(try earlier("open-count", table).told("untold") == "4")
    #expect(try told("open-value", table) == "at least 300.00")
    let evaluation = table.evaluate()
    #expect(evaluation.kpi("open-count")?.current.told == "5", "all are told now")
    #expect(evaluation.kpi("open-count")?.current.status == .ok)
  }

  @Test func aHistoryTellsWhenADealBegan() throws {
    var table = DealTable()
    table.deal(["2025-01-01 prospecting"]) { $0.created = nil }
    table.deal(["2026-01-01 prospecting"]) { $0.created = nil }
    let count = try earlier("open-count", table)
    #expect(count.told == "1")
    #expect(count.status == .ok)
  }

  @Test func overdueOfThePastNeedsAHistoryOfCloseDates() throws {
    for hasHistory in [true, false] {
      var table = DealTable(hasFieldHistory: hasHistory)
      table.deal(["2025-01-01 prospecting"], close: "2025-06-01")
      let expected = hasHistory ? "1" : "withheld: no-field-history"
      #expect(try told("overdue-count", table) == expected)
      #expect(table.measure("overdue-count")?.told == "1", "it is told now")
    }
  }

  @Test func openValueOfThePastSaysThatAmountsAreTakenAsTheyAreNow() throws {
    var table = DealTable(hasFieldHistory: false)
    table.deal(["2025-01-01 prospecting"])
    let value = try earlier("open-value", table)
    #expect(value.told == "100.00")
    #expect(value.told("as_now") == "1")
    #expect(table.measure("open-value")?.input("as_now") == nil)
  }

  @Test func groupsOfAPastPeriodAreFloorsOfTheirOwn() throws {
    var table = DealTable(completeness: .currentOnly)
    let (ana, budi) = (table.owner("Ana"), table.owner("Budi"))
    table.plain("2025-01-01", .open) { $0.owner = ana }
    table.plain(nil, .open) { $0.owner = ana }
    table.plain("2025-01-01", .open) { $0.owner = budi }
    let count = try #require(table.evaluate(.lastYear).kpi("open-count"))
    #expect(count.current.status == .floor)
    let owners = try #require(count.groups.first { $0.by == .owner })
    #expect(owners.rows.map { $0.measurement.told } == ["1", "1"])
    #expect(owners.rows.map { $0.measurement.status } == [.floor, .ok])
  }

  @Test func aShareOfAPartIsNotToldAsThatOfAll() throws {
    var table = DealTable(completeness: .currentOnly)
    var account = Ref.none
    table.edit { builder in
      let name = builder.strings.intern("A")
      account = builder.add(AccountFact(id: name, name: name))
    }
    table.plain("2025-01-01", .open) { $0.account = account }
    table.plain(nil, .open) { $0.account = account }
    #expect(try told("concentration", table) == "withheld: no-dates")
  }
}
