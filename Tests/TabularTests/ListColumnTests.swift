import Tabular
import Testing

/// Files of one column whose values hold a delimiter, and files that name theirs.
struct ListColumnTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var rows: [[String]]
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      text: "Email\na@x.org;b@x.org\nc@x.org;d@x.org\n",
      rows: [["Email"], ["a@x.org;b@x.org"], ["c@x.org;d@x.org"]]),
    Case(
      text: "Note\nCafé; crème\nfoo; bar\n", rows: [["Note"], ["Café; crème"], ["foo; bar"]]),
    Case(
      text: "Name\nSmith, John\nDoe, Jane\n", rows: [["Name"], ["Smith, John"], ["Doe, Jane"]]),
    Case(text: "Amount\n1,50\n2,75\n", rows: [["Amount"], ["1,50"], ["2,75"]]),
    Case(
      text: "Note\ncalled\nsent, waiting\nlost\nwon\n",
      rows: [["Note"], ["called"], ["sent, waiting"], ["lost"], ["won"]]),
    Case(
      text: "Contact list\nId;Surname;Town\n1;Ann;Bonn\n2;Bob;Kiel\n",
      rows: [["Id", "Surname", "Town"], ["1", "Ann", "Bonn"], ["2", "Bob", "Kiel"]]),
    Case(
      text: "sep=;\nName;Note\nAnn;1,5\nBob;2,5\n",
      rows: [["Name", "Note"], ["Ann", "1,5"], ["Bob", "2,5"]]),
    Case(
      text: "\u{FEFF}sep=,\r\nName,Note\r\nAnn,a;b\r\nBob,c;d\r\n",
      rows: [["Name", "Note"], ["Ann", "a;b"], ["Bob", "c;d"]]),
    Case(
      text: "SEP=\t\nName\tNote\nAnn, Jr.\ta\n", rows: [["Name", "Note"], ["Ann, Jr.", "a"]]),
    Case(
      text: "\"sep=|\"\nName|Note\nAnn|a\n", rows: [["Name", "Note"], ["Ann", "a"]]),
  ]

  @Test(arguments: cases) func aDelimiterInsideValuesPartsNothing(_ one: Case) {
    guard case .read(let tables, let summary) = Trial.read(one.text) else {
      Issue.record("refused")
      return
    }
    #expect(Array(tables.joined()) == one.rows)
    #expect(summary.quarantined == 0)
    #expect(summary.bytes == one.text.utf8.count)
  }

  @Test func theLineThatNamesTheDelimiterIsListed() {
    guard case .read(_, let summary) = Trial.read("sep=;\nA;B\n1;2\n") else { return }
    #expect(summary.ignored.map(\.line) == [1, 2])
    #expect(summary.ignored.first?.text == "sep=;")
    #expect(summary.ignored.first?.reason == .preamble)
  }

  @Test func aSettingWinsOverTheLine() {
    var options = ReadOptions()
    options.delimiter = 0x2C
    guard case .read(let tables, _) = Trial.read("sep=;\nA,B\n1;2,3\n", options: options) else {
      return
    }
    #expect(tables == [[["A", "B"], ["1;2", "3"]]])
  }
}
