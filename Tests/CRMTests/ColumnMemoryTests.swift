import CRM
import Cleaning
import Testing

/// What values of a column decided in other files decides where its own values leave it open.
@Suite struct ColumnMemoryTests {
  /// A column, what is remembered of it, and what its values are then.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let header: String
    let remembered: ColumnAnswer
    let values: [String]
    let field: String
    /// What the field of the first record is.
    let expected: String?
    /// What is asked, if anything.
    let question: String?

    init(
      _ name: String, _ header: String, _ remembered: ColumnAnswer, _ values: [String],
      _ field: String, _ expected: String?, asking question: String? = nil
    ) {
      testDescription = name
      self.header = header
      self.remembered = remembered
      self.values = values
      self.field = field
      self.expected = expected
      self.question = question
    }
  }

  static let cases: [Case] = [
    Case("open dates", "Close Date", .dayFirst, ["03/04/2026"], "close_date", "2026-04-03"),
    Case(
      "dates that decide otherwise", "Close Date", .dayFirst, ["03/04/2026", "04/25/2026"],
      "close_date", "2026-03-04",
      asking: "dates in Close Date were day first before and are month first now"),
    Case(
      "dates that contradict each other", "Close Date", .dayFirst,
      ["03/04/2026", "04/25/2026", "25/04/2026"], "close_date", nil),
    Case("an open year", "Close Date", .yearFirst, ["24-01-15"], "close_date", "2024-01-15"),
    Case("open groups", "Amount", .comma, ["1.250"], "amount", "125000"),
    Case("open groups, a point", "Amount", .point, ["1.250"], "amount", "125"),
    Case(
      "a mark that decides otherwise", "Amount", .comma, ["1250.5"], "amount", "125050",
      asking: "decimal marks in Amount were commas before and are points now"),
    Case(
      "midnights", "Created Date", .times, ["2026-01-05 00:00:00"], "created_at",
      "2026-01-05T00:00:00Z"),
    Case(
      "times after days", "Created Date", .days, ["2026-01-05 00:00:00", "2026-01-05 10:30:00"],
      "created_at", "2026-01-05T00:00:00Z",
      asking: "dates in Created Date were days only before and are with times of day now"),
    Case("a probability of 1", "Probability", .percentages, ["1"], "probability", "0.01"),
    Case(
      "fractions after percentages", "Probability", .percentages, ["1", "0.5"], "probability",
      "1.0", asking: "probabilities in Probability were percentages before and are 0 to 1 now"),
  ]

  private static let usd = CurrencyCode("USD")

  static func table(_ header: String, _ values: [String]) throws -> TableText {
    let lines = values.enumerated().map { number, value in
      "\(number + 1),Deal \(number + 1),Proposal,\"\(value)\"\n"
    }
    return try TableText(
      "Deal ID,Deal Name,Stage,\(header)\n" + lines.joined(), file: "deals.csv")
  }

  private func settings(_ header: String, _ answer: ColumnAnswer) -> RecognitionSettings {
    var settings = RecognitionSettings()
    let place = ColumnMemory.Place(
      profile: "generic-deal", column: HeaderName.key(header), question: answer.question)
    settings.memory[place] = .init(answer: answer, votes: 12, origin: .run(3))
    return settings
  }

  @Test(arguments: cases) func whatIsRememberedDecidesOpenColumns(_ sample: Case) throws {
    let table = try Self.table(sample.header, sample.values)
    let settings = settings(sample.header, sample.remembered)
    let recognition = try #require(table.outcome(settings).recognition)
    #expect(recognition.profile.id == "generic-deal")
    let mapped = MappedTable(recognition, table.batches, .init(currency: try #require(Self.usd)))
    #expect(mapped.rows.first?[sample.field] == sample.expected)
    #expect(
      recognition.questions.filter { $0.contains("before") } == [sample.question].compactMap(\.self)
    )
    if sample.question == nil, sample.expected != nil {
      let mapping = try #require(recognition.mapping.first { $0.header == sample.header })
      #expect(
        mapping.evidence.contains { $0.hasSuffix("as before, run 3 decided it by 12 values") },
        "\(mapping.evidence)")
      let question = sample.remembered.question
      #expect(mapping.decisions[question]?.answer == sample.remembered)
      #expect(mapping.decisions[question]?.votes == nil, "nothing new is to be remembered")
    }
    // What is learnt later is as good as what is known at first.
    let late = try #require(table.outcome().recognition).read(by: settings)
    #expect(late.decisions == recognition.decisions)
    #expect(late.questions == recognition.questions)
    #expect(late.assumptions == recognition.assumptions)
  }

  @Test func aSettingWinsOverWhatIsRemembered() throws {
    let table = try Self.table("Close Date", ["03/04/2026"])
    var settings = settings("Close Date", .dayFirst)
    settings.dateOrder = .monthFirst
    let recognition = try #require(table.outcome(settings).recognition)
    let mapped = MappedTable(recognition, table.batches, .init(currency: try #require(Self.usd)))
    #expect(mapped.rows.first?["close_date"] == "2026-03-04")
    #expect(recognition.answers(beside: [:]).isEmpty)
  }

  @Test func aLaterValueThatDecidesOtherwiseContradictsTheMemory() throws {
    let first = try Self.table("Close Date", ["03/04/2026"])
    let recognition = try #require(
      first.outcome(settings("Close Date", .dayFirst)).recognition)
    var mapper = RecordMapper(
      recognition: recognition, defaults: .init(currency: try #require(Self.usd)))
    for batch in try Self.table("Close Date", ["03/04/2026", "04/25/2026"]).batches {
      _ = mapper.map(batch)
    }
    #expect(mapper.contradiction?.reading == .dates(.dayFirst))
  }

  @Test func laterValuesTurnAnAssumptionIntoADecision() throws {
    for (header, first, later, answer) in [
      ("Close Date", "03/04/2026", "04/25/2026", ColumnAnswer.monthFirst),
      ("Amount", "1,250", "17.5", .point), ("Probability", "1", "0.5", .fractions),
    ] {
      var recognition = try #require(try Self.table(header, [first]).outcome().recognition)
      #expect(recognition.assumptions.contains { $0.contains(header) }, "\(header)")
      var mapper = RecordMapper(
        recognition: recognition, defaults: .init(currency: try #require(Self.usd)))
      for batch in try Self.table(header, [first, later, later]).batches { _ = mapper.map(batch) }
      #expect(mapper.contradiction == nil)
      recognition.confirm(mapper.confirmations)
      let mapping = try #require(recognition.mapping.first { $0.header == header })
      #expect(mapping.decisions[answer.question]?.answer == answer)
      #expect(mapping.decisions[answer.question]?.votes == 2)
      #expect(recognition.assumptions.allSatisfy { !$0.contains(header) }, "\(header)")
      #expect(mapping.evidence.allSatisfy { !$0.contains("nothing in the file") }, "\(header)")
    }
  }

  /// The hash of one record by how its column is read.
  private func hash(_ header: String, _ value: String, _ answer: ColumnAnswer?) throws -> UInt64? {
    let table = try Self.table(header, [value])
    let settings = answer.map { self.settings(header, $0) } ?? RecognitionSettings()
    let recognition = try #require(table.outcome(settings).recognition)
    return MappedTable(recognition, table.batches, .init(currency: try #require(Self.usd)))
      .rows.first?.hash
  }

  @Test func aValueThatIsReadInAnotherWayIsAnotherValue() throws {
    for (header, value, one, other) in [
      ("Close Date", "03/04/2026", ColumnAnswer.dayFirst, ColumnAnswer.monthFirst),
      ("Close Date", "24-01-15", .yearFirst, .yearLast),
      ("Amount", "1.250", .point, .comma), ("Amount", "1,250", .point, .comma),
      ("Created Date", "2026-01-05 00:00:00", .days, .times),
      ("Probability", "1", .fractions, .percentages),
    ] {
      #expect(try hash(header, value, one) != hash(header, value, other), "\(header): \(value)")
    }
  }

  @Test func aPlainValueIsTheSameHoweverItsColumnIsRead() throws {
    for (header, value, answers) in [
      ("Close Date", "2026-04-03", [ColumnAnswer.dayFirst, .monthFirst, .yearFirst]),
      ("Amount", "1250", [.point, .comma]), ("Amount", "17.55", [.point]),
      ("Created Date", "2026-01-05", [.days, .times]),
      ("Created Date", "2026-01-05 10:30:00", [.days, .times]),
      ("Probability", "75", [.percentages]), ("Probability", "0", [.fractions, .percentages]),
    ] {
      let plain = try hash(header, value, nil)
      for answer in answers { #expect(try hash(header, value, answer) == plain, "\(value)") }
    }
  }
}
