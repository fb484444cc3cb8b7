import Cleaning

/// Decides per column how dates, numbers and probabilities are written.
struct ColumnDecisions {
  let profile: Profile
  private let entity: Entity
  let settings: RecognitionSettings
  private let likelyOrder: DateOrder
  /// Whether the evidence is of all values, so that no later one can contradict it.
  private let isWhole: Bool
  private let evidence: TableEvidence
  var openDates: [Int] = []
  var openNumbers: [Int] = []
  var decidedOrder: DateOrder?
  var decidedStyle: DecimalStyle?

  /// Decisions about the columns of one table.
  ///
  /// - Parameters:
  ///   - profile: what the table is.
  ///   - entity: what its records are.
  ///   - settings: what the user has said about the source, and what is remembered of it.
  ///   - headers: of all columns.
  ///   - isWhole: whether the evidence is of all values.
  ///   - evidence: what the values of the columns say.
  init(
    profile: Profile, entity: Entity, settings: RecognitionSettings, headers: [HeaderName],
    isWhole: Bool, evidence: TableEvidence
  ) {
    self.profile = profile
    self.entity = entity
    self.settings = settings
    self.isWhole = isWhole
    self.evidence = evidence
    likelyOrder = DateOrder.likely(beneath: headers)
  }

  /// The mapping of one column, as far as the column alone decides it.
  mutating func mapping(_ column: Int, header: HeaderName, fieldIndex: Int) -> ColumnMapping {
    let field = EntityTable.fields(of: entity)[fieldIndex]
    var base = CleaningContext()
    base.dateOrder = settings.dateOrder
    base.decimalStyle = settings.decimalStyle
    var mapping = ColumnMapping(
      column: column, header: header.text, field: field, fieldIndex: fieldIndex, context: base,
      isDayOnly: false, divisor: 1, evidence: [])
    guard FieldEvidence.isOpen(field) else { return mapping }
    let found = evidence(of: column, field)
    switch field.storage {
    case .day, .moment:
      decideTimes(&mapping, header, found.column)
      decideYears(&mapping, found.column)
      decideDates(&mapping, found.column)
    case .money, .integer, .real, .text: decideNumbers(&mapping, found.column)
    case .boolean, .reference: break
    }
    if field.id == "probability" { decideScale(&mapping, header, found) }
    if isWhole { mapping.provisional = ProvisionalReading() }
    return mapping
  }

  private func evidence(of column: Int, _ field: Field) -> FieldEvidence {
    evidence.fields[column] ?? FieldEvidence(field)
  }

  /// Gives columns that are open the decision of their neighbours, else the likelier reading.
  mutating func settle(_ mappings: [ColumnMapping]) -> [ColumnMapping] {
    var result = mappings
    let order = decidedOrder ?? mappings.firstAnswer(.order)?.dateOrder
    let style = decidedStyle ?? mappings.firstAnswer(.mark)?.decimalStyle
    for index in result.indices {
      if openDates.contains(result[index].column) { settleDates(&result[index], order) }
      if openNumbers.contains(result[index].column) { settleNumbers(&result[index], style) }
    }
    // What is assumed of a column, the first value that decides another one would decide too.
    if decidedStyle != nil || isWhole { return result }
    for column in result where openNumbers.contains(column.column) {
      let other: MarkEvidence = column.context.decimalStyle == .point ? .comma : .point
      for index in result.indices where result[index].provisional.mark?.isContested == false {
        result[index].provisional.mark?.against.insert(other)
      }
    }
    return result
  }

  private func settleDates(_ mapping: inout ColumnMapping, _ neighbours: DateOrder?) {
    let order = neighbours ?? likelyOrder
    mapping.context.dateOrder = order
    if !isWhole {
      mapping.provisional.orderAgainst = DateEvidence.against(
        order, yearsStanding: mapping.context.yearPlace)
      mapping.provisional.assumesOrder = true
    }
    let reason =
      neighbours != nil ? "as the other dates of the table" : "nothing in the file decides it"
    let answer: ColumnAnswer = order == .dayFirst ? .dayFirst : .monthFirst
    let words = order == .dayFirst ? "day first" : "month first"
    mapping.assume(
      answer, evidence: "\(answer.reading): \(reason)",
      "dates in \(mapping.header) are read \(words); \(reason)")
  }

  private func settleNumbers(_ mapping: inout ColumnMapping, _ neighbours: DecimalStyle?) {
    let found = evidence(of: mapping.column, mapping.field)
    // Groups of three digits are thousands: `1.234` has a decimal comma, `1,234` a decimal point.
    let style = neighbours ?? (found.points > found.commas ? .comma : .point)
    mapping.context.decimalStyle = style
    if !isWhole {
      mapping.provisional.mark = provisional(style, found.column, mapping.field)
      mapping.provisional.mark?.isAssumed = true
    }
    let mark = style == .point ? "point" : "comma"
    let answer: ColumnAnswer = style == .point ? .point : .comma
    mapping.assume(
      answer, evidence: answer.reading,
      "numbers in \(mapping.header) are read with a decimal \(mark); no value decides it")
  }

  /// What of a decimal mark a later value may contradict.
  func provisional(
    _ style: DecimalStyle, _ evidence: ColumnEvidence, _ field: Field
  ) -> ProvisionalReading.Mark {
    let other: DecimalStyle = style == .point ? .comma : .point
    return .init(
      style: style, votes: evidence.votes(for: style),
      isContested: evidence.votes(for: other) > 0,
      against: profile.vendor == .generic
        ? evidence.marks(against: style, as: field.kind) : [other == .comma ? .comma : .point])
  }

  /// What other files answered to a question about a column; nil where none did.
  func remembered(
    _ question: ColumnAnswer.Question, _ mapping: ColumnMapping
  ) -> ColumnMemory.Entry? {
    settings.memory[
      .init(
        profile: profile.id, column: HeaderName.key(mapping.header), question: question)]
  }

  /// Notes what the values of a column decide, and asks where they decided otherwise before.
  func decide(_ mapping: inout ColumnMapping, _ answer: ColumnAnswer, votes: Int) {
    mapping.decisions[answer.question] = .init(answer: answer, ground: .values(votes))
    // What holds without being asked for needs no words.
    if answer.question != .time, answer != .fractions {
      mapping.evidence.append(answer.words(votes: votes))
    }
    if let before = remembered(answer.question, mapping), before.answer != answer {
      mapping.questions.append(answer.change(from: before.answer, in: mapping.header))
    }
  }

  /// Answers a question as other files did.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - mapping: the column.
  ///   - isOpen: whether values of the column depend on the answer.
  /// - Returns: the answer; nil where none did.
  @discardableResult func recall(
    _ question: ColumnAnswer.Question, _ mapping: inout ColumnMapping, saying isOpen: Bool
  ) -> ColumnAnswer? {
    guard let before = remembered(question, mapping) else { return nil }
    mapping.decisions[question] = .init(answer: before.answer, ground: .memory(before))
    if isOpen { mapping.evidence.append("\(before.answer.reading): \(before.words)") }
    return before.answer
  }
}

extension [ColumnMapping] {
  /// The first answer to a question that other files gave for one of the columns.
  fileprivate func firstAnswer(_ question: ColumnAnswer.Question) -> ColumnAnswer? {
    lazy.compactMap { $0.decisions[question]?.answer }.first
  }
}

extension ColumnMapping {
  /// Notes what is taken for granted of the column.
  mutating func assume(
    _ answer: ColumnAnswer, evidence words: String?, _ sentence: String
  ) {
    decisions[answer.question] = .init(answer: answer, ground: .nothing)
    assumed[answer.question] = (words, sentence)
    if let words { evidence.append(words) }
  }
}
