import TestSupport

/// Damages one sound table in all the ways a robustness benchmark does, with the answer to each.
struct Polluter {
  struct Case: Sendable {
    var name: String
    var kind: String
    var bytes: [UInt8]
    /// Header first.
    var expected: [[String]]
  }

  let rows: [[String]]

  /// 84 rows of nine columns with dates, times, numbers, words, links and prose.
  init() {
    var random = SeededGenerator(seed: 84)
    var rows = [
      ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "Kind", "Description", "URL", "Comments"]
    ]
    let kinds = ["Cycles", "Helmets", "Parts"]
    let words = [
      "a fine bike", "slim, light and red", "the \"best\" one", "sold\r\nout", "", "5' long",
    ]
    for index in 1..<84 {
      let day = Int.random(in: 10...28, using: &random)
      rows.append([
        "2021-0\(index % 9 + 1)-\(day)", "\(10 + index % 12):\(10 + index % 50)",
        "\(Int.random(in: 1...40, using: &random))", "BK-\(1_000 + index * 7)",
        "\(Int.random(in: 10...900, using: &random)).\(10 + index % 90)",
        kinds[Int.random(in: 0..<3, using: &random)], "Item number \(index)",
        "https://shop.example.com/p/\(index)",
        words[Int.random(in: 0..<6, using: &random)],
      ])
    }
    self.rows = rows
  }

  private func quoted(_ cell: String, _ quote: String = "\"", escape: String = "\"") -> String {
    quote + cell.replacing(quote, with: escape + quote) + quote
  }

  private func line(_ row: [String], _ delimiter: String = ",") -> String {
    row.map { quoted($0) }.joined(separator: delimiter)
  }

  private func text(_ rows: [[String]], delimiter: String = ",", lineEnd: String = "\r\n")
    -> String
  {
    rows.map { line($0, delimiter) + lineEnd }.joined()
  }

  /// Every pollution, about 2,300 of them.
  func cases() -> [Case] {
    whole() + (0..<rows.count).flatMap(row)
  }

  private func make(_ name: String, _ kind: String, _ text: String, _ expected: [[String]]? = nil)
    -> Case
  {
    Case(name: name, kind: kind, bytes: Array(text.utf8), expected: expected ?? rows)
  }

  private func whole() -> [Case] {
    let header = rows[0]
    let body = Array(rows.dropFirst())
    let narrow = rows.map { Array($0.prefix(8)) }
    let wide = rows.enumerated().map { $1 + [$0 == 0 ? "col1" : "x\($0)"] }
    let preamble = line(["PREAMBLE"] + Array(repeating: "", count: 8)) + "\r\n"
    return [
      make("source", "file", text(rows)),
      make("no line end at the end", "file", String(text(rows).dropLast(1))),
      make("two line ends at the end", "file", text(rows) + "\r\n"),
      make("LF", "file", text(rows, lineEnd: "\n")),
      make("CR", "file", text(rows, lineEnd: "\r")),
      make("semicolon", "dialect", text(rows, delimiter: ";")),
      make("tab", "dialect", text(rows, delimiter: "\t")),
      make("comma and space", "dialect", text(rows, delimiter: ", ")),
      make("space", "dialect", text(rows, delimiter: " ")),
      make(
        "single quotes", "dialect",
        rows.map { $0.map { quoted($0, "'", escape: "'") }.joined(separator: ",") + "\r\n" }
          .joined()),
      make(
        "backslash", "dialect",
        rows.map { $0.map { quoted($0, escape: "\\") }.joined(separator: ",") + "\r\n" }.joined()),
      make(
        "no escape", "dialect",
        rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined()),
      make("no header", "table", text(body), body),
      make(
        "preamble", "table", preamble + line(Array(repeating: "", count: 9)) + "\r\n" + text(rows)),
      make("plain preamble", "table", "\"PREAMBLE\"\r\n\r\n" + text(rows)),
      make("narrower table below", "table", text(rows) + text(narrow), rows + narrow),
      make("wider table below", "table", text(rows) + text(wide), rows + wide),
      make("header only", "table", text([header]), [header]),
      make("one record", "table", text(Array(rows.prefix(2))), Array(rows.prefix(2))),
    ]
  }

  private func row(_ index: Int) -> [Case] {
    let cells = rows[index].map { quoted($0) }
    func with(_ damaged: String, lineEnd: String = "\r\n") -> String {
      text(Array(rows[..<index])) + damaged + lineEnd + text(Array(rows[(index + 1)...]))
    }
    var cases = [
      make("row \(index) with spaces", "row delimiter", with(cells.joined(separator: " "))),
      make(
        "row \(index) ends in CR", "row line end",
        with(cells.joined(separator: ","), lineEnd: "\r")),
    ]
    for column in cells.indices {
      var more = cells
      more.insert("", at: column)
      cases.append(
        make(
          "row \(index) delimiter added before \(column)", "more",
          with(more.joined(separator: ","))))
      if column > 0 {
        let less =
          cells[..<column].joined(separator: ",") + cells[column...].joined(separator: ",")
        cases.append(make("row \(index) delimiter \(column) lost", "less", with(less)))
      }
      var extra = cells
      extra[column] = "\"\"" + extra[column].dropFirst()
      var expected = rows
      expected[index][column] = "\"" + rows[index][column]
      cases.append(
        make(
          "row \(index) quote added to \(column)", "quote", with(extra.joined(separator: ",")),
          expected))
    }
    return cases
  }
}
