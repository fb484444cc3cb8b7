/// One sum that has to come out: both sides and by how much they differ.
package struct Balance: Sendable, Equatable {
  /// The number of METRICS.md section 8.
  package let rule: Int
  /// A stable key such as `funnel-entered:proposal`.
  package let id: String
  package let left: [Input]
  package let right: [Input]
  /// Sum of the left minus sum of the right, in the unit of the parts; zero when it balances.
  package let difference: Rational

  package init(rule: Int, id: String, left: [Input], right: [Input]) {
    self.rule = rule
    self.id = id
    self.left = left
    self.right = right
    difference = Balance.sum(left, minus: right)
  }

  package var holds: Bool { difference == .zero }

  private static func sum(_ left: [Input], minus right: [Input]) -> Rational {
    // Parts are whole counts or minor units, so their rounded values are exact.
    let plus = left.reduce(Int128(0)) { $0 + ($1.quantity?.rounded ?? 0) }
    let minus = right.reduce(Int128(0)) { $0 + ($1.quantity?.rounded ?? 0) }
    return Rational(plus - minus)
  }
}
