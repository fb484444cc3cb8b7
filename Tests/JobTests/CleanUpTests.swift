import Foundation
import Job
import Synchronization
import Testing

/// Cleans a text as a file and gives back what would be written.
struct CleanedText {
  let output: String
  let changes: [String]
  let rejects: [String]
  let summary: CleanUpSummary

  init(
    _ text: String, name: String = "table.csv", kinds: [String] = [], region: String? = nil,
    dateOrder: String? = nil, only: [String] = [], skip: [String] = [], parts: Bool = false
  ) throws {
    let scratch = try Scratch()
    let path = try scratch.write(name, text)
    let request = try CleanUpRequest(
      path: path, kinds: kinds, region: region, dateOrder: dateOrder,
      rules: RuleChoice(only: only, skip: skip), writesParts: parts)
    var texts: [[UInt8]] = [[], [], []]
    summary = try CleanUp(request).run(
      CleanUp.Sinks(
        output: { texts[0] += $0 }, changes: { texts[1] += $0 }, rejects: { texts[2] += $0 }))
    let all = texts.map { String(decoding: $0, as: UTF8.self) }
    output = all[0]
    changes = all[1].split(separator: "\n").map(String.init)
    rejects = all[2].split(separator: "\n").map(String.init)
  }
}

@Suite struct CleanUpTests {
  @Test func eachRowsCountryTellsHowItsTelephoneIsRead() throws {
    let cleaned = try CleanedText(
      "Phone,Country\n(021) 555-1234,Indonesia\n0171 1234567,Deutschland\n12,US\n")
    #expect(
      cleaned.output == "Phone,Country\n+62215551234,ID\n+491711234567,DE\n12,US\n")
    #expect(
      cleaned.changes == [
        "line,column,before,after,rule",
        "2,Phone,(021) 555-1234,+62215551234,phone.e164",
        "2,Country,Indonesia,ID,country.code",
        "3,Phone,0171 1234567,+491711234567,phone.e164",
        "3,Country,Deutschland,DE,country.code",
      ])
    #expect(cleaned.rejects == ["line,column,value,rule", "4,Phone,12,phone.length"])
  }

  @Test func everyRowStaysInItsPlaceDamagedOnesToo() throws {
    let cleaned = try CleanedText("Name,Email\nA, x@y.org \nB\n,\nC,d@e.org\nD,q@e.org\n")
    #expect(cleaned.output == "Name,Email\nA,x@y.org\nB\n,\nC,d@e.org\nD,q@e.org\n")
    #expect(cleaned.summary.damagedRows == 1)
    #expect(cleaned.rejects.last == "3,,B,row.too_few_fields")
  }

  @Test func aBlankCellOfOneColumnIsStillARow() throws {
    let cleaned = try CleanedText("Email\na@b.org\n\"\"\nc@d.org\n")
    #expect(cleaned.output == "Email\na@b.org\n\"\"\nc@d.org\n")
  }

  @Test func theWholeColumnDecidesTheOrderOfItsDatesNotItsBeginning() throws {
    // Three thousand open dates, then one that only a month-first column can hold.
    let open = String(repeating: "02/03/2026\n", count: 3_000)
    let cleaned = try CleanedText("Close Date\n" + open + "12/31/2026\n")
    #expect(cleaned.output.hasPrefix("Close Date\n2026-02-03\n"))
    #expect(cleaned.output.hasSuffix("2026-12-31\n"))
  }

  @Test func aDateThatNothingDecidesKeepsItsText() throws {
    let cleaned = try CleanedText("Close Date\n02/03/2026\n")
    #expect(cleaned.output == "Close Date\n02/03/2026\n")
    #expect(cleaned.rejects.last == "2,Close Date,02/03/2026,date.ambiguous")
    let told = try CleanedText("Close Date\n02/03/2026\n", dateOrder: "dmy")
    #expect(told.output == "Close Date\n2026-03-02\n")
  }

  @Test func aColumnThatContradictsItselfIsReadWhereItCanBeReadInOneWayOnly() throws {
    let cleaned = try CleanedText("Close Date\n31/12/2026\n12/31/2026\n02/03/2026\n")
    #expect(cleaned.output == "Close Date\n2026-12-31\n2026-12-31\n02/03/2026\n")
  }

  @Test(arguments: [
    ("0\n1\n0\n", "0\n1\n0\n"), ("yes\n0\nno\n", "true\nfalse\nfalse\n"),
    ("Y\nN\nY\n", "Y\nN\nY\n"),
  ])
  func flagsInOneNotationStayAsTheyAre(before: String, after: String) throws {
    let cleaned = try CleanedText("Id,Is Active\n" + before.numbered)
    #expect(cleaned.output == "Id,Is Active\n" + after.numbered)
  }

  @Test func timesInOneNotationStayAsTheyAre() throws {
    let text = "Created At\n2026-01-31 10:00:00\n2026-02-01 23:59:59\n"
    #expect(try CleanedText(text).output == text)
  }

  @Test func amountsInSeveralCurrenciesKeepThem() throws {
    let cleaned = try CleanedText("Amount\n\"1.234,56 €\"\nRp 12.500.000\n$5\n")
    #expect(cleaned.output == "Amount\n1234.56 EUR\n12500000 IDR\n$5\n")
    #expect(cleaned.rejects.last == "4,Amount,$5,money.ambiguous")
  }

  @Test func aSkippedRuleLeavesTheValue() throws {
    let text = "Phone,Email\n+49 171 1234567,JO@ACME.COM\n"
    #expect(
      try CleanedText(text, skip: ["email"]).output == "Phone,Email\n+491711234567,JO@ACME.COM\n")
    #expect(
      try CleanedText(text, only: ["email.case"]).output
        == "Phone,Email\n+49 171 1234567,jo@acme.com\n")
    #expect(throws: JobError.self) { try CleanedText(text, skip: ["mail"]) }
  }

  @Test func partsStandBehindTheLastColumn() throws {
    let cleaned = try CleanedText("Company\nPT Maju Jaya Tbk\nAcme Ltd.\n", parts: true)
    #expect(
      cleaned.output
        == "Company,Company base name,Company legal form\nPT Maju Jaya Tbk,Maju Jaya,PT Tbk\n"
        + "Acme Ltd.,Acme,Ltd.\n")
  }

  @Test func aKindForAColumnThatIsNotThereIsRefused() throws {
    #expect(throws: JobError.unknown(what: "column", name: "Fone", known: ["Phone"])) {
      try CleanedText("Phone\n1\n", kinds: ["Fone=phone"])
    }
  }

  @Test func headerOnlyGivesHeaderOnly() throws {
    #expect(try CleanedText("Name,Email\n").output == "Name,Email\n")
  }

  @Test func cleaningTwiceChangesNothingMore() throws {
    let text = """
      Name,Company,Phone,Country,Email,Amount,Close Date,Note
      "DOE, JOHN",ACME GMBH,0171 1234567,Germany,MAILTO:JO@ACME.DE,"1.234,50 €",31.12.2026,schÃ¶n
      jane  o'hara,pt maju jaya tbk,0812 3456 7890,Indonesia,n/a,Rp 1.500.000,01.02.2026,
      """
    let once = try CleanedText(text + "\n")
    let twice = try CleanedText(once.output)
    #expect(once.summary.changed > 8)
    #expect(twice.output == once.output)
    #expect(twice.changes.count == 1)
  }

  @Test func everyRuleOfAChangeIsInTheBookOfRules() throws {
    for rule in RuleBook.all { #expect(try RuleBook.entry(rule.id).id == rule.id) }
    #expect(Set(RuleBook.all.map(\.id)).count == RuleBook.all.count)
  }
}

extension String {
  /// The lines with a number and a comma before each.
  fileprivate var numbered: String {
    split(separator: "\n").enumerated().map { "\($0.offset + 1),\($0.element)\n" }.joined()
  }
}
