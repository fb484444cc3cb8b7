package import Cleaning

/// What the values of a column are that no field takes.
package struct ExtraCleaning: Sendable {
  package let column: Int
  package let kind: ValueKind
  /// How dates and numbers of the column are read.
  package private(set) var context: CleaningContext
  /// What of this was decided by a part of the values only.
  private(set) var provisional = ProvisionalReading()

  /// The cleaning of a column by what its values say; settings win, and what is open stays open.
  ///
  /// - Parameters:
  ///   - column: its place in the table.
  ///   - kind: what somebody said its values are.
  ///   - evidence: what its values say; nil for kinds without open questions.
  ///   - isWhole: whether these are all values of the table.
  ///   - settings: what the user has said about the source.
  init(
    column: Int, kind: ValueKind, evidence: FieldEvidence?, isWhole: Bool,
    _ settings: RecognitionSettings
  ) {
    self.column = column
    self.kind = kind
    context = CleaningContext()
    context.dateOrder = settings.dateOrder
    context.decimalStyle = settings.decimalStyle
    guard let found = evidence?.column else { return }
    defer { if isWhole { provisional = ProvisionalReading() } }
    if settings.dateOrder == .undecided {
      switch found.dateOrder {
      case .decided(let order, _):
        context.dateOrder = order
        provisional.orderAgainst = DateEvidence.against(order)
      case .none, .undecided: provisional.orderAgainst = [.dayFirst, .monthFirst]
      case .conflict: break
      }
    }
    if settings.decimalStyle == .undecided {
      switch found.decimalStyle {
      case .decided(let style, _): context.decimalStyle = style
      case .none, .undecided: break
      case .conflict: return
      }
      let style = context.decimalStyle
      provisional.mark = .init(
        style: style, votes: 0, isContested: false, against: found.marks(against: style, as: kind))
    }
  }

  /// A field that holds such values as text.
  static func field(of kind: ValueKind) -> Field { Field("extra", .text, kind) }
}
