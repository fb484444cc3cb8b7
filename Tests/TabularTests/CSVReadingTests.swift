import Tabular
import Testing

/// Delimited text as people export it, read with nothing told.
struct CSVReadingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var rows: [[String]]
    var quarantined = 0
    var testDescription: String { name }
  }

  static let people = [
    ["id", "name", "amount", "day"], ["1", "Ann", "10.50", "2024-01-05"],
    ["2", "Bob", "7", "2024-02-06"], ["3", "Cid, Jr.", "", "2024-03-07"],
  ]

  static func text(_ delimiter: String, quote: String = "\"", lineEnd: String = "\n") -> String {
    people.map { row in
      row.map { $0.contains(delimiter) || $0.contains(",") ? quote + $0 + quote : $0 }
        .joined(separator: delimiter) + lineEnd
    }.joined()
  }

  static let cases: [Case] = [
    Case(name: "comma", text: text(","), rows: people),
    Case(name: "semicolon", text: text(";"), rows: people),
    Case(name: "tab", text: text("\t"), rows: people),
    Case(name: "pipe", text: text("|"), rows: people),
    Case(name: "caret", text: text("^"), rows: people),
    Case(name: "tilde", text: text("~"), rows: people),
    Case(
      name: "single quotes", text: text(",", quote: "'") + "4,'D, E',1,2024-01-01\n",
      rows: people + [["4", "D, E", "1", "2024-01-01"]]),
    Case(
      name: "backquotes", text: text(",", quote: "`") + "4,`D, E`,1,2024-01-01\n",
      rows: people + [["4", "D, E", "1", "2024-01-01"]]),
    Case(name: "CRLF", text: text(",", lineEnd: "\r\n"), rows: people),
    Case(name: "CR", text: text(",", lineEnd: "\r"), rows: people),
    Case(name: "byte order mark", text: "\u{FEFF}" + text(","), rows: people),
    Case(name: "no line end at the end", text: String(text(",").dropLast()), rows: people),
    Case(name: "blank lines", text: "\n" + text(",", lineEnd: "\n\n"), rows: people),
    Case(
      name: "backslash escapes", text: "id,note\n1,\"say \\\"hi\\\", Bob\"\n2,\"a\\\\b\"\n",
      rows: [["id", "note"], ["1", "say \"hi\", Bob"], ["2", "a\\b"]]),
    Case(
      name: "spaces around quotes", text: "\"id\", \"name\"\n\"1\", \"Ann\"\n\"2\", \"B, C\"\n",
      rows: [["id", "name"], ["1", "Ann"], ["2", "B, C"]]),
    Case(
      name: "line end in quotes", text: "id,note,n\n1,\"a\nb\",5\n2,c,6\n",
      rows: [["id", "note", "n"], ["1", "a\nb", "5"], ["2", "c", "6"]]),
    Case(
      name: "one column of times", text: "Created At\n2026-01-31 10:00:00\n2026-02-01 23:59:59\n",
      rows: [["Created At"], ["2026-01-31 10:00:00"], ["2026-02-01 23:59:59"]]),
    Case(
      name: "one column of telephones", text: "Phone\n021 555 1234\n021 555 1235\n021 555 9935\n",
      rows: [["Phone"], ["021 555 1234"], ["021 555 1235"], ["021 555 9935"]]),
    Case(
      name: "colons", text: "Name:Age\nJo:12\nMa:13\n",
      rows: [["Name", "Age"], ["Jo", "12"], ["Ma", "13"]]),
    Case(
      name: "decimal commas and a preamble",
      text:
        "Angebote, Stand 01.02.2024\n\nNummer;Firma;Betrag;Datum\n1;Müller;1.234,50;01.02.2024\n2;Weiß;7,00;02.02.2024\n",
      rows: [
        ["Nummer", "Firma", "Betrag", "Datum"], ["1", "Müller", "1.234,50", "01.02.2024"],
        ["2", "Weiß", "7,00", "02.02.2024"],
      ]),
    Case(
      name: "no header",
      text: "1,Ann,10.5,2024-01-05\n2,Bob,7,2024-02-06\n3,Cid,8,2024-02-07\n",
      rows: [
        ["column_1", "column_2", "column_3", "column_4"], ["1", "Ann", "10.5", "2024-01-05"],
        ["2", "Bob", "7", "2024-02-06"], ["3", "Cid", "8", "2024-02-07"],
      ]),
    Case(
      name: "header of two lines",
      text: "deal,,money\nid,name,amount\n1,Ann,5\n2,Bob,6\n3,Cid,7\n4,Dee,8\n",
      rows: [
        ["deal id", "deal name", "money amount"], ["1", "Ann", "5"], ["2", "Bob", "6"],
        ["3", "Cid", "7"], ["4", "Dee", "8"],
      ]),
    Case(
      name: "blank and repeated headers", text: "id,,name,name\n1,x,Ann,A\n2,y,Bob,B\n",
      rows: [
        ["id", "column_2", "name", "name_2"], ["1", "x", "Ann", "A"], ["2", "y", "Bob", "B"],
      ]),
    Case(
      name: "trailing delimiters", text: "id,name\n1,Ann,\n2,Bob,\n3,Cid,\n",
      rows: [["id", "name"], ["1", "Ann"], ["2", "Bob"], ["3", "Cid"]]),
    Case(
      name: "Salesforce footer",
      text:
        "\"Id\",\"Name\",\"Amount\"\n\"1\",\"Ann\",\"5\"\n\"2\",\"Bob\",\"6\"\n\n\"Grand Totals (2 records)\"\n\"Confidential Information - Do Not Distribute\"\n\"Copyright © 2000-2024 salesforce.com, inc. All rights reserved.\"\n",
      rows: [["Id", "Name", "Amount"], ["1", "Ann", "5"], ["2", "Bob", "6"]]),
    Case(
      name: "a total row", text: "name,owner,amount\nA,x,5\nB,y,6\nTotal,,11\n",
      rows: [["name", "owner", "amount"], ["A", "x", "5"], ["B", "y", "6"]]),
    Case(
      name: "the header comes again", text: "id,name\n1,A\n2,B\nid,name\n3,C\n",
      rows: [["id", "name"], ["1", "A"], ["2", "B"], ["3", "C"]]),
    Case(
      name: "records inside one quoted cell",
      text: "id,name,amount\n1,A,5\n\"2,\"\"B, C\"\",6\"\n3,D,7\n",
      rows: [["id", "name", "amount"], ["1", "A", "5"], ["2", "B, C", "6"], ["3", "D", "7"]]),
    Case(
      name: "all records inside one quoted cell",
      text: "\"id,name,amount\"\n\"1,\"\"A, B\"\",5\"\n\"2,C,6\"\n",
      rows: [["id", "name", "amount"], ["1", "A, B", "5"], ["2", "C", "6"]]),
    Case(
      name: "a lone return ends one record", text: "id,name,amount\n1,A,5\r2,B,6\n3,C,7\n",
      rows: [["id", "name", "amount"], ["1", "A", "5"], ["2", "B", "6"], ["3", "C", "7"]]),
    Case(
      name: "an unclosed quote",
      text: "id,name,amount\n1,A,5\n2,\"B,6\n3,C,7\n4,\"D\",8\n5,E,9\n",
      rows: [
        ["id", "name", "amount"], ["1", "A", "5"], ["2", "\"B", "6"], ["3", "C", "7"],
        ["4", "D", "8"], ["5", "E", "9"],
      ]),
    Case(
      name: "quotes inside a quoted value",
      text: "\"id\",\"name\",\"n\"\n\"1\",\"the \"big\" one\",\"5\"\n\"2\",\"B\",\"6\"\n",
      rows: [["id", "name", "n"], ["1", "the \"big\" one", "5"], ["2", "B", "6"]]),
    Case(
      name: "doubled quotes in rows that leave out their last field",
      text:
        "id,name,note,city\n1,a,b,c\n2,\"Round 48\"\"\",y\n3,\"5\"\" Inseam\",z\n4,d,e,f\n5,g,h,i\n",
      rows: [
        ["id", "name", "note", "city"], ["1", "a", "b", "c"], ["4", "d", "e", "f"],
        ["5", "g", "h", "i"],
      ], quarantined: 2),
    Case(
      name: "a header parted as the lines below by a delimiter they hold more of another",
      text: "col1,col2\n1;2;3,4;5;6\na;b;c,d;e;f\n",
      rows: [["col1", "col2"], ["1;2;3", "4;5;6"], ["a;b;c", "d;e;f"]]),
    Case(
      name: "single quotes around every text",
      text: "id,name,city\n1,'Ann','Bonn'\n2,'Bob','Kiel, Ost'\n3,'Cid','Ulm'\n",
      rows: [
        ["id", "name", "city"], ["1", "Ann", "Bonn"], ["2", "Bob", "Kiel, Ost"],
        ["3", "Cid", "Ulm"],
      ]),
    Case(
      name: "number signs between the values",
      text: "id#name#day\n" + (1...6).map { "\($0)#Ann, Bob#2024-01-0\($0)\n" }.joined(),
      rows: [["id", "name", "day"]] + (1...6).map { ["\($0)", "Ann, Bob", "2024-01-0\($0)"] }),
    Case(
      name: "another delimiter in one record", text: "id,name,amount\n1,A,5\n2;B;6\n3,C,7\n",
      rows: [["id", "name", "amount"], ["1", "A", "5"], ["2", "B", "6"], ["3", "C", "7"]]),
    Case(
      name: "a second table below",
      text: "id,name,amount\n1,A,5\n2,B,6\n\nowner,region\nx,East\ny,West\n",
      rows: [
        ["id", "name", "amount"], ["1", "A", "5"], ["2", "B", "6"], ["owner", "region"],
        ["x", "East"], ["y", "West"],
      ]),
    Case(
      name: "one column", text: "email\na@x.org\nb@x.org\n",
      rows: [["email"], ["a@x.org"], ["b@x.org"]]),
    Case(name: "header only", text: "id,name,amount\n", rows: []),
  ]

  @Test(arguments: cases) func isReadWithNothingTold(_ one: Case) {
    guard case .read(let tables, let summary) = Trial.read(one.text) else {
      Issue.record("refused")
      return
    }
    #expect(Array(tables.joined()) == one.rows)
    #expect(summary.quarantined == one.quarantined)
    #expect(summary.bytes == one.text.utf8.count)
  }

  @Test func aFooterStatesItsRecords() {
    let text = "a,b,c\n1,2,3\n\nGrand Totals (7 records)\n"
    guard case .read(_, let summary) = Trial.read(text) else { return }
    #expect(summary.declaredRecords == 7)
    #expect(summary.ignored.map(\.reason) == [.header, .total])
  }

  @Test func aSettingIsNeverOverridden() {
    var options = ReadOptions()
    options.delimiter = 0x3B
    options.hasHeader = false
    guard case .read(let tables, _) = Trial.read("id,name\n1,A\n", options: options) else { return }
    #expect(tables == [[["column_1"], ["id,name"], ["1,A"]]])
  }
}
