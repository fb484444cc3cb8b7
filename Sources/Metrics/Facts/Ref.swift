/// The position of another fact in its table of `Facts`, or none; four bytes.
package struct Ref: Hashable, Comparable, Sendable {
  /// The position, or -1.
  package let index: Int32

  /// The reference to a position.
  package init(_ position: Int) { index = Int32(position) }

  private init(index: Int32) { self.index = index }

  /// No reference, or one whose target is unknown.
  package static let none = Ref(index: -1)

  /// The position, nil where there is none.
  package var position: Int? { index < 0 ? nil : Int(index) }

  /// The order of the tables; none comes first.
  package static func < (left: Ref, right: Ref) -> Bool { left.index < right.index }
}
