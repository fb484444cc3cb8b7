import Cleaning
import Tabular

extension RecordMapper {
  /// Fills a cell from the bytes of a column, as the column's plan says.
  @inline(__always)
  mutating func fill(
    _ place: Int, from range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    let text = batch.bytes.span.extracting(range)
    switch plans[index].action {
    case .named: fillName(place, range, by: index, of: batch, into: &out)
    case .text:
      let start = out.arena.count
      let outcome = memories[index].clean(text, into: &out.arena)
      store(outcome, place, range, from: start, by: index, of: batch, into: &out)
    case .number:
      heedMark(text, by: index, of: batch)
      let start = out.arena.count
      let outcome = memories[index].clean(text, into: &out.arena)
      store(outcome, place, range, from: start, by: index, of: batch, into: &out)
    case .regional:
      memories[index].context.region = row.region
      let start = out.arena.count
      let outcome = memories[index].clean(text, into: &out.arena)
      store(outcome, place, range, from: start, by: index, of: batch, into: &out)
    case .country, .currency:
      let start = out.arena.count
      let outcome = memories[index].clean(text, into: &out.arena)
      store(outcome, place, range, from: start, by: index, of: batch, into: &out)
      note(out.cells[place], as: plans[index].action, in: out.arena)
    case .reference, .salesforceReference, .zohoReference, .guidReference, .firstReference:
      out.cells[place] = reference(range, by: plans[index].action, of: batch, into: &out.arena)
    case .money: fillMoney(place, text, range, by: index, of: batch, into: &out)
    case .probability: fillProbability(place, text, range, by: index, of: batch, into: &out)
    case .integer:
      heedMark(text, by: index, of: batch)
      switch parseInteger(text, plans.span[index].context) {
      case .value(let value): out.cells[place] = .integer(value)
      case .blank: break
      case .invalid(let rule): refuse(rule, range, by: index, of: batch)
      }
    case .boolean:
      switch parseBoolean(text) {
      case .value(let value): out.cells[place] = .integer(value ? 1 : 0)
      case .blank: break
      case .invalid(let rule): refuse(rule, range, by: index, of: batch)
      }
    case .day: fillDay(place, text, range, by: index, of: batch, into: &out)
    case .moment: fillMoment(place, text, range, by: index, of: batch, into: &out)
    case .activityKind: fillKind(place, text, range, by: index, of: batch, into: &out)
    }
  }

  /// Stores the name of a stage or pipeline for its id; what has no name is cleaned as any text.
  private mutating func fillName(
    _ place: Int, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    let start = out.arena.count
    if let name = names[index][String(decoding: batch.bytes[range], as: UTF8.self)] {
      out.arena.append(contentsOf: name.utf8)
      out.cells[place] = .text(offset: start, length: out.arena.count - start)
      return
    }
    let outcome = memories[index].clean(batch.bytes.span.extracting(range), into: &out.arena)
    store(outcome, place, range, from: start, by: index, of: batch, into: &out)
  }

  /// Stores what cleaning a text came to.
  @inline(__always)
  private mutating func store(
    _ outcome: Outcome, _ place: Int, _ range: Range<Int>, from start: Int, by index: Int,
    of batch: RecordBatch, into out: inout TypedBatch
  ) {
    switch outcome {
    case .unchanged:
      out.cells[place] = .text(offset: range.lowerBound, length: range.count)
    case .changed(let rule):
      out.cells[place] = .text(offset: start, length: out.arena.count &- start)
      tallies[index].count(rule, isInvalid: false)
      // A country's or currency's code for its name is another notation, as of a date.
      if rule == .countryCode || rule == .currencyCode { break }
      row.appendRaw(plans[index], batch.bytes[range], rule: rule.rawValue)
    case .empty(let rule):
      if let rule {
        tallies[index].count(rule, isInvalid: false)
        if plans[index].field.kind != .currency {
          row.appendRaw(plans[index], batch.bytes[range], rule: rule.rawValue)
        }
      }
    case .invalid(let rule): refuse(rule, range, by: index, of: batch)
    }
  }

  /// Keeps the text of a value that could not be read; its cell stays null.
  mutating func refuse(_ rule: RuleID, _ range: Range<Int>, by index: Int, of batch: RecordBatch) {
    tallies[index].count(rule, isInvalid: true)
    row.appendRaw(plans[index], batch.bytes[range], rule: rule.rawValue)
  }

  /// Keeps the text of a value that a rule of the mapper changed or refused.
  mutating func note(
    _ rule: MappingRule, isInvalid: Bool, _ range: Range<Int>, by index: Int, of batch: RecordBatch
  ) {
    let key = CleaningTally.Key(
      field: plans[index].field.id, rule: rule.rawValue, isInvalid: isInvalid)
    ownTally[key, default: 0] += 1
    row.appendRaw(plans[index], batch.bytes[range], rule: rule.rawValue)
  }

  /// Remembers the record's currency or country for its other fields.
  private mutating func note(_ cell: Cell, as action: ColumnPlan.Action, in arena: [UInt8]) {
    guard cell.tag == .text else { return }
    let start = Int(cell.low)
    if case .country = action {
      if cell.length == 2 { row.region = Region(arena[start], arena[start + 1]) }
    } else if cell.length == 3,
      let code = CurrencyCode(arena[start], arena[start + 1], arena[start + 2])
    {
      row.currency = code
      row.currencyDigits =
        code == defaults.currency ? defaultDigits : CurrencyTable.digits(of: code) ?? 2
    }
  }

  private mutating func fillMoney(
    _ place: Int, _ text: Span<UInt8>, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    heedMark(text, by: index, of: batch)
    switch parseMoney(text, plans.span[index].context) {
    case .blank: break
    case .invalid(let rule): refuse(rule, range, by: index, of: batch)
    case .value(let money):
      if let own = money.currency, own != row.currency {
        if row.currency != nil {
          note(.moneyCurrency, isInvalid: true, range, by: index, of: batch)
          return
        }
        row.currency = own
        row.currencyDigits = CurrencyTable.digits(of: own) ?? 2
      }
      if plans[index].isActualAmount, money.amount.mantissa == 0 { return }
      guard let minor = money.minorUnits(currencyDigits: row.currencyDigits) else {
        note(.moneyTooLarge, isInvalid: true, range, by: index, of: batch)
        return
      }
      if money.amount.scale > row.currencyDigits, money.amount.trimmed.scale > row.currencyDigits {
        note(.moneyRounded, isInvalid: false, range, by: index, of: batch)
      }
      out.cells[place] = .integer(minor)
      row.hasMoney = true
    }
  }

  private mutating func fillProbability(
    _ place: Int, _ text: Span<UInt8>, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    heedMark(text, by: index, of: batch)
    switch parsePercent(text, plans.span[index].context) {
    case .blank: break
    case .invalid(let rule): refuse(rule, range, by: index, of: batch)
    case .value(let percent):
      let divisor = percent.hasSign ? 100 : plans[index].divisor
      let fraction = percent.number.doubleValue / Double(divisor)
      if !percent.hasSign {
        if plans[index].watchesScale { watchScale(fraction, by: index, of: batch) }
        if plans[index].countsFractions, fraction != 0 { count(text, by: index) }
      }
      if fraction < 0 || fraction > 1 {
        note(.probabilityRange, isInvalid: true, range, by: index, of: batch)
      } else {
        out.cells[place] = .real(fraction)
      }
    }
  }
}
