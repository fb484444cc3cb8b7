import Foundation
import Job
import Metrics
import Testing
import Warehouse

/// Amounts that no company sells for, and sums that leave 64 bits.
@Suite struct LargeAmountTests {
  @Test func anAmountAboveAThousandMillionMillionsIsListedAndInNoSum() throws {
    let scratch = try Scratch()
    let large = "90000000000000000"
    try scratch.write(
      "exports/deals_2026-06-30.csv",
      NightTests.deals(1...10)
        + (11...12).map { "\($0),Deal \($0),Proposal,\(large),2026-07-01,2026-01-05\n" }.joined())
    #expect(try scratch.run("exports").counts.new == 12)
    let found = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read { store in
      [
        try store.text("select count(*) from deal where amount is null"),
        try store.text("select sum(count) from cleaning_tally where rule = 'money.too-large'"),
        try store.text("select totals from file_load"),
      ]
    }
    // 100 + 200 + ... + 1000 = 5,500 dollars.
    #expect(found == ["2", "2", #"{"amount":550000}"#])
    #expect(try RuleBook.entry("money.too-large").title.contains("1,000,000,000,000,000"))
  }

  @Test func theLargestAmountIsRead() throws {
    let scratch = try Scratch()
    let rows = (1...200).map { number in
      "\(number),Deal \(number),Proposal,1000000000000000,2026-07-01,2026-01-05\n"
    }
    try scratch.write("exports/deals_2026-06-30.csv", NightTests.header + rows.joined())
    let outcome = try scratch.run("exports")
    // 200 x 10^15 dollars are 2 x 10^19 cents, more than 64 bits hold.
    #expect(outcome.headline.contains { $0.contains("open value: USD 200,000,000,000,000,000.00") })
    let totals = try Warehouse(path: scratch.path + "/deals.sqlite", mustExist: true).read {
      try $0.text("select totals from file_load")
    }
    #expect(totals == #"{"amount":20000000000000000000}"#)
  }

  @Test func whatADatabaseHoldsAlreadyIsSummedAllTheSame() throws {
    let amount = 9_000_000_000_000_000_000
    let deals = (1...2).map { number in
      Row(
        "deal", "D\(number)",
        [
          "name": .text("Same"), "stage": "Proposal", "currency": "USD",
          "amount": .integer(Int64(amount)), "close_date": "2026-01-01",
        ])
    }
    let findings = try TinyDatabase(deals).hygiene().findings.filter { $0.rows.count == 2 }
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.valueAtStake == Int128(amount) * 2 })
  }
}
