import Cleaning

/// One question each: settings come first, then the values of the column, then what they said in
/// other files.
extension ColumnDecisions {
  /// Decides whether midnights are days.
  func decideTimes(
    _ mapping: inout ColumnMapping, _ header: HeaderName, _ evidence: ColumnEvidence
  ) {
    let isListed = profile.traits.dateOnly.contains { HeaderName.key($0) == header.key }
    guard mapping.field.storage == .moment, profile.vendor == .generic, !isListed else {
      mapping.isDayOnly = isListed || (profile.vendor == .generic && evidence.holdsDaysOnly)
      return
    }
    if evidence.datesWithTime > 0 {
      decide(&mapping, .times, votes: evidence.datesWithTime)
    } else if remembered(.time, mapping)?.answer == .times {
      // A few midnights don't show that times of day are no longer told.
      recall(.time, &mapping, saying: evidence.hasDates)
    } else {
      mapping.isDayOnly = evidence.holdsDaysOnly
      mapping.provisional.holdsDays = true
      if evidence.hasDates { decide(&mapping, .days, votes: evidence.dates) }
    }
  }

  /// Decides where years of two digits stand.
  func decideYears(_ mapping: inout ColumnMapping, _ evidence: ColumnEvidence) {
    mapping.provisional.years = evidence.years
    mapping.context.yearPlace = evidence.years.place
    switch evidence.years.place {
    case .first: decide(&mapping, .yearFirst, votes: evidence.years.count)
    case .last: decide(&mapping, .yearLast, votes: evidence.years.count)
    case .undecided:
      guard let before = recall(.year, &mapping, saying: evidence.hasOpenYears) else {
        if evidence.hasOpenYears {
          mapping.assume(
            .yearLast, evidence: nil,
            "years of two digits in \(mapping.header) are taken to come last; nothing in the file "
              + "decides it")
        }
        return
      }
      mapping.context.yearPlace = before == .yearFirst ? .first : .last
    }
  }

  /// Decides which of day and month comes first.
  mutating func decideDates(_ mapping: inout ColumnMapping, _ evidence: ColumnEvidence) {
    let place = mapping.context.yearPlace
    let isSetting = settings.dateOrder != .undecided
    switch evidence.dateOrder(yearsStanding: place) {
    case .none:
      if isSetting { return }
      // What comes later is read as before.
      if let order = recall(.order, &mapping, saying: false)?.dateOrder {
        mapping.context.dateOrder = order
      }
    case .decided(let order, let votes):
      let answer: ColumnAnswer = order == .dayFirst ? .dayFirst : .monthFirst
      if isSetting, settings.dateOrder != order {
        let words = order == .dayFirst ? "day first" : "month first"
        mapping.evidence.append(answer.words(votes: votes))
        mapping.questions.append("dates in \(mapping.header) are \(words), against the setting")
        return
      }
      decide(&mapping, answer, votes: votes)
      mapping.context.dateOrder = order
      decidedOrder = decidedOrder ?? order
    case .undecided:
      if isSetting { return }
      guard let order = recall(.order, &mapping, saying: true)?.dateOrder else {
        openDates.append(mapping.column)
        return
      }
      mapping.context.dateOrder = order
    case .conflict(_, let votes, _, let otherVotes):
      let rest =
        isSetting ? "ambiguous ones are read as the setting says" : "ambiguous ones are left out"
      mapping.questions.append(
        "dates in \(mapping.header) contradict each other (\(votes) one way, \(otherVotes) the "
          + "other); \(rest)")
      return
    }
    if !isSetting {
      mapping.provisional.orderAgainst = DateEvidence.against(
        mapping.context.dateOrder, yearsStanding: place)
    }
  }

  /// Decides which mark stands before fractions.
  mutating func decideNumbers(_ mapping: inout ColumnMapping, _ evidence: ColumnEvidence) {
    let setting = settings.decimalStyle
    switch evidence.decimalStyle {
    case .none:
      if setting == .undecided, let style = recall(.mark, &mapping, saying: false)?.decimalStyle {
        mapping.context.decimalStyle = style
      }
    case .decided(let style, let votes):
      let answer: ColumnAnswer = style == .point ? .point : .comma
      if setting != .undecided, setting != style {
        let mark = style == .point ? "point" : "comma"
        mapping.evidence.append(answer.words(votes: votes))
        mapping.questions.append(
          "numbers in \(mapping.header) have a decimal \(mark), against the setting")
        return
      }
      decide(&mapping, answer, votes: votes)
      mapping.context.decimalStyle = style
      decidedStyle = decidedStyle ?? style
    case .undecided:
      if setting != .undecided { return }
      if let style = recall(.mark, &mapping, saying: true)?.decimalStyle {
        mapping.context.decimalStyle = style
      } else if profile.vendor == .generic {
        // Exports by machines write a point, whatever a few values look like.
        openNumbers.append(mapping.column)
      }
    case .conflict(let style, let votes, _, let otherVotes):
      if setting == .undecided { mapping.context.decimalStyle = style }
      mapping.questions.append(
        "numbers in \(mapping.header) use two decimal marks (\(votes) and \(otherVotes) values)")
    }
    guard setting == .undecided else { return }
    if mapping.context.decimalStyle == .undecided { mapping.context.decimalStyle = .point }
    mapping.provisional.mark = provisional(mapping.context.decimalStyle, evidence, mapping.field)
  }

  /// Decides whether probabilities run to 1 or to 100.
  func decideScale(
    _ mapping: inout ColumnMapping, _ header: HeaderName, _ evidence: FieldEvidence
  ) {
    let scale = evidence.scale(by: mapping.context.decimalStyle)
    switch profile.traits.probability {
    case .percent:
      mapping.divisor = 100
      if scale.fractions > 0, scale.aboveOne == 0 {
        mapping.questions.append(
          "no probability in \(mapping.header) is above 1, though it is a percentage")
      }
    case .fraction: mapping.divisor = 1
    case .byContent:
      if header.hasPercentSign {
        mapping.divisor = 100
        mapping.evidence.append("the header says percent")
      } else if scale.aboveOne > 0 {
        decide(&mapping, .percentages, votes: scale.aboveOne)
      } else if scale.fractions > 0 {
        decide(&mapping, .fractions, votes: scale.fractions)
      } else if recall(.scale, &mapping, saying: scale.filled > 0) == nil, scale.filled > 0 {
        mapping.assume(
          .fractions, evidence: nil,
          "probabilities in \(mapping.header) are 0 or 1 only; read as 0 to 1")
      }
      let decision = mapping.decisions[.scale]
      if decision?.answer == .percentages { mapping.divisor = 100 }
      mapping.provisional.holdsFractions = mapping.divisor == 1
      mapping.provisional.assumesPercentages =
        mapping.divisor == 100 && decision?.votes == nil
        && !header.hasPercentSign
    }
  }
}
