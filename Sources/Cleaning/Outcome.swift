/// What cleaning one value came to.
package enum Outcome: Equatable, Sendable {
  /// The text is already clean.
  case unchanged
  /// There is no value: the text is blank (nil) or a placeholder (the rule that says so).
  case empty(RuleID?)
  /// The text was replaced; the rule is the weightiest of those that took part.
  case changed(RuleID)
  /// The text can't be read as its kind; the original stands and the rule says why.
  case invalid(RuleID)
}
