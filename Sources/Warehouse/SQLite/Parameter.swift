/// A parameter of a question.
package enum Parameter: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// Text, or NULL for nil.
  package static func optional(_ text: String?) -> Parameter { text.map(Parameter.text) ?? .null }

  /// Numbers one behind the other, as they lie in memory: little-endian.
  package static func packed<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: [Number]
  ) -> Parameter {
    unsafe numbers.withUnsafeBytes { unsafe .blob([UInt8]($0)) }
  }
}
