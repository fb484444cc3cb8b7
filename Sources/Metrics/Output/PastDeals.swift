import Cleaning

/// Deals as they were when a number counted them, where that is not how they are at as-of.
///
/// To row files they are further records behind the deals, so that a row needs no cells of its own:
/// most rows tell of deals as they are, and their text is made once.
struct PastDeals: Sendable {
  /// A deal at the end of a day, or when it was lost.
  private struct Key: Hashable {
    let deal: Int32
    /// Nil: at loss.
    let day: Day?
  }

  private let facts: Facts
  private var keys: [Key] = []
  private var places: [Key: Int32] = [:]

  init(_ facts: Facts) { self.facts = facts }

  var count: Int { keys.count }

  /// The record of each row of a number whose period ends on a day; empty where all of them are
  /// deals as they are.
  mutating func places(of rows: [RowRef], end: Day) -> [Int32] {
    var result: [Int32] = []
    for (index, row) in rows.enumerated() {
      guard let key = key(of: row, end: end) else {
        if !result.isEmpty { result.append(row.index) }
        continue
      }
      if result.isEmpty { result = rows[..<index].map(\.index) }
      let next = Int32(facts.deals.count + keys.count)
      let place = places[key] ?? next
      if place == next {
        keys.append(key)
        places[key] = place
      }
      result.append(place)
    }
    return result
  }

  private func key(of row: RowRef, end: Day) -> Key? {
    switch row.moment {
    case .asOf: nil
    case .periodEnd: end < facts.today ? Key(deal: row.index, day: end) : nil
    case .loss: facts.amountAtLoss(of: row.index) == nil ? nil : Key(deal: row.index, day: nil)
    }
  }

  /// The deal as it was.
  subscript(place: Int) -> DealFact {
    let key = keys[place]
    let own = facts.deals[Int(key.deal)]
    var deal = own
    let price: Price
    if let day = key.day {
      let state = DealState(of: Int(key.deal), at: day, in: facts)
      deal.stage = state.stage
      deal.amount = state.amount
      deal.currency = state.currency
      deal.closeDate = state.closeDate
      deal.probability = state.probability
      // Numbers of a past day count what was open then.
      deal.outcome = .open
      deal.closed = nil
      price = state.price(of: own, at: day, in: facts)
    } else {
      deal = facts.amountAtLoss(of: key.deal).map(own.with) ?? own
      price = facts.price(of: deal)
    }
    deal.value = price.value
    deal.price = price.status
    return deal
  }
}
