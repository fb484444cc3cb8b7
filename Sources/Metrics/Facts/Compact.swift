package import Cleaning

/// A value or none in no more bytes than the value: an optional takes up to eight more, which is
/// much in tables of millions of rows.
@propertyWrapper
package struct Compact<Value: WithAbsent>: Equatable, Sendable {
  private var raw: Value

  package init(wrappedValue: Value?) { raw = wrappedValue ?? .absent }

  package var wrappedValue: Value? {
    get { raw == .absent ? nil : raw }
    set { raw = newValue ?? .absent }
  }
}

/// A type with a value that no record has, which stands for none.
package protocol WithAbsent: Equatable, Sendable {
  /// The value; not `none`, which for an optional of the type would mean something else.
  static var absent: Self { get }
}

extension Int64: WithAbsent {
  package static var absent: Int64 { .min }
}

extension Int32: WithAbsent {
  package static var absent: Int32 { .min }
}

extension Day: WithAbsent {
  package static var absent: Day { Day(number: .min) }
}

extension Stamp: WithAbsent {
  package static var absent: Stamp { Stamp(day: .absent) }
}
