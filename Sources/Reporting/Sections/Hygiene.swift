import CRM
import Document
import Metrics

extension Section {
  /// What is wrong with the records, worst first, and what was found twice.
  static let hygiene = Section("hygiene") { input, words in
    let numbers = Numbers(input, words)
    return (HygieneScorecard(input, numbers)?.blocks ?? []) + findings(input, numbers)
      + duplicates(input.run.duplicates, numbers)
  }
}

private func findings(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let all = input.run.findings.filter { $0.count > 0 }.enumerated().sorted { left, right in
    if left.element.severity != right.element.severity {
      return left.element.severity > right.element.severity
    }
    let (one, other) = (left.element.valueAtStake ?? 0, right.element.valueAtStake ?? 0)
    return one == other ? left.offset < right.offset : one > other
  }.map(\.element)
  var blocks: [Block] = [
    .heading(Heading(id: "findings", words("hygiene.findings-title")))
  ]
  if all.isEmpty {
    blocks.append(.paragraph(words("hygiene.none")))
  } else {
    blocks.append(
      .paragraph(
        words(
          "hygiene.intro",
          [
            "rules": .count(all.count),
            "errors": .count(all.filter { $0.severity == .error }.count),
          ])))
    let grave = all.filter { $0.severity > .info }
    let hints = all.filter { $0.severity == .info }
    if !grave.isEmpty { blocks.append(.table(table(grave, numbers))) }
    if !hints.isEmpty {
      blocks.append(
        .details(
          summary: words("hygiene.hints", ["n": .count(hints.count)]),
          blocks: [.table(table(hints, numbers))], isOpen: grave.isEmpty))
    }
    blocks.append(
      .details(
        summary: words("hygiene.how"),
        blocks: [
          .definitions(
            all.map { finding in
              Definition(
                term: RichText(title(finding, words)) + " " + .code(finding.rule),
                meaning: [
                  RichText(text("why", finding, words, or: finding.why)),
                  RichText(text("fix", finding, words, or: finding.fix)),
                ])
            })
        ]))
  }
  if !input.run.unknownRules.isEmpty {
    blocks.append(
      .note(
        words("hygiene.unknown", ["n": .count(input.run.unknownRules.count)]) + " "
          + .joined(input.run.unknownRules.map { .code($0) }, separator: words.plain("list.comma")))
    )
  }
  return blocks
}

private func table(_ findings: [Finding], _ numbers: Numbers) -> Table {
  let words = numbers.words
  let hasShares = findings.contains { $0.checked != nil }
  return Table(
    columns: [
      .text(words("column.finding")), .text(words("column.kind"), isTight: true),
      .text(words("column.severity"), isTight: true),
      .number(words("column.records")),
    ] + (hasShares ? [.number(words("column.share"))] : []) + [
      numbers.moneyHead("column.at-stake")
    ],
    rows: findings.map { finding in
      let share = finding.checked.flatMap { $0 > 0 ? Double(finding.count) / Double($0) : nil }
      let told =
        RichText(
          share.map { numbers.format.percent($0, places: $0 < 0.01 ? 1 : 0) } ?? NumberFormat.dash)
        + (finding.checked.map { .muted(words("basis.of", ["n": .count($0)])) } ?? "")
      return Table.Row(
        [
          Table.Cell(RichText(title(finding, words))),
          Table.Cell(
            finding.entity.map { words("entity." + $0.rawValue) } ?? RichText(NumberFormat.dash)),
          Table.Cell(
            .badge(
              words.plain("severity." + finding.severity.rawValue), tone(finding.severity))),
          Table.Cell(RichText(numbers.format.integer(finding.count))),
        ] + (hasShares ? [Table.Cell(told)] : []) + [
          Table.Cell(
            RichText(
              finding.valueAtStake.map { numbers.amount($0) } ?? NumberFormat.dash))
        ], link: finding.rows.isEmpty ? nil : finding.rows)
    }, note: words("hygiene.table-note"))
}

private func duplicates(_ all: [DuplicateSummary], _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let heading = Block.heading(Heading(id: "duplicates", words("hygiene.duplicates-title")))
  if all.isEmpty { return [heading, .paragraph(words("hygiene.no-matching"))] }
  let table = Table(
    columns: [
      .text(words("column.kind")), .number(words("column.records")),
      .number(words("column.golden")), .number(words("column.merged")),
      .number(words("column.groups")), .number(words("column.review")),
    ],
    rows: all.map { summary in
      let counts = [
        summary.records, summary.golden, summary.mergedAway, summary.groups, summary.review,
      ]
      return Table.Row(
        [words("entity." + summary.entity)]
          + counts.map { RichText(numbers.format.integer($0)) },
        link: summary.rows.isEmpty ? nil : summary.rows)
    }, note: words("hygiene.duplicates-note"))
  return [heading, .table(table)]
}

private func title(_ finding: Finding, _ words: Words) -> String {
  text("title", finding, words, or: finding.title)
}

/// The words of a rule: the language's own, else those of the rule.
private func text(
  _ part: String, _ finding: Finding, _ words: Words, or fallback: String
) -> String {
  words.plain("rule-\(part)." + finding.rule, or: fallback)
}

private func tone(_ severity: Severity) -> Tone {
  switch severity {
  case .error: .bad
  case .warning: .warn
  case .info: .neutral
  }
}
