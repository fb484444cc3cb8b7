extension KPI {
  static let lossReasons = KPI(
    "loss-reasons", title: "Losses with a reason", unit: .rate, kind: .flow,
    policies: ["rate_date"],
    formula: "deals lost in the period that have a reason / deals lost in the period; by reason "
      + "with count and value at loss"
  ) { question in
    let facts = question.population.facts
    let lost = question.closed(.lost)
    guard question.population.derivations.tellsLossReasons else {
      return .withheld(
        .noReasons, n: lost.count, rows: question.dealRows(lost, at: .loss) { _ in .lost })
    }
    let reasoned = lost.count { !facts.deals[Int($0)].lossReason.isBlank }
    return .rate(
      reasoned, of: lost.count,
      inputs: [
        Input("with_reason", .count(reasoned)),
        Input("without_reason", .count(lost.count - reasoned)),
        Input("share_without", .rate(Int128(lost.count - reasoned), of: Int128(lost.count))),
      ],
      rows: question.dealRows(lost, at: .loss) { _ in .lost })
  }
}

/// Losses of a period by reason: count, value at loss, shares; most frequent first.
package func lossReasonRows(_ question: Question) -> [BreakdownRow] {
  let facts = question.population.facts
  let lost = question.closed(.lost)
  let table = SpellingTable(lost.map { facts.deals[Int($0)].lossReason }, in: facts)
  var sums = [Sums](repeating: Sums(), count: table.keys.count)
  var total = Sums()
  for (offset, deal) in lost.enumerated() {
    let value = facts.valueAtLoss(of: deal)
    sums[Int(table.groups[offset])].add(value)
    total.add(value)
  }
  let order = sums.indices.sorted {
    sums[$0].count != sums[$1].count ? sums[$0].count > sums[$1].count : $0 < $1
  }
  return order.map { index in
    BreakdownRow(
      table.keys[index],
      [
        Input("lost", .count(sums[index].count)),
        Input("share", .rate(Int128(sums[index].count), of: Int128(total.count))),
        Input("lost_value", .money(sums[index].value)),
        Input("value_share", .rate(sums[index].value, of: total.value)),
        Input("unpriced", .count(sums[index].unpriced)),
      ])
  }
}
