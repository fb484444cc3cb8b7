import Foundation
import Job
import Testing
import Warehouse

/// Pairs for people to judge, and their judgement back.
@Suite struct ReviewTests {
  private let author = DuplicateDecisions.author("ana", command: "review --apply")

  private func nights() throws -> PeopleNights {
    let nights = try PeopleNights()
    let people = PeopleNights.people(60, seed: 5)
    try nights.run(["contacts.csv": PeopleNights.contactHeader + people.joined(separator: "\n")])
    return nights
  }

  private func sheet(_ nights: PeopleNights, merged: Bool = false) throws -> [String] {
    var bytes: [UInt8] = []
    let count = try nights.decisions.review(nil, includesMerged: merged) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == count + 1)
    return lines
  }

  static let header =
    "decision,kind,outcome,probability,reasons,objections,left_source,left_id,right_source,"
    + "right_id,left_name,right_name,left_email,right_email,left_website,right_website,"
    + "left_phone,right_phone,left_company,right_company,left_address,right_address,"
    + "left_amount,right_amount,left_date,right_date"

  @Test func theSheetHasBothRecordsSideBySide() throws {
    let lines = try sheet(try nights(), merged: true)
    #expect(lines[0] == Self.header)
    let merged = try #require(lines.first { $0.contains(",auto,") })
    #expect(merged.hasPrefix(",contact,auto,"))
    #expect(merged.contains("equal"))
    #expect(merged.contains(",crm,P"))
  }

  /// The line of a merged pair with a verdict in front.
  private func judged(_ nights: PeopleNights, _ verdict: String) throws -> (
    line: String, keys: [String]
  ) {
    let line = try #require(
      try sheet(nights, merged: true).first { $0.hasPrefix(",contact,auto,") })
    let cells = line.components(separatedBy: ",crm,")
    let keys = cells.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    return (verdict + line, keys)
  }

  @Test func aRejectionIsAppliedAtOnceAndRemembered() throws {
    let nights = try nights()
    let (line, keys) = try judged(nights, "Reject")
    let file = try nights.scratch.write("filled.csv", Self.header + "\n" + line + "\n")
    let told = try nights.decisions.apply(file, by: author)
    #expect(told == ["decided: 0 accept, 1 reject, 0 split"])
    func isTogether() throws -> Bool {
      try nights.partition().contains { group in keys.allSatisfy { group.contains($0) } }
    }
    #expect(try !isTogether())
    #expect(
      try nights.decisions.apply(file, by: author)
        == ["decided: 0 accept, 1 reject, 0 split; 1 of them were decided before"])
    try nights.run(
      ["more.csv": PeopleNights.contactHeader + "N1,Zoe,Zimmer,zoe@z.example,,,,,2026-02-01\n"])
    #expect(try !isTogether())
    let accepted = try nights.scratch.write(
      "other.csv", Self.header + "\n" + line.replacing("Reject", with: "accept") + "\n")
    _ = try nights.decisions.apply(accepted, by: author)
    #expect(try isTogether())
    let open = try sheet(nights, merged: true)
    #expect(!open.contains { line in keys.allSatisfy { line.contains(",crm,\($0),") } })
  }

  @Test func aSplitTakesTheSecondRecordOutOfItsGoldenRecord() throws {
    let nights = try nights()
    let three = try #require(try nights.partition().first { $0.split(separator: " ").count == 3 })
    let keys = three.split(separator: " ").map(String.init)
    let line = "split,contact,,,,,crm,\(keys[0]),crm,\(keys[2])" + String(repeating: ",", count: 16)
    let file = try nights.scratch.write("filled.csv", Self.header + "\n" + line + "\n")
    _ = try nights.decisions.apply(file, by: author)
    #expect(try nights.partition().contains("\(keys[0]) \(keys[1])"))
    #expect(try nights.rows("select count(*) from decision where verdict = 'split'") == ["2"])
  }

  @Test func anySpreadsheetsCSVIsRead() throws {
    let nights = try nights()
    let (_, keys) = try judged(nights, "reject")
    let text =
      "right_id;RIGHT_SOURCE;left_id;Left_Source;kind;decision;note\r\n"
      + "\(keys[1]);crm;\(keys[0]);CRM;contact; reject ;not he\r\n"
      + "\(keys[0]);crm;\(keys[1]);crm;contact;;\r\n"
    let file = try nights.scratch.write("excel.csv", "\u{FEFF}" + text)
    #expect(
      try nights.decisions.apply(file, by: author) == ["decided: 0 accept, 1 reject, 0 split"])
  }

  /// A line that can't be used, and what is said of it.
  struct Wrong: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let expected: String
    var testDescription: String { name }
  }

  static let short = "decision,kind,left_source,left_id,right_source,right_id\n"
  static let wrong = [
    Wrong(
      name: "an unknown verdict", text: short + "maybe,contact,crm,P0-0,crm,P1-0\n",
      expected: ":2: error: column 1 (`decision`) can't be used"),
    Wrong(
      name: "an unknown kind", text: short + "accept,person,crm,P0-0,crm,P1-0\n",
      expected: ":2: error: column 2 (`kind`) can't be used"),
    Wrong(
      name: "an unknown source", text: short + "accept,contact,crm,P0-0,erp,P1-0\n",
      expected: ":2: error: column 5 (`right_source`) can't be used"),
    Wrong(
      name: "an unknown record",
      text: short + "accept,contact,crm,P0-0,crm,P1-0\naccept,contact,crm,P0-0,crm,P999\n",
      expected: ":3: error: column 6 (`right_id`) can't be used"),
    Wrong(
      name: "a record with itself", text: short + "accept,contact,crm,P0-0,crm,P0-0\n",
      expected: ":2: error: column 6 (`right_id`) can't be used"),
    Wrong(
      name: "a missing column",
      text: "decision,kind,left_source,left_id,right_id\naccept,contact,crm,P0-0,P1-0\n",
      expected: ":1: error: there is no column `right_source`"),
    Wrong(
      name: "two lines that contradict each other",
      text: short + "accept,contact,crm,P0-0,crm,P1-0\nreject,contact,crm,P1-0,crm,P0-0\n",
      expected: ":3: error: line 2 says otherwise about the same two records"),
    Wrong(
      name: "a rejection within a chain of accepted pairs",
      text: short + "accept,contact,crm,P0-0,crm,P1-0\naccept,contact,crm,P1-0,crm,P2-0\n"
        + "reject,contact,crm,P0-0,crm,P2-0\n",
      expected: ":4: error: two contact records that were rejected are the same"),
  ]

  @Test(arguments: wrong)
  func oneWrongLineAndNothingIsApplied(wrong: Wrong) throws {
    let nights = try nights()
    let before = try nights.contents()
    let file = try nights.scratch.write("filled.csv", wrong.text)
    let error = try #require(
      #expect(throws: DecisionError.self) { try nights.decisions.apply(file, by: author) })
    #expect(error.description.hasPrefix(file + wrong.expected), "\(error)")
    #expect(ExitStatus.of(error) == .usage)
    let after = try nights.contents()
    #expect(after == before)
    #expect(try nights.rows("select count(*) from decision") == ["0"])
  }
}
