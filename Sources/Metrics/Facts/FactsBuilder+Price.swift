import Cleaning

extension FactsBuilder {
  /// How amounts become amounts in the reporting currency, with the rates known now.
  var pricing: Pricing {
    Pricing(rates: rates, currencies: currencies, target: currency, rule: rateDate)
  }

  /// Tells every deal's amount in the reporting currency; METRICS.md 0.5 and 0.6.
  mutating func price() -> [Note] {
    let pricing = pricing
    var unpriced: [PriceStatus: [Int32]] = [:]
    for index in deals.indices {
      let deal = deals[index]
      let price = pricing.price(
        deal.amount, deal.currency, closeDate: deal.closeDate, created: deal.created?.day,
        latest: today)
      deals[index].value = price.value
      deals[index].price = price.status
      if price.status != .priced, !deal.isGone {
        unpriced[price.status, default: []].append(Int32(index))
      }
    }
    let kinds: [(PriceStatus, Note.Kind)] = [
      (.noAmount, .noAmount), (.noCurrency, .noCurrency), (.noRate, .noRate),
    ]
    return kinds.compactMap { status, kind in
      unpriced[status].map { Note(kind, records: $0) }
    }
  }
}
