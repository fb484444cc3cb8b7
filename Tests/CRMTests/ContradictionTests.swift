import CRM
import Cleaning
import Testing

/// Values that contradict what the first records of a table decided, and what all values decide.
@Suite struct ContradictionTests {
  /// A column by the values of the first records and by those that follow.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let header: String
    let first: [String]
    let later: [String]
    let reading: Contradiction.Reading?

    init(
      _ name: String, _ header: String, _ first: [String], _ later: [String],
      _ reading: Contradiction.Reading?
    ) {
      testDescription = name
      self.header = header
      self.first = first
      self.later = later
      self.reading = reading
    }
  }

  static let cases: [Case] = [
    Case("an assumed order", "Close Date", ["03/04/2026"], ["25/04/2026"], .dates(.monthFirst)),
    Case("an assumed order that is right", "Close Date", ["03/04/2026"], ["04/25/2026"], nil),
    Case("a decided order", "Close Date", ["25/04/2026"], ["04/25/2026"], .dates(.dayFirst)),
    Case(
      "dates both ways stay undecided", "Close Date", ["25/04/2026", "04/25/2026"],
      ["03/04/2026", "25/04/2026"], nil),
    Case(
      "the first date with an order", "Close Date", ["2026-04-03"], ["03/04/2026"],
      .dates(.undecided)),
    Case("points say nothing", "Close Date", ["03/04/2026"], ["25.04.2026"], nil),
    Case("years in front say nothing", "Close Date", ["03/04/2026"], ["2026-04-25"], nil),
    Case("months by name say nothing", "Close Date", ["03/04/2026"], ["25 Apr 2026"], nil),
    Case(
      "no date at all", "Close Date", ["03/04/2026", "04/05/2026", "05/06/2026"],
      ["25/44/2026", "soon", ""], nil),
    Case("a decided mark", "Amount", ["1250.5"], ["17,5", "17,5"], .numbers(.point)),
    Case("a decided mark outvotes", "Amount", ["1250.5"], ["17,5"], nil),
    Case("of equally many the point wins", "Amount", ["17,5"], ["1250.5"], .numbers(.comma)),
    Case("marks both ways, the more the first", "Amount", ["17,5", "1.5", "2.5"], ["17,5"], nil),
    Case(
      "marks both ways, then more of the other", "Amount", ["17,5", "1.5", "2.5"],
      ["17,5", "17,5"], .numbers(.point)),
    Case("an assumed point", "Amount", ["\"1,250\""], ["17,5"], .numbers(.point)),
    Case("an assumed point that is right", "Amount", ["\"1,250\""], ["17.5", "1250"], nil),
    Case("an assumed comma", "Amount", ["1.250"], ["17.5"], .numbers(.comma)),
    Case("plain numbers, then groups", "Amount", ["1250"], ["1.250"], .numbers(.point)),
    Case("plain numbers, then fractions", "Amount", ["1250"], ["17.5", "1250"], nil),
    Case("plain numbers, then commas", "Amount", ["1250"], ["17,5"], .numbers(.point)),
    Case("days", "Created Date", ["2026-01-05"], ["2026-01-05 10:30:00"], .days),
    Case("midnights", "Created Date", ["2026-01-05 00:00"], ["2026-01-05T10:30:00Z"], .days),
    Case("days that stay days", "Created Date", ["2026-01-05"], ["2026-01-06 00:00:00"], nil),
    Case("times", "Created Date", ["2026-01-05 10:30:00"], ["2026-01-06 00:00:00"], nil),
    Case("no dates, then a midnight", "Created Date", [""], ["2026-01-06 00:00:00"], .instants),
    Case(
      "no dates, then times", "Created Date", [""], ["2026-01-06 09:00", "2026-01-07 00:00"], nil),
    Case("fractions", "Probability", ["0.5"], ["75"], .fractions),
    Case("fractions, then a percent sign", "Probability", ["0.5"], ["75 %"], nil),
    Case("percentages", "Probability", ["50"], ["0.5"], nil),
    Case(
      "years at either end, then many days behind them", "Close Date", ["24-01-15", "24-02-16"],
      ["24-03-17", "24-04-18", "25-05-19"], .years(.undecided)),
    Case(
      "years in front", "Close Date", ["24-01-15", "24-02-16", "24-03-17", "24-04-18"],
      ["24-05-03", "25-01-02"], nil),
    Case(
      "years in front, then a year that can only come last", "Close Date",
      ["24-01-15", "24-02-16", "24-03-17", "24-04-18"], ["15-01-99"], .years(.first)),
    Case(
      "years at the end", "Close Date", ["15-01-24", "16-02-24", "17-03-24", "18-04-24"],
      ["03-05-24"], nil),
  ]

  private func text(_ sample: Case, _ values: [String]) -> String {
    let lines = values.enumerated().map { number, value in
      let isWritten = value.contains(",") && !value.hasPrefix("\"")
      return "\(number + 1),Deal \(number + 1),Proposal,\(isWritten ? "\"\(value)\"" : value)\n"
    }
    return "Deal ID,Deal Name,Stage,\(sample.header)\n" + lines.joined()
  }

  /// The table as its first records let it be read.
  private func recognition(
    _ sample: Case, _ settings: RecognitionSettings = .init()
  ) throws -> Recognition {
    let table = try TableText(text(sample, sample.first), file: "deals.csv")
    return try #require(table.outcome(settings).recognition)
  }

  private func contradiction(
    _ recognition: Recognition, in table: TableText
  ) throws -> Contradiction? {
    var mapper = RecordMapper(
      recognition: recognition, defaults: .init(currency: try #require(.init("USD"))))
    for batch in table.batches { _ = mapper.map(batch) }
    return mapper.contradiction
  }

  @Test(arguments: cases) func aLaterValueContradictsOrNot(_ sample: Case) throws {
    let all = try TableText(text(sample, sample.first + sample.later), file: "deals.csv")
    let recognition = try recognition(sample)
    let found = try contradiction(recognition, in: all)
    #expect(found?.reading == sample.reading)
    if let found { #expect(found.column == sample.header) }

    // By all values nothing is contradicted, and they are read as if they had come in any order.
    var evidence = WholeEvidence(recognition)
    for batch in all.batches { evidence.observe(batch) }
    let better = evidence.recognition(.init())
    #expect(!better.isProvisional)
    #expect(try contradiction(better, in: all) == nil)
    let turned = try TableText(
      text(sample, sample.later.reversed() + sample.first), file: "deals.csv")
    let other = try #require(turned.outcome().recognition)
    #expect(better.mapping.map(\.context.dateOrder) == other.mapping.map(\.context.dateOrder))
    #expect(better.mapping.map(\.context.decimalStyle) == other.mapping.map(\.context.decimalStyle))
    #expect(better.mapping.map(\.isDayOnly) == other.mapping.map(\.isDayOnly))
    #expect(better.mapping.map(\.divisor) == other.mapping.map(\.divisor))
    #expect(better.mapping.map(\.context.yearPlace) == other.mapping.map(\.context.yearPlace))
    #expect(better.assumptions == other.assumptions)
    #expect(better.questions == other.questions)
    if found == nil {
      // What is not contradicted reads the values as all of them would have it read.
      let first = MappedTable(recognition, all.batches, .init(currency: try #require(.init("USD"))))
      let second = MappedTable(better, all.batches, .init(currency: try #require(.init("USD"))))
      #expect(first.rows.map(\.fields) == second.rows.map(\.fields))
    }
  }

  @Test(arguments: cases) func nothingContradictsASetting(_ sample: Case) throws {
    let settings = RecognitionSettings(dateOrder: .dayFirst, decimalStyle: .comma)
    let all = try TableText(text(sample, sample.first + sample.later), file: "deals.csv")
    switch try contradiction(recognition(sample, settings), in: all)?.reading {
    case .dates, .numbers: Issue.record("the setting is overridden")
    case .days, .instants, .years, .fractions, .percentages, nil: break
    }
    var evidence = WholeEvidence(try recognition(sample, settings))
    for batch in all.batches { evidence.observe(batch) }
    let better = evidence.recognition(settings)
    #expect(better.mapping.allSatisfy { $0.context.dateOrder == .dayFirst })
    #expect(better.mapping.allSatisfy { $0.context.decimalStyle == .comma })
  }

  @Test func rowsToldByColumnsOfTheRecordsAreWatchedToo() throws {
    func table(_ days: [String]) throws -> TableText {
      let lines = days.enumerated().map { number, day in
        "\(number + 1),Deal \(number + 1),Contract Sent,Sales,100,2026-01-02 09:00,\(day),\(day)\n"
      }
      return try TableText(
        """
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,\
        Date entered 'Contract Sent (Sales)',Date entered 'Closed Won (Sales)'

        """ + lines.joined(), file: "deals.csv")
    }
    let recognition = try #require(try table(["03/04/2026"]).outcome().recognition)
    let companion = try #require(recognition.companions.first)
    let all = try table(["03/04/2026", "25/04/2026"])
    #expect(try contradiction(recognition, in: all) == nil, "no field of the deal takes them")
    #expect(try contradiction(companion, in: all)?.reading == .dates(.monthFirst))
    var evidence = WholeEvidence(recognition)
    for batch in all.batches { evidence.observe(batch) }
    let better = try #require(evidence.recognition(.init()).companions.first)
    let told = MappedTable(better, all.batches, .init(currency: try #require(.init("USD"))))
    #expect(told.rows.map { $0["at"] }.contains("2026-04-03"))
  }

  @Test func theLineIsThatOfTheFirstContradiction() throws {
    let sample = Case(
      "", "Close Date", ["03/04/2026"], ["04/04/2026", "25/04/2026", "26/04/2026"], nil)
    let all = try TableText(text(sample, sample.first + sample.later), file: "deals.csv")
    #expect(try contradiction(recognition(sample), in: all)?.line == 4)
  }

  @Test func valuesThatNoFieldTakesAreWatchedWhereSomebodySaidWhatTheyAre() throws {
    let settings = RecognitionSettings(kinds: ["Renewal": .day, "Fee": .number])
    func table(_ rows: [String]) throws -> TableText {
      try TableText(
        "Deal ID,Deal Name,Stage,Renewal,Fee\n"
          + rows.enumerated().map { "\($0 + 1),Deal \($0 + 1),Proposal,\($1)\n" }.joined(),
        file: "deals.csv")
    }
    let first = try #require(try table(["03/04/2026,1.250"]).outcome(settings).recognition)
    #expect(
      try contradiction(first, in: table(["03/04/2026,1.250", "05/04/2026,2.500"])) == nil)
    #expect(
      try contradiction(first, in: table(["03/04/2026,1.250", "25/04/2026,2.500"]))?.reading
        == .dates(.undecided))
    #expect(
      try contradiction(first, in: table(["03/04/2026,1.250", "05/04/2026,2.50"]))?.reading
        == .numbers(.undecided))
  }
}
