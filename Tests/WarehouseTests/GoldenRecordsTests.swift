import CRM
import TestSupport
import Testing
import Warehouse

@Suite struct GoldenRecordsTests {
  @Test(arguments: [Entity.account, .contact, .lead])
  func everyFieldHasABitAmongWhatWasMended(entity: Entity) {
    #expect(SurvivorshipRules.fields(of: entity).count <= UInt64.bitWidth)
  }

  @Test(arguments: [Entity.account, .contact, .lead])
  func everyFieldOfAGoldenRecordHasOneRule(entity: Entity) {
    let ruled = SurvivorshipTable.groups(of: entity).flatMap(\.fields)
    let fields = EntityTable.fields(of: entity).map(\.id)
      .filter { !EntityTable.ownFate.contains($0) }
    #expect(ruled.sorted() == fields.sorted())
    #expect(Set(ruled).count == ruled.count)
  }

  /// A value of a field by rule, as a query over the members: what the stored value must be.
  private struct Definition: CustomTestStringConvertible {
    let field: String
    let order: String
    var testDescription: String { field }

    static let recent = "record.modified_at desc, filled desc, source.name, record.%"

    static let all = [
      Definition(field: "title", order: recent),
      Definition(field: "source", order: "record.created_at is null, record.created_at, " + recent),
      Definition(
        field: "birth_date",
        order: """
          (select count(*) from cluster_member as m inner join contact as r on r.id = m.row_id
          where m.entity = 'contact' and m.cluster_id = member.cluster_id
          and r.birth_date = record.birth_date) desc, \(recent)
          """),
      Definition(field: "email_opt_out", order: "record.email_opt_out desc"),
      Definition(field: "do_not_call", order: "record.do_not_call desc"),
      Definition(field: "created_at", order: "record.created_at"),
      Definition(field: "modified_at", order: "record.modified_at desc"),
    ]
  }

  private static let filled = EntityTable.fields(of: .contact).map(\.id)
    .filter { !["is_deleted", "merged_into_ref"].contains($0) }
    .map { "(record.\($0) is not null)" }.joined(separator: " + ")

  private static func records(
    _ count: Int, from first: Int, _ random: inout SeededGenerator
  ) -> [(key: String, values: [String: String])] {
    (first..<first + count).map { number in
      var values = [
        "family_name": ["Ng", "Smith", "Smithers"].randomElement(using: &random) ?? "",
        "modified_at": "2026-0\(Int.random(in: 1...6, using: &random))-01T00:00:00Z",
      ]
      func maybe(_ field: String, _ choices: [String]) {
        if Bool.random(using: &random) { values[field] = choices.randomElement(using: &random) }
      }
      maybe("title", ["CEO", "CFO", "Buyer"])
      maybe("source", ["Web", "Fair"])
      maybe("created_at", ["2025-01-01", "2025-02-01T10:00:00Z"])
      maybe("birth_date", ["1970-01-01", "1980-02-02"])
      maybe("email_opt_out", ["0", "1"])
      maybe("do_not_call", ["0", "1"])
      maybe("city", ["Ulm", "Bern"])
      maybe("postcode", ["89073"])
      return ("k\(number)", values)
    }
  }

  @Test(arguments: 0..<4)
  func goldenRecordsAreWhatTheirDefinitionSays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fixture = try GoldenFixture(.contact)
    try fixture.load(Self.records(30, from: 0, &random))
    try fixture.load(Self.records(10, from: 30, &random), source: "other")
    for _ in 0..<3 {
      try fixture.load(Self.records(5, from: Int.random(in: 0..<25, using: &random), &random))
      let groups = Dictionary(grouping: 0..<40) { _ in Int.random(in: 0..<15, using: &random) }
        .values.map { $0.sorted().map { "k\($0)" } }.filter { $0.count > 1 }
        .sorted { $0[0] < $1[0] }
      try fixture.partition(groups)
      for definition in Definition.all {
        let order = definition.order.replacing("%", with: definition.field)
          .replacing("filled", with: "(\(Self.filled))")
        let differing = try fixture.database.rows(
          """
          select golden.id, golden.\(definition.field), (
              select record.\(definition.field)
              from cluster_member as member
              inner join contact as record on record.id = member.row_id
              inner join source on source.id = record.source_id
              where member.entity = 'contact'
              and member.cluster_id = golden.id
              and record.\(definition.field) is not null
              order by \(order) limit 1
          ) as defined
          from golden_contact as golden
          where golden.\(definition.field) is not defined
          """)
        #expect(differing.isEmpty, "\(definition.field): \(differing)")
      }
      let refreshed = try fixture.state()
      try fixture.database.write { try GoldenRecords(.contact, in: $0).rebuild() }
      let rebuilt = try fixture.state()
      #expect(rebuilt == refreshed)
    }
  }

  /// The fields that are read are those that the first thousand records fill.
  @Test(arguments: [0, 511, 512, 1_099])
  func aFieldThatOneRecordFillsIsChosenWhereverItStands(place: Int) throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load(
      (0..<2_200).map { number in
        var values = ["family_name": "Ng \(number / 2)"]
        if number == 2 * place + 1 { values["title"] = "CEO" }
        return ("k\(number)", values)
      })
    try fixture.partition((0..<1_100).map { ["k\(2 * $0)", "k\(2 * $0 + 1)"] })
    #expect(
      try fixture.database.rows(
        "select family_name from golden_contact where title = 'CEO'") == [["Ng \(place)"]])
    #expect(
      try fixture.database.rows(
        "select count(*), count(distinct family_name), count(title) from golden_contact")
        == [["1100", "1100", "1"]])
  }

  @Test func aCurrencyAloneTakesNoRevenueAway() throws {
    let fixture = try GoldenFixture(.account)
    try fixture.load([
      ("a", ["annual_revenue": "500", "currency": "EUR", "modified_at": "2026-05-01T00:00:00Z"]),
      ("b", ["currency": "USD", "modified_at": "2026-06-01T00:00:00Z"]),
      ("c", ["currency": "USD", "modified_at": "2026-06-01T00:00:00Z"]),
      ("d", ["name": "D", "modified_at": "2026-05-01T00:00:00Z"]),
    ])
    try fixture.partition([["a", "b"], ["c", "d"]])
    #expect(
      try fixture.database.rows(
        "select annual_revenue, currency from golden_account order by id")
        == [["500", "EUR"], ["-", "USD"]])
  }

  @Test func fieldsThatBelongTogetherComeFromOneRecord() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([
      ("a", ["city": "Ulm", "modified_at": "2026-06-01T00:00:00Z"]),
      ("b", ["city": "Bern", "street": "Gasse 1", "modified_at": "2026-01-01T00:00:00Z"]),
    ])
    try fixture.partition([["a", "b"]])
    #expect(
      try fixture.database.rows("select city, street from golden_contact") == [["Bern", "Gasse 1"]])
  }

  @Test func whoOptedOutOnceHasOptedOutWhateverTheRulesAre() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([
      ("a", ["email_opt_out": "0", "modified_at": "2026-06-01T00:00:00Z"]),
      ("b", ["email_opt_out": "1", "modified_at": "2020-01-01T00:00:00Z"]),
      ("c", ["do_not_call": "1"]),
    ])
    try fixture.partition([["a", "b", "c"]])
    #expect(
      try fixture.database.rows("select email_opt_out, do_not_call from golden_contact")
        == [["1", "1"]])
    #expect(!SurvivorshipRule.anyTrue.isChoice)
  }

  @Test func aRuleOfTheSettingsWinsAndRebuildsWhatWasThere() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([("a", ["title": "CEO", "modified_at": "2026-06-01T00:00:00Z"])])
    try fixture.load([("b", ["title": "Buyer"])], source: "trusted")
    try fixture.partition([["a", "b"]])
    #expect(try fixture.database.rows("select title from golden_contact") == [["CEO"]])
    var rules = SurvivorshipRules()
    rules.sources = ["trusted"]
    rules.rules = [.contact: ["title": .sourcePriority]]
    #expect(try fixture.partition([["a", "b"]], survivorship: rules).isEmpty)
    #expect(try fixture.database.rows("select title from golden_contact") == [["Buyer"]])
  }

  @Test func everyValueLeadsToItsLineAndByte() throws {
    let fixture = try GoldenFixture(.contact)
    try fixture.load([
      ("a", ["family_name": "Ng", "modified_at": "2026-06-01T00:00:00Z"]),
      ("b", ["title": "CEO", "modified_at": "2026-01-01T00:00:00Z"]),
    ])
    try fixture.partition([["a", "b"]])
    let origins = try fixture.database.rows(
      """
      select field, value, source_name, key, file_path, line, byte_offset
      from mart_golden_contact_origin where field in ('family_name', 'title') order by field
      """)
    #expect(
      origins == [
        ["family_name", "Ng", "crm", "a", "deals.csv", "2", "20"],
        ["title", "CEO", "crm", "b", "deals.csv", "3", "30"],
      ])
  }

  @Test func sourceRecordsAreGoldenRecordsAndThoseMergedAway() throws {
    let fixture = try GoldenFixture()
    try fixture.load(keys: ["a", "b", "c", "d", "e"])
    try fixture.partition([["a", "b", "c"]])
    let balance = try fixture.database.rows(
      "select count(*), sum(records), sum(records - 1) from mart_golden_account")
    #expect(balance == [["3", "5", "2"]])
  }
}
