/// Counts and exact value sums of a set of deals.
package struct Sums: Sendable, Equatable {
  package private(set) var count = 0
  package private(set) var priced = 0
  /// Minor units of the reporting currency.
  package private(set) var value: Int128 = 0

  package init() {}

  /// The current values of deals.
  package init(_ deals: [Int32], in facts: Facts) {
    for deal in deals { add(facts.deals[Int(deal)].value) }
  }

  /// The values of open deals at the time of a snapshot.
  package init(_ open: [OpenDeal]) {
    for deal in open { add(deal.value) }
  }

  /// The value, or nil where there are deals and none of them has one: blank is not zero.
  package var told: Int128? { count > 0 && priced == 0 ? nil : value }

  /// Deals counted but not priced.
  package var unpriced: Int { count - priced }

  /// Adds a deal.
  package mutating func add(_ value: Int64?) {
    count += 1
    guard let value else { return }
    priced += 1
    self.value += Int128(value)
  }
}
