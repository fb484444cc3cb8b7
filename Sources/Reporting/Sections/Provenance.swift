import Document
import Metrics

extension Section {
  /// Says who: the files, the sums that must come out, the policies, and every formula filled in.
  static let provenance = Section("provenance") { input, words in
    let numbers = Numbers(input, words)
    return [.paragraph(words("provenance.intro"))] + files(input.run.files, numbers)
      + balances(input, numbers) + definitions(input.evaluation, numbers)
      + policies(input.evaluation, numbers)
  }
}

private func files(_ files: [FileAccount], _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let heading = Block.heading(Heading(id: "files", words("provenance.files-title")))
  if files.isEmpty { return [heading, .paragraph(words("provenance.no-files"))] }
  let counts = { (file: FileAccount) in
    [file.read, file.new, file.changed, file.unchanged, file.quarantined, file.ignored]
  }
  let names = ["read", "new", "changed", "unchanged", "quarantined", "ignored"]
  var rows = files.map { file in
    Table.Row(
      [
        Table.Cell(RichText(file.name)),
        Table.Cell(kind(of: file, words)),
      ]
        + counts(file).map { Table.Cell(RichText(numbers.format.integer($0))) }
        + [verdict(file, words)])
  }
  let totals = files.reduce([Int](repeating: 0, count: names.count)) { sums, file in
    zip(sums, counts(file)).map { $0 + $1 }
  }
  rows.append(
    Table.Row(
      [words("column.total"), ""] + totals.map { RichText(numbers.format.integer($0)) } + [""],
      isTotal: true))
  return [
    heading,
    .table(
      Table(
        columns: [.text(words("column.file")), .text(words("column.kind"))]
          + names.map { .number(words("column." + $0)) } + [.text("")],
        rows: rows, note: words("provenance.files-note"))),
  ]
}

/// What a file's records are, or why there are none.
private func kind(of file: FileAccount, _ words: Words) -> RichText {
  if !file.entity.isEmpty { return RichText(words.plain("entity." + file.entity, or: file.entity)) }
  if file.unchanged > 0 { return words("provenance.known-file") }
  let reason = file.profile.isEmpty ? RichText() : .muted(RichText(" – " + file.profile))
  return words("provenance.unknown-entity") + reason
}

private func verdict(_ file: FileAccount, _ words: Words) -> Table.Cell {
  if file.difference != 0 {
    return Table.Cell(
      words("provenance.off", ["n": .count(file.difference)]), tone: .bad)
  }
  if let declared = file.declared, declared != file.told {
    return Table.Cell(words("provenance.declared", ["n": .count(declared)]), tone: .warn)
  }
  return Table.Cell(words("provenance.holds"))
}

private func balances(_ input: ReportInput, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let all = input.allBalances
  let heading = Block.heading(Heading(id: "balances", words("provenance.balances-title")))
  if all.isEmpty { return [heading, .paragraph(words("provenance.no-balances"))] }
  let failed = all.filter { !$0.holds }.count
  let table = Table(
    columns: [
      .text(words("column.balance")), .text(words("column.left")), .text(words("column.right")),
      .number(words("column.difference")),
    ],
    rows: all.map { balance in
      Table.Row([
        Table.Cell(.code(balance.id)), Table.Cell(side(balance.left, numbers)),
        Table.Cell(side(balance.right, numbers)),
        Table.Cell(
          RichText(numbers.format.integer(Int64(clamping: balance.difference.rounded))),
          tone: balance.holds ? .neutral : .bad),
      ])
    })
  return [
    heading,
    .paragraph(
      words(
        failed == 0 ? "provenance.all-hold" : "provenance.some-fail",
        ["n": .count(all.count), "failed": .count(failed)])),
    .details(
      summary: words("provenance.balances-all", ["n": .count(all.count)]), blocks: [.table(table)]),
  ]
}

/// One side of a balance: its parts but for zeros, or their number where they are many.
private func side(_ parts: [Input], _ numbers: Numbers) -> RichText {
  let words = numbers.words
  let told = parts.filter { $0.quantity?.rounded != 0 }
  if told.isEmpty { return RichText(numbers.exact(parts.first?.quantity)) }
  if told.count > 8 {
    let sum = told.reduce(Int128(0)) { $0 + ($1.quantity?.rounded ?? 0) }
    let whole = told.first?.quantity.map { Quantity(Rational(sum), $0.unit) }
    return words(
      "provenance.parts", ["n": .count(told.count), "sum": .string(numbers.exact(whole))])
  }
  return .joined(
    told.map { part in
      RichText(BreakdownTable.title(part.name, words) + "\u{A0}")
        + RichText(numbers.exact(part.quantity))
    }, separator: " + ")
}

private func definitions(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  let heading = Block.heading(Heading(id: "definitions", words("provenance.definitions-title")))
  let entries = evaluation.kpis.map { kpi in
    var meaning: [RichText] = [
      RichText(words.plain("formula." + kpi.id, or: kpi.formula))
    ]
    let inputs = kpi.current.inputs.map { input in
      BreakdownTable.title(input.name, words) + " = " + numbers.exact(input.quantity)
    }
    let value = kpi.current.quantity.map(numbers.exact) ?? NumberFormat.dash
    meaning.append(
      numbers.linked(.strong(RichText(value)), kpi.id)
        + .muted(RichText(" · " + numbers.basis(kpi.current)))
        + RichText(inputs.isEmpty ? "" : " · " + inputs.joined(separator: ", ")))
    if !kpi.policies.isEmpty {
      meaning.append(
        .joined(
          kpi.policies.map { .code($0.key + ": " + $0.value) }, separator: words.plain("list.comma")
        ))
    }
    return Definition(term: RichText(numbers.title(kpi)) + " " + .code(kpi.id), meaning: meaning)
  }
  return [
    heading,
    .details(
      summary: words("provenance.definitions", ["n": .count(entries.count)]),
      blocks: [.definitions(entries)]),
  ]
}

private func policies(_ evaluation: Evaluation, _ numbers: Numbers) -> [Block] {
  let words = numbers.words
  return [
    .heading(Heading(id: "policies", words("provenance.policies-title"))),
    .details(
      summary: words("provenance.policies", ["n": .count(evaluation.policies.count)]),
      blocks: [
        .table(
          Table(
            columns: [.text(words("column.setting")), .text(words("column.value"))],
            rows: evaluation.policies.map { Table.Row([.code($0.key), RichText($0.value)]) },
            placeholder: words("provenance.no-policies")))
      ]),
  ]
}
