import CRM
import TestSupport
import Testing

/// Public exports kept beside a checkout; without them these tests are skipped.
@Suite(
  "Public files load without a setting",
  .enabled(if: SharedData.isPresent, "../shared/data is absent"))
struct SharedDataTests {
  @Test(
    "the deals of maven-crm in both its forms",
    arguments: ["maven-crm/sales_pipeline.csv", "maven-crm/Other/CRM+Sales+Opportunities.zip"])
  func loadsMavenDeals(_ path: String) throws {
    let file = try #require(SharedData.path(path))
    let table = try TableText(path: file, member: "sales_pipeline.csv", file: "sales_pipeline.csv")
    let deals = try #require(table.rows())
    #expect(deals.recognition.profile.id == "generic-deal")
    #expect(deals.recognition.questions.isEmpty)
    #expect(deals.rejected.isEmpty)
    #expect(deals.rows.count == 8_800)
    let map = StageMap()
    let won = deals.rows.filter { map.stage(of: $0["stage"] ?? "") == .won }
    #expect(won.count == 4_238)
    #expect(deals.rows.filter { map.stage(of: $0["stage"] ?? "") == .lost }.count == 2_473)
    #expect(deals.rows.filter { map.stage(of: $0["stage"] ?? "") == .qualification }.count == 1_589)
    #expect(deals.rows.filter { map.stage(of: $0["stage"] ?? "") == .prospecting }.count == 500)
    #expect(won.compactMap { Int($0["amount"] ?? "") }.reduce(0, +) == 1_000_553_400)
    let first = try #require(deals.rows.first)
    #expect(first.key == "1C1I7A6R")
    #expect(first["created_at"] == "2016-10-20")
    #expect(first["close_date"] == "2017-03-01")
    #expect(first["account_ref"] == "Cancity")
    #expect(deals.rows.contains { $0["product_ref"] == "GTXPro" }, "references stay as they came")
  }

  @Test("the other files of maven-crm")
  func loadsMavenTables() throws {
    let accounts = try #require(try shared("maven-crm/accounts.csv").rows())
    #expect(accounts.recognition.entity == .account)
    #expect(accounts.rows.count == 85)
    let key = try #require(accounts.recognition.column(of: "name"))
    #expect(accounts.recognition.key == .natural([key]))
    #expect(accounts.rows.contains { $0["parent_ref"] == "Acme Corporation" })
    let products = try #require(try shared("maven-crm/products.csv").rows())
    #expect(products.recognition.entity == .product)
    #expect(products.rows.map { $0["price"] }.first == "55000")
    let users = try #require(try shared("maven-crm/sales_teams.csv").rows())
    #expect(users.recognition.entity == .user)
    #expect(users.rows.count == 35)
    #expect(users.rows.first?["manager_ref"] == "Dustin Brinkmann")
    #expect(users.rows.first?["team"] == "Central")
    guard case .unrecognised(let reasons) = try shared("maven-crm/data_dictionary.csv").outcome()
    else {
      Issue.record("a data dictionary holds no records")
      return
    }
    #expect(reasons.joined().contains("names of columns"))
  }

  @Test(
    "the flattened Salesforce tables of a warehouse",
    arguments: [
      ("account", "salesforce-account", 10), ("contact", "salesforce-contact", 4),
      ("event", "salesforce-event", 10), ("lead", "salesforce-lead", 1),
      ("opportunity", "salesforce-opportunity", 10), ("product_2", "salesforce-product", 2),
      ("task", "salesforce-task", 10), ("user", "salesforce-user", 10),
      ("account_history", "salesforce-account", 10), ("contact_history", "salesforce-contact", 4),
      ("opportunity_history", "salesforce-opportunity", 10),
    ])
  func loadsWarehouseTables(_ name: String, _ profile: String, _ count: Int) throws {
    let table = try #require(try shared("salesforce-dbt-seeds/sf_\(name)_data.csv").rows())
    #expect(table.recognition.profile.id == profile)
    #expect(table.rows.count + table.rejected.count == count)
    #expect(table.recognition.holdsVersions == name.hasSuffix("_history"))
  }

  @Test(
    "tables that are known and not used say why",
    arguments: ["order", "opportunity_line_item", "user_role"])
  func explainsUnusedTables(_ name: String) throws {
    let outcome = try shared("salesforce-dbt-seeds/sf_\(name)_data.csv").outcome()
    guard case .notUsed(_, let reason) = outcome else {
      Issue.record("\(name) is not used")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("a table of versions gives way to the table of current records")
  func settlesVersions() throws {
    let history = try shared("salesforce-dbt-seeds/sf_account_history_data.csv").outcome()
    let base = try shared("salesforce-dbt-seeds/sf_account_data.csv").outcome()
    #expect(RecognitionOutcome.settle([history])[0].recognition != nil)
    let both = RecognitionOutcome.settle([history, base])
    #expect(both[0].recognition == nil)
    #expect(both[1].recognition != nil)
  }

  private func shared(_ path: String) throws -> TableText {
    try TableText(path: try #require(SharedData.path(path)))
  }
}
