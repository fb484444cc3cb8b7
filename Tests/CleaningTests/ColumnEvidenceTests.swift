import Cleaning
import Testing

struct ColumnEvidenceTests {
  private func evidence(_ values: [String], _ kind: ValueKind) -> ColumnEvidence {
    var evidence = ColumnEvidence()
    for value in values { evidence.observe(value, as: kind) }
    return evidence
  }

  @Test("a first part above twelve decides the order of the whole column")
  func dayFirst() {
    let column = evidence(["01/02/2026", "13/02/2026", "", "n/a"], .day)
    #expect(column.dateOrder == .decided(.dayFirst, votes: 1))
    let context = column.context(from: .init(dateOrder: .monthFirst))
    #expect(clean("01/02/2026", as: .day, context: context).text == "2026-02-01")
  }

  @Test("a second part above twelve decides for months first")
  func monthFirst() {
    let column = evidence(["1/2/2026 10:30 AM", "2/13/2026 1:00 PM"], .moment)
    #expect(column.dateOrder == .decided(.monthFirst, votes: 1))
    #expect(!column.holdsDaysOnly)
  }

  @Test("without evidence the default stands, without a default the value is refused")
  func undecided() {
    let column = evidence(["01/02/2026", "03/04/2026"], .day)
    #expect(column.dateOrder == .undecided(open: 2))
    let refused = clean("01/02/2026", as: .day, context: column.context(from: .init()))
    #expect(refused.outcome == .invalid(.dateAmbiguous))
    let context = column.context(from: .init(dateOrder: .dayFirst))
    #expect(clean("01/02/2026", as: .day, context: context).text == "2026-02-01")
  }

  @Test("a column that contradicts itself overrules the default")
  func conflict() {
    let column = evidence(["13/02/2026", "02/13/2026", "02/14/2026", "01/02/2026"], .day)
    #expect(
      column.dateOrder == .conflict(.monthFirst, votes: 2, against: .dayFirst, otherVotes: 1))
    let context = column.context(from: .init(dateOrder: .dayFirst))
    #expect(clean("01/02/2026", as: .day, context: context).outcome == .invalid(.dateAmbiguous))
    #expect(clean("13/02/2026", as: .day, context: context).text == "2026-02-13")
  }

  @Test(
    "years of two digits stand where fewer different numbers do",
    arguments: [
      (["24-01-15", "24-02-28", "23-12-31", "24-03-09"], "2024-01-15"),
      (["15-01-24", "28-02-24", "31-12-23", "09-03-24"], "2024-01-15"),
      (["15-01-98", "28-02-24"], "1998-01-15"),
      (["98-01-15", "24-02-28"], "1998-01-15"),
      (["24-01-15", "24-02-28"], nil),
    ] as [([String], String?)])
  func yearPlace(_ values: [String], _ first: String?) {
    let context = evidence(values, .day).context(from: .init())
    #expect(clean(values[0], as: .day, context: context).text == first)
  }

  @Test("points in dates say nothing of dates with strokes")
  func pointsAndStrokes() {
    let context = evidence(["13.02.2024", "1/2/2024"], .day).context(from: .init())
    #expect(clean("1/2/2024", as: .day, context: context).outcome == .invalid(.dateAmbiguous))
    #expect(clean("01.02.2024", as: .day, context: context).text == "2024-02-01")
  }

  @Test(
    "several currencies are those that can't be one",
    arguments: [
      (["$5", "7 USD"], false), (["$5", "€5"], true), (["£5", "¥500"], true),
      (["kr 5", "5"], false),
      (["5 EUR", "5 USD"], true), (["$5", "$6"], false),
    ])
  func severalCurrencies(_ values: [String], _ several: Bool) {
    #expect(evidence(values, .money).hasSeveralCurrencies == several)
  }

  @Test("ISO dates say nothing about the order")
  func iso() {
    #expect(evidence(["2026-02-13", "2026-02-13 00:00:00"], .day).dateOrder == .none)
    #expect(evidence(["2026-02-13", "2026-02-13 00:00:00"], .moment).holdsDaysOnly)
  }

  @Test(
    "decimal marks",
    arguments: [
      (["1.234", "12,5"], .decided(.comma, votes: 1)),
      (["1.234", "1,234.5"], .decided(.point, votes: 1)),
      (["1.234", "20000"], .undecided(open: 1)),
      (["1.234", "2.500"], .undecided(open: 2)),
      (["1.234.567", "1,234,567"], .conflict(.point, votes: 1, against: .comma, otherVotes: 1)),
      (["17,51 €", "1.234 €"], .decided(.comma, votes: 1)),
      (["12", "7"], .none),
    ] as [([String], Decision<DecimalStyle>)])
  func marks(_ values: [String], _ expected: Decision<DecimalStyle>) {
    #expect(evidence(values, .money).decimalStyle == expected)
  }

  @Test("a column of several currencies keeps their codes")
  func currencies() {
    let column = evidence(["Rp 12.500.000", "17,51 €", "$5"], .money)
    #expect(column.currencies.map(\.description) == ["EUR", "IDR"])
    let context = column.context(from: .init())
    #expect(clean("Rp 12.500.000", as: .money, context: context).text == "12500000 IDR")
    #expect(clean("12500000 IDR", as: .money, context: context).outcome == .unchanged)
  }
}
