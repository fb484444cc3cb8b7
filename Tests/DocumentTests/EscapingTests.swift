import Document
import TestSupport
import Testing

@Suite("Escaping")
struct EscapingTests {
  private static let alphabet = Array(
    "<>&\"'`|*_[]()\\~$#+-=:!/ aZ9é語\u{0}\u{1F}\n\tjavascript:onclick=&amp;&lt;]]>--><!--")

  private func words(_ generator: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
      })
  }

  /// What escaping may do to words: control characters become a replacement character.
  private func shown(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let isKept = scalar == "\n" || scalar == "\t" || scalar.value >= 0x20
      result.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(result)
  }

  @Test func anyWordsComeBackFromElementsAndAttributes() {
    var generator = SeededGenerator(seed: 20_260_930)
    for _ in 0..<400 {
      let (text, value) = (words(&generator), words(&generator))
      let markup = Markup.tag("span", ["title": value, "class": "a"], text: text).html
      let reader = TagReader(markup)
      #expect(reader.problems == [], "\(markup)")
      #expect(reader.tags.count == 1)
      #expect(reader.tags.first?.attributes["title"] == shown(value))
      #expect(reader.text == shown(text))
    }
  }

  @Test func anyWordsInAnyBlockKeepThePageWellFormed() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let hostile = words(&generator)
      let rich = RichText(hostile)
      let page = Page(
        title: hostile, kicker: hostile, subtitle: rich,
        sections: [
          Page.Section(
            id: "a", title: hostile,
            blocks: [
              .paragraph(.link(rich, to: hostile)), .list([rich, .code(hostile)]),
              .cards([
                KPICard(
                  id: "k", title: rich, value: rich, link: hostile, note: rich,
                  comparisons: [.init(rich, against: rich, direction: .up, tone: .bad)],
                  basis: rich)
              ]),
              .table(
                Table(
                  caption: rich, columns: [.text(rich), .number(rich)],
                  rows: [.init([rich, rich], link: hostile)], note: rich)),
              .callout(Callout(.warn, title: rich, [.note(rich)])),
              .definitions([Definition(rich, rich)]),
              .details(summary: rich, blocks: [.paragraph(.badge(hostile, .warn))]),
              .figure(
                Figure(
                  id: "f", caption: rich, .bars(BarChart([.init(hostile, 1, display: hostile)])),
                  note: rich)),
            ])
        ], foot: [rich])
      let reader = TagReader(page.html)
      #expect(reader.problems == [], "with \(hostile.debugDescription)")
      #expect(!reader.tags.contains { ["script", "img", "b"].contains($0.name) })
      checkTables(page.markdown, hostile)
    }
  }

  /// Every row of a pipe table has as many cells as the rule below its head.
  private func checkTables(_ markdown: String, _ hostile: String) {
    var expected = 0
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        expected = 0
        continue
      }
      var count = 0
      var isEscaped = false
      for character in line {
        if character == "|", !isEscaped { count += 1 }
        isEscaped = character == "\\" && !isEscaped
      }
      if expected == 0 { expected = count }
      #expect(count == expected, "\(line) with \(hostile.debugDescription)")
    }
  }

  @Test func wordsNeverBecomeMarkdown() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<400 {
      let hostile = words(&generator)
      let page = Page(
        title: "t", sections: [.init(id: "s", title: "s", blocks: [.paragraph(RichText(hostile))])])
      let body = page.markdown.components(after: "## s\n\n")
      var isEscaped = false
      for character in body {
        if !isEscaped {
          #expect(!"<>`*[]|~$".contains(character), "\(body.debugDescription)")
        }
        isEscaped = character == "\\" && !isEscaped
      }
      #expect(!body.dropLast().contains("\n"))
    }
  }

  struct Target: CustomTestStringConvertible {
    let address: String
    let isAllowed: Bool
    var testDescription: String { address.debugDescription }
  }

  @Test(arguments: [
    Target(address: "rows/win-rate.csv", isAllowed: true),
    Target(address: "#funnel", isAllowed: true),
    Target(address: "https://example.org/a?b=c", isAllowed: true),
    Target(address: "mailto:a@example.org", isAllowed: true),
    Target(address: "rows/a:b.csv", isAllowed: true),
    Target(address: "javascript:alert(1)", isAllowed: false),
    Target(address: "JaVaScript:alert(1)", isAllowed: false),
    Target(address: "java\tscript:alert(1)", isAllowed: false),
    Target(address: " javascript:alert(1)", isAllowed: false),
    Target(address: "data:text/html,x", isAllowed: false),
    Target(address: "//example.org", isAllowed: false),
    Target(address: "\\\\server\\share", isAllowed: false),
    Target(address: "", isAllowed: false),
  ])
  func linksLeadOnlyWhereTheyMay(_ target: Target) {
    #expect((LinkTarget.allowed(target.address) != nil) == target.isAllowed)
  }
}

extension String {
  /// What follows the first occurrence of `mark`.
  fileprivate func components(after mark: String) -> Substring {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.dropFirst(mark.count) }
      rest = rest.dropFirst()
    }
    return rest
  }
}
