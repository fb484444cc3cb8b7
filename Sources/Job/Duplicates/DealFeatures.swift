import Cleaning
import Matching
import Warehouse

/// What one deal says, made comparable.
///
/// Values that deals may share are hashes of 64 bits; 0 stands for none.
struct DealFeatures: Sendable {
  let id: Int64
  let sourceID: Int64
  /// The golden account, else the account's name.
  let customer: UInt64
  /// The name without the customer's words.
  let name: UInt64
  /// Where the words of the name lie, parted by blanks.
  let words: Range<Int>
  /// Amount and currency.
  let amount: UInt64
  /// The amount in minor units.
  let minorUnits: Int64
  let currency: UInt64
  /// Days since 1970.
  let closeDay: Int?
  let createdDay: Int?
  /// How it ended; nil while it is open.
  let isWon: Bool?

  /// The close date as a value that other deals may share.
  var close: UInt64 {
    closeDay.map { ContentHash.pair(3, UInt64(bitPattern: Int64($0))) } ?? 0
  }

  /// The values that count for how common they are.
  var values: [UInt64] { [customer, name, amount, close].filter { $0 != 0 } }

  /// Two of customer, name and amount each: rare enough to look at those who share them.
  var blocks: [UInt64] {
    [(customer, name), (customer, amount), (name, amount)].compactMap { one, other in
      one == 0 || other == 0 ? nil : ContentHash.pair(one, other)
    }
  }

  /// Whether the amounts are in one currency and at most 5 % apart.
  func isNear(_ other: DealFeatures) -> Bool {
    guard amount != 0, other.amount != 0, currency == other.currency else { return false }
    let (low, high) = (min(minorUnits, other.minorUnits), max(minorUnits, other.minorUnits))
    return low > 0 && Int128(high - low) * 20 <= Int128(high)
  }

  /// Days between two days; nil where one is not known.
  static func days(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    return abs(one - other)
  }
}
