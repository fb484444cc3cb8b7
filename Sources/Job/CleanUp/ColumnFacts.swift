import CRM
import Cleaning

/// What the values of one column say about how they are to be read.
struct ColumnFacts {
  private var evidence = ColumnEvidence()
  private var notation = Notation()
  private var hasTimes = false

  /// Takes a value into account.
  mutating func observe(_ text: Span<UInt8>, as kind: ValueKind) {
    evidence.observe(text, as: kind)
    notation.observe(text, as: kind)
    if !hasTimes, kind == .day || kind == .moment {
      for index in text.indices where text[index] == 0x3A {
        hasTimes = true
        break
      }
    }
  }

  /// Whether values outside a sample could decide otherwise.
  var isOpen: Bool {
    evidence.dateOrder != .none || evidence.decimalStyle != .none
      || (hasTimes && evidence.holdsDaysOnly)
  }

  /// Completes what is known of a column by its evidence.
  func settle(_ column: inout ColumnKind, isSetting: Bool) {
    let isDate = column.kind == .day || column.kind == .moment
    if !isSetting, let one = notation.one, !(isDate && evidence.holdsDaysOnly) {
      column.kind = .text
      column.remarks.append("\(one) throughout, which is left as it is")
      return
    }
    if isDate, !isSetting { column.kind = hasTimes && evidence.holdsDaysOnly ? .day : .moment }
    if hasTimes, column.kind == .moment { column.remarks.append(CleanUpPlan.timesRemark) }
    let setting = column.context
    column.context = evidence.context(from: column.context)
    // What the user said of the whole file stands, also against a column that contradicts itself.
    if setting.dateOrder != .undecided { column.context.dateOrder = setting.dateOrder }
    if setting.decimalStyle != .undecided { column.context.decimalStyle = setting.decimalStyle }
    if isDate {
      remark(evidence.dateOrder, column.context.dateOrder != .undecided, "--date-order", &column) {
        $0 == .dayFirst ? "day first" : "month first"
      }
    } else {
      remark(
        evidence.decimalStyle, column.context.decimalStyle != .undecided, "--decimal", &column
      ) { $0 == .point ? "decimal point" : "decimal comma" }
      if !column.context.keepsCurrency, let currency = evidence.currencies.first {
        column.remarks.append("all amounts that name a currency are \(currency)")
      }
    }
  }

  private func remark<Answer>(
    _ decision: Decision<Answer>, _ isSettled: Bool, _ option: String, _ column: inout ColumnKind,
    words: (Answer) -> String
  ) {
    switch decision {
    case .none: break
    case .decided(let answer, let votes):
      column.remarks.append("\(words(answer)): \(votes) values can be read in this way only")
    case .undecided(let open):
      if !isSettled {
        column.remarks.append(
          "\(open) values can be read in two ways and none decides it; \(option) would")
      }
    case .conflict(let answer, let votes, let other, let otherVotes):
      if !isSettled {
        column.remarks.append(
          "\(votes) values are \(words(answer)), \(otherVotes) are \(words(other)): "
            + "those that could be either are left alone")
      }
    }
  }
}
