package import Cleaning

/// A value or none in no more bytes than the value: an optional takes up to eight more, which is
/// much in tables of millions of rows.
@propertyWrapper
package struct Compact<Value: WithNone>: Equatable, Sendable {
  private var raw: Value

  package init(wrappedValue: Value?) { raw = wrappedValue ?? .none }

  package var wrappedValue: Value? {
    get { raw == .none ? nil : raw }
    set { raw = newValue ?? .none }
  }
}

/// A type with a value that no record has, which stands for none.
package protocol WithNone: Equatable, Sendable {
  static var none: Self { get }
}

extension Int64: WithNone {
  package static var none: Int64 { .min }
}

extension Int32: WithNone {
  package static var none: Int32 { .min }
}

extension Day: WithNone {
  package static var none: Day { Day(number: .min) }
}

extension Stamp: WithNone {
  package static var none: Stamp { Stamp(day: .none) }
}
