import Document
import Metrics

extension Section {
  /// What a reader should know before trusting the numbers.
  static let attention = Section("attention") { input, words in
    let numbers = Numbers(input, words)
    var blocks: [Block] = []
    blocks += failedBalances(input, numbers)
    blocks += quarantined(input, numbers)
    blocks += cautions(input.run.cautions, words)
    blocks += unmappedStages(input, numbers)
    blocks += unpricedDeals(input, numbers)
    if blocks.isEmpty { blocks.append(.paragraph(words("attention.none"))) }
    blocks += notes(input, numbers)
    blocks += assumptions(input, numbers)
    blocks += questions(input.run.questions, words)
    blocks += unmappedColumns(input, numbers)
    return blocks
  }
}

private func failedBalances(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let failed = input.allBalances.filter { !$0.holds }
  let files = input.run.files.filter { $0.difference != 0 }
  if failed.isEmpty, files.isEmpty { return [] }
  let lines =
    failed.map { balance in
      words(
        "attention.balance",
        [
          "id": .text(.code(balance.id)),
          "difference": .string(
            numbers.format.integer(Int64(clamping: balance.difference.rounded))),
        ])
    }
    + files.map { file in
      words(
        "attention.file-balance",
        ["file": .string(file.name), "difference": .count(file.difference)])
    }
  return [
    .callout(
      Callout(
        .bad,
        title: words("attention.balances-title", ["n": .count(lines.count)]),
        [.list(lines), .note(words("attention.balances-fix"))]))
  ]
}

private func quarantined(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let groups = input.run.quarantine
  let total = groups.reduce(0) { $0 + $1.count }
  if total == 0 { return [] }
  let lines = groups.prefix(8).map { group in
    words(
      group.firstLine == nil ? "attention.quarantine" : "attention.quarantine-line",
      [
        "n": .count(group.count), "file": .string(group.file),
        "line": .count(group.firstLine ?? 0),
        "why": .string(words.plain("quarantine." + group.kind, or: group.kind)),
      ])
  }
  let more = groups.count - lines.count
  return [
    .callout(
      Callout(
        .warn,
        title: numbers.linked(
          words("attention.quarantine-title", ["n": .count(total)]), "quarantine"),
        [
          .list(lines + (more > 0 ? [words("list.more", ["n": .count(more)])] : [])),
          .note(words("attention.quarantine-fix")),
        ]))
  ]
}

private func cautions(_ cautions: [Caution], _ words: Words) -> [Block] {
  if cautions.isEmpty { return [] }
  let lines = cautions.prefix(12).map { caution in
    let value =
      caution.kind == .absent
      ? words.plain("entity." + caution.value, or: caution.value)
      : caution.value
    return words(
      "caution." + caution.kind.rawValue,
      ["subject": .string(caution.subject), "value": .string(value)])
  }
  let more = cautions.count - lines.count
  return [
    .callout(
      Callout(
        .warn, title: words("attention.cautions-title", ["n": .count(cautions.count)]),
        [.list(lines + (more > 0 ? [words("list.more", ["n": .count(more)])] : []))]))
  ]
}

private func unmappedStages(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let facts = input.facts
  let records = input.evaluation.notes.filter { $0.kind == .unmappedStage }.flatMap(\.records)
  if records.isEmpty { return [] }
  var deals: [Int32: Int] = [:]
  for deal in facts.deals where !deal.isGone {
    if let stage = deal.stage.position { deals[Int32(stage), default: 0] += 1 }
  }
  let lines = records.prefix(12).map { record in
    words(
      "attention.stage",
      [
        "stage": .text(.strong(RichText(facts.text(facts.stages[Int(record)].label)))),
        "n": .count(deals[record] ?? 0),
      ])
  }
  let more = records.count - lines.count
  return [
    .callout(
      Callout(
        .warn, title: words("attention.stages-title", ["n": .count(records.count)]),
        [
          .list(lines + (more > 0 ? [words("list.more", ["n": .count(more)])] : [])),
          .note(words("attention.stages-fix")),
        ]))
  ]
}

private func unpricedDeals(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let reasons = input.unpriced
  if reasons.isEmpty { return [] }
  let total = reasons.reduce(0) { $0 + $1.count }
  return [
    .callout(
      Callout(
        .warn, title: words("attention.unpriced-title", ["n": .count(total)]),
        [
          .list(
            reasons.map { reason in
              numbers.linked(
                words("note." + reason.kind.rawValue, ["n": .count(reason.count)]),
                reason.kind.rawValue)
            }),
          .note(words("attention.unpriced-fix")),
        ]))
  ]
}

/// What the metrics noticed, except what has a box of its own.
private func notes(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let own: [Note.Kind] = [.unmappedStage, .noAmount, .noCurrency, .noRate]
  let lines = input.evaluation.notes.filter { !own.contains($0.kind) && $0.count > 0 }.map { note in
    numbers.linked(
      words("note." + note.kind.rawValue, ["n": .count(note.count)]), note.kind.rawValue)
  }
  if lines.isEmpty { return [] }
  return [.heading(Heading(id: "noticed", words("attention.notes-title"))), .list(lines)]
}

private func assumptions(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let heading = Block.heading(Heading(id: "assumptions", words("attention.assumptions-title")))
  let all = input.run.assumptions
  if all.isEmpty { return [heading, .paragraph(words("attention.no-assumptions"))] }
  let rows = all.map { assumption in
    Table.Row([
      words(
        "assume." + assumption.kind.rawValue,
        [
          "subject": .text(.strong(RichText(subject(of: assumption, words)))),
          "value": .text(.strong(RichText(value(of: assumption, words)))),
        ]),
      words("assume-setting." + assumption.kind.rawValue),
    ])
  }
  let table = Block.table(
    Table(
      columns: [.text(words("column.assumed")), .text(words("column.setting"))], rows: rows,
      hasRowHeads: false))
  if rows.count <= 12 { return [heading, table] }
  return [
    heading,
    .details(
      summary: words("attention.assumptions-all", ["n": .count(rows.count)]), blocks: [table]),
  ]
}

/// What an assumption is about, in the report's language where it is one of a closed set.
private func subject(of assumption: Assumption, _ words: Words) -> String {
  switch assumption.kind {
  case .asOf: words.plain("assume-origin." + assumption.subject, or: assumption.subject)
  case .pastUnknown: words.plain("entity." + assumption.subject, or: assumption.subject)
  case .currency, .amountCurrency, .timezone, .region, .dateOrder, .decimalStyle, .dealsFrom,
    .coverage, .profile, .stage, .probabilityScale, .noRates, .fiscalYear, .knownToday:
    assumption.subject
  }
}

/// What was assumed, in the report's language where it is one of a closed set.
private func value(of assumption: Assumption, _ words: Words) -> String {
  let value = assumption.value
  return switch assumption.kind {
  case .dateOrder, .decimalStyle, .coverage:
    words.plain("assume-value." + value, or: value)
  case .profile:
    words.plain("entity." + value.split(separator: " ").joined(separator: "_"), or: value)
  case .stage: words.plain("stage." + value, or: value)
  case .fiscalYear: words.plain("month." + value, or: value)
  case .asOf, .currency, .amountCurrency, .timezone, .region, .dealsFrom,
    .probabilityScale, .noRates, .pastUnknown, .knownToday:
    value
  }
}

private func questions(_ questions: [OpenQuestion], _ words: Words) -> [Block] {
  if questions.isEmpty { return [] }
  return [
    .heading(Heading(id: "questions", words("attention.questions-title"))),
    .list(questions.map { .strong(RichText($0.subject)) + RichText(": " + $0.text) }),
  ]
}

private func unmappedColumns(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let columns = input.run.unmappedColumns.filter { $0.filled > 0 }
  if columns.isEmpty { return [] }
  let table = Table(
    columns: [
      .text(words("column.column")), .text(words("column.file")), .number(words("column.filled")),
    ],
    rows: columns.map { column in
      Table.Row([
        RichText(column.column), RichText(column.file),
        RichText(numbers.format.integer(column.filled)),
      ])
    }, note: words("attention.columns-note"))
  return [
    .details(
      summary: words("attention.columns-title", ["n": .count(columns.count)]),
      blocks: [.table(table)])
  ]
}
