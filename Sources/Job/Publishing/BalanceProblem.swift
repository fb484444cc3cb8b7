import Metrics

/// The words for a sum that does not come out.
enum BalanceProblem {
  /// What is wrong, where and what to do, in two lines.
  static func words(_ balance: Balance) -> String {
    let (left, right) = (sum(balance.left), sum(balance.right))
    if let name = balance.id.split(separator: ":", maxSplits: 1).last, balance.rule == 1,
      balance.id.hasPrefix("footer:")
    {
      return """
        \(name): error: it says itself that it has \(left) records, and \(right) came
          the export may be cut off or edited: export it again and compare
        """
    }
    let parts = balance.right.map(\.name).joined(separator: " + ")
    return """
      error: the balance \(balance.id) does not come out: \
      \(balance.left.map(\.name).joined(separator: " + ")) is \(left), \(parts) is \(right)
        this is a defect of dealpipe: report it with the report's metrics.json
      """
  }

  private static func sum(_ parts: [Input]) -> String {
    String(parts.reduce(Int128(0)) { $0 + ($1.quantity?.rounded ?? 0) })
  }
}
