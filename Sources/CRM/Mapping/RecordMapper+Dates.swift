import Cleaning
import Tabular

extension RecordMapper {
  /// Fills a day; an ISO date at the start of the text is used where it stands.
  mutating func fillDay(
    _ place: Int, _ text: Span<UInt8>, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    if RecordMapper.startsWithDay(text), text.count == 10 || Text.isISOTime(text) {
      out.cells[place] = .text(offset: range.lowerBound, length: 10)
      if plans[index].countsMidnights, text.count > 10 { count(text, by: index) }
      return
    }
    if plans[index].isWatched { watchOrder(text, by: index, of: batch) }
    switch parseDay(text, plans.span[index].context) {
    case .value(let day):
      let start = out.arena.count
      day.append(to: &out.arena)
      out.cells[place] = .text(offset: start, length: 10)
      count(date: text, as: start, in: out.arena, by: index)
    case .blank: break
    case .invalid(let rule): refuse(rule, range, by: index, of: batch)
    }
  }

  /// Fills a day as written or an instant in UTC.
  mutating func fillMoment(
    _ place: Int, _ text: Span<UInt8>, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    if plans[index].watchesTimes { watchTime(text, by: index, of: batch) }
    if plans[index].isDayOnly {
      fillDay(place, text, range, by: index, of: batch, into: &out)
      return
    }
    if RecordMapper.startsWithDay(text) {
      if text.count == 10 {
        out.cells[place] = .text(offset: range.lowerBound, length: 10)
        return
      }
      if isUTC, Text.isISOTime(text) {
        let start = out.arena.count
        out.arena.append(contentsOf: batch.bytes[range])
        out.arena[start + 10] = 0x54
        out.arena.append(0x5A)
        out.cells[place] = .text(offset: start, length: 20)
        return
      }
    }
    if plans[index].isWatched { watchOrder(text, by: index, of: batch) }
    switch parseMoment(text, plans.span[index].context) {
    case .value(let moment):
      let start = out.arena.count
      moment.append(to: &out.arena)
      out.cells[place] = .text(offset: start, length: out.arena.count - start)
      count(date: text, as: start, in: out.arena, by: index)
    case .blank: break
    case .invalid(let rule): refuse(rule, range, by: index, of: batch)
    }
  }

  /// Whether the text begins with a real day as `YYYY-MM-DD`.
  @inline(__always)
  private static func startsWithDay(_ text: Span<UInt8>) -> Bool {
    guard Text.isISODate(text) else { return false }
    let month = Text.pair(text, 5)
    let day = Text.pair(text, 8)
    if month < 1 || month > 12 || day < 1 { return false }
    if day <= 28 { return text[0] != 0x30 }
    let year = Text.pair(text, 0) * 100 + Text.pair(text, 2)
    return year > 0 && Day(year: year, month: month, day: day) != nil
  }
}
