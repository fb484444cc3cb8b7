import Document
import Testing

@Suite("HTML, exactly")
struct HTMLTests {
  private func body(_ block: Block) -> String {
    let page = Page(title: "T", sections: [.init(id: "s", title: "S", blocks: [block])])
    let html = page.html
    guard let start = html.range(of: "id=\"s-title\">S</h2>\n"),
      let end = html.range(of: "\n</section>")
    else { return html }
    return String(html[start.upperBound..<end.lowerBound])
  }

  @Test func aTableHasScopesAlignmentAndATotal() {
    let table = Table(
      caption: "Stages", columns: [.text("Stage"), .number("Deals")],
      rows: [
        .init(["A & B", "12"], link: "rows/a.csv"), .init(["Total", "12"], isTotal: true),
      ])
    #expect(
      body(.table(table)) == """
        <div class="scroll" role="region" tabindex="0" aria-label="Stages">
        <table>
        <caption>Stages</caption>
        <thead>
        <tr>
        <th scope="col">Stage</th>
        <th scope="col" class="end">Deals</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row"><a href="rows/a.csv">A &amp; B</a></th>
        <td class="end tight">12</td>
        </tr>
        <tr class="total">
        <th scope="row">Total</th>
        <td class="end tight">12</td>
        </tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test func aCardLeadsToItsRowsAndTellsItsDirectionInASign() {
    let card = KPICard(
      id: "win-rate", title: "Win rate", value: "63%", link: "rows/win-rate.csv", note: "2026",
      comparisons: [.init("+2", against: "before", direction: .up, tone: .good)], basis: "n = 8")
    #expect(
      body(.cards([card])) == """
        <div class="cards">
        <article class="card" id="kpi-win-rate">
        <h3>Win rate</h3>
        <p class="value"><a href="rows/win-rate.csv">63%</a></p>
        <p class="muted">2026</p>
        <p class="compare"><span class="good">▲\u{A0}+2</span> before</p>
        <p class="basis">n = 8</p>
        </article>
        </div>
        """)
  }

  @Test func inlinePiecesNest() {
    let text: RichText = "a \(RichText.strong("b \(RichText.code("c<d"))")) \(RichText.muted("e"))"
    #expect(
      body(.paragraph(text))
        == "<p>a <strong>b <code>c&lt;d</code></strong> <span class=\"muted\">e</span></p>")
  }

  @Test func aLinkThatMayNotBeFollowedIsOnlyWords() {
    #expect(body(.paragraph(.link("x", to: "javascript:1"))) == "<p>x</p>")
  }
}

extension String {
  /// Where `part` first occurs.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
