package import Cleaning

/// What the values of a column are that no field takes.
package struct ExtraCleaning: Sendable {
  package let column: Int
  package let kind: ValueKind
  /// How dates and numbers of the column are read.
  package private(set) var context: CleaningContext
  /// What was decided about how its values are written.
  package private(set) var decisions: [ColumnAnswer.Question: ColumnDecision] = [:]
  /// What looks wrong with its values, one sentence each.
  package private(set) var questions: [String] = []
  /// What of this was decided by a part of the values only.
  private(set) var provisional = ProvisionalReading()

  /// The cleaning of a column by what its values say, then by what they said in other files;
  /// settings win, and what is open stays open.
  ///
  /// - Parameters:
  ///   - column: its place in the table.
  ///   - header: its name.
  ///   - kind: what somebody said its values are.
  ///   - profile: what the table is.
  ///   - evidence: what its values say; nil for kinds without open questions.
  ///   - isWhole: whether these are all values of the table.
  ///   - settings: what the user has said about the source, and what is remembered of it.
  init(
    column: Int, header: HeaderName, kind: ValueKind, of profile: Profile,
    evidence: FieldEvidence?, isWhole: Bool, _ settings: RecognitionSettings
  ) {
    self.column = column
    self.kind = kind
    context = CleaningContext()
    context.dateOrder = settings.dateOrder
    context.decimalStyle = settings.decimalStyle
    guard let found = evidence?.column else { return }
    defer { if isWhole { provisional = ProvisionalReading() } }
    let before = { (question: ColumnAnswer.Question) in
      settings.memory[.init(profile: profile.id, column: header.key, question: question)]
    }
    switch kind {
    case .day, .moment:
      decideYears(found, header, before)
      if settings.dateOrder == .undecided { decideOrder(found, header, before) }
    default: if settings.decimalStyle == .undecided { decideMark(found, header, before) }
    }
  }

  private typealias Memory = (ColumnAnswer.Question) -> ColumnMemory.Entry?

  private mutating func decideYears(
    _ found: ColumnEvidence, _ header: HeaderName, _ before: Memory
  ) {
    provisional.years = found.years
    let answer: ColumnAnswer? =
      switch found.years.place {
      case .first: .yearFirst
      case .last: .yearLast
      case .undecided: nil
      }
    if let answer {
      decide(answer, votes: found.years.count, header, before)
    } else {
      recall(before(.year))
    }
    context.yearPlace = decisions[.year]?.answer.yearPlace ?? .undecided
  }

  private mutating func decideOrder(
    _ found: ColumnEvidence, _ header: HeaderName, _ before: Memory
  ) {
    switch found.dateOrder(yearsStanding: context.yearPlace) {
    case .decided(let order, let votes):
      decide(order == .dayFirst ? .dayFirst : .monthFirst, votes: votes, header, before)
    case .none, .undecided: recall(before(.order))
    case .conflict: return
    }
    context.dateOrder = decisions[.order]?.answer.dateOrder ?? .undecided
    provisional.orderAgainst =
      context.dateOrder == .undecided
      ? [.dayFirst, .monthFirst]
      : DateEvidence.against(context.dateOrder, yearsStanding: context.yearPlace)
  }

  private mutating func decideMark(
    _ found: ColumnEvidence, _ header: HeaderName, _ before: Memory
  ) {
    switch found.decimalStyle {
    case .decided(let style, let votes):
      decide(style == .point ? .point : .comma, votes: votes, header, before)
    case .none, .undecided: recall(before(.mark))
    case .conflict: return
    }
    let style = decisions[.mark]?.answer.decimalStyle ?? .undecided
    context.decimalStyle = style
    provisional.mark = .init(
      style: style, votes: 0, isContested: false, against: found.marks(against: style, as: kind))
  }

  private mutating func decide(
    _ answer: ColumnAnswer, votes: Int, _ header: HeaderName, _ before: Memory
  ) {
    decisions[answer.question] = .init(answer: answer, ground: .values(votes))
    if let before = before(answer.question), before.answer != answer {
      questions.append(answer.change(from: before.answer, in: header.text))
    }
  }

  private mutating func recall(_ before: ColumnMemory.Entry?) {
    guard let before else { return }
    decisions[before.answer.question] = .init(answer: before.answer, ground: .memory(before))
  }

  /// A field that holds such values as text.
  static func field(of kind: ValueKind) -> Field {
    Field("extra", .text, kind, "A column that no field takes")
  }
}
