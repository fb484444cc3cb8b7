extension Facts {
  /// The amount a lost deal had when it was lost; nil where it is the record's own.
  func amountAtLoss(of deal: Int32) -> FieldValue? {
    let fact = deals[Int(deal)]
    let edits = changeRange(of: Int(deal))
    guard let closed = fact.closed, fact.amount != nil, !edits.isEmpty,
      edits.contains(where: { changes[$0].field == .amount && closed.day < changes[$0].at.day })
    else { return nil }
    return fieldValue(.amount, in: changes[edits], hasBegun: true, at: { $0.day <= closed.day })
  }

  /// A lost deal's value with the amount it had when it was lost; minor units, nil if not priced.
  package func valueAtLoss(of deal: Int32) -> Int64? {
    guard let past = amountAtLoss(of: deal) else { return deals[Int(deal)].value }
    return price(of: deals[Int(deal)].with(past)).value
  }

  /// What a deal's amount comes to at as-of's rates.
  func price(of deal: DealFact) -> Price {
    pricing.price(
      deal.amount, deal.currency, closeDate: deal.closeDate, created: deal.created?.day,
      latest: today)
  }
}

extension DealFact {
  /// The deal with another amount.
  func with(_ amount: FieldValue) -> DealFact {
    var deal = self
    deal.amount = amount.number
    if amount.currency != .none { deal.currency = amount.currency }
    return deal
  }
}
