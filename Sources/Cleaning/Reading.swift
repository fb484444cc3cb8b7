/// The result of reading a text as a typed value.
package enum Reading<Value: Sendable>: Sendable {
  case value(Value)
  /// Nothing there: blank, or a placeholder such as `N/A`.
  case blank
  /// Not readable as this type; the rule says why.
  case invalid(RuleID)

  /// The value, or nil where the text is blank or invalid.
  @inlinable package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The same result with its value mapped.
  @inlinable package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .blank: .blank
    case .invalid(let rule): .invalid(rule)
    }
  }
}

extension Reading: Equatable where Value: Equatable {}
