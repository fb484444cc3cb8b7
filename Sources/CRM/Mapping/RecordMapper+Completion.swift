import Cleaning
import Tabular

extension RecordMapper {
  /// Fills fields of a finished record that follow from its other fields.
  mutating func complete(
    _ base: Int, _ record: Int, of batch: RecordBatch, into out: inout TypedBatch
  ) {
    if row.hasMoney, places.currency >= 0, out.cells[base + places.currency].tag == .null {
      let packed = (row.currency ?? defaults.currency).packed
      let start = out.arena.count
      out.arena.append(UInt8(truncatingIfNeeded: packed >> 16))
      out.arena.append(UInt8(truncatingIfNeeded: packed >> 8))
      out.arena.append(UInt8(truncatingIfNeeded: packed))
      out.cells[base + places.currency] = .text(offset: start, length: 3)
    }
    switch recognition.entity {
    case .activity: completeActivity(base, record, of: batch, into: &out)
    case .user: completeUser(base, into: &out)
    case .target: completeTarget(base, into: &out)
    case .deal: completeDeal(base, into: &out)
    case .account, .contact, .lead, .stageChange, .campaign, .product, .contactRole, .rate:
      break
    }
  }

  /// The kind of an activity as a column of its own tells it; unknown words stay as they came.
  mutating func fillKind(
    _ place: Int, _ text: Span<UInt8>, _ range: Range<Int>, by index: Int, of batch: RecordBatch,
    into out: inout TypedBatch
  ) {
    guard recognition.entity == .activity, let kind = ActivityKind.read(text) else {
      out.cells[place] = .text(offset: range.lowerBound, length: range.count)
      return
    }
    let start = out.arena.count
    out.arena.append(contentsOf: kind.rawValue.utf8)
    out.cells[place] = .text(offset: start, length: out.arena.count - start)
    if !Text.isEqual(text, kind.rawValue) {
      row.appendRaw(plans[index], batch.bytes[range], rule: MappingRule.activityKind.rawValue)
    }
  }

  private mutating func completeActivity(
    _ base: Int, _ record: Int, of batch: RecordBatch, into out: inout TypedBatch
  ) {
    if out.cells[base + places.kind].tag == .null {
      let kind = kind(of: record, in: batch)
      let start = out.arena.count
      out.arena.append(contentsOf: kind.rawValue.utf8)
      out.cells[base + places.kind] = .text(offset: start, length: out.arena.count - start)
    }
    let isEvent = recognition.profile.traits.activityKind == .meeting
    if isEvent {
      // An event has no completion mark: it is over once its time has passed.
      let due = out.cells[base + places.dueAt]
      if out.cells[base + places.doneAt].tag == .null { out.cells[base + places.doneAt] = due }
    } else {
      completeDone(base, into: &out)
    }
    let object = out.cells[base + places.objectRef]
    guard object.tag == .text, object.length == 18 else { return }
    let start = Int(object.low)
    guard out.arena[start] == 0x30, out.arena[start + 1] == 0x30 else { return }
    if out.arena[start + 2] == 0x36, out.cells[base + places.dealRef].tag == .null {
      out.cells[base + places.dealRef] = object
    }
    if out.arena[start + 2] == 0x31, out.cells[base + places.accountRef].tag == .null {
      out.cells[base + places.accountRef] = object
    }
  }

  /// Whether and when a task was done, from what it says.
  private func completeDone(_ base: Int, into out: inout TypedBatch) {
    let done = base + places.isDone
    if out.cells[done].tag == .null {
      if out.cells[base + places.doneAt].tag != .null {
        out.cells[done] = .integer(1)
      } else {
        let status = out.cells[base + places.status]
        if status.tag == .text {
          let start = Int(status.low)
          let isDone = DoneWords.read(
            out.arena.span.extracting(start..<start + Int(status.length)))
          if let isDone { out.cells[done] = .integer(isDone ? 1 : 0) }
        }
      }
    }
    let due = out.cells[base + places.dueAt]
    if out.cells[done] == .integer(1), out.cells[base + places.doneAt].tag == .null {
      out.cells[base + places.doneAt] = due
    }
  }

  /// The kind told by the columns that may tell it; a plain task only if none says more.
  private func kind(of record: Int, in batch: RecordBatch) -> ActivityKind {
    var result = recognition.profile.traits.activityKind ?? .task
    let isEvent = result == .meeting
    for column in kinds {
      let range = batch.fieldRange(record, column)
      if range.isEmpty { continue }
      guard let kind = ActivityKind.read(batch.bytes.span.extracting(range)) else { continue }
      // A calendar entry is a meeting unless it says that it was a call or made by a system.
      if isEvent, kind != .call, kind != .automatic { continue }
      if kind != .task { return kind }
      result = isEvent ? result : kind
    }
    return result
  }

  /// A deal whose status says that it was deleted, as Pipedrive's does.
  private func completeDeal(_ base: Int, into out: inout TypedBatch) {
    guard recognition.profile.vendor == .pipedrive else { return }
    let status = out.cells[base + places.status]
    guard status.tag == .text else { return }
    let start = Int(status.low)
    let range = start..<start + Int(status.length)
    let isDeleted = Text.isEqual(out.arena.span.extracting(range), "deleted")
    if isDeleted { out.cells[base + places.isDeleted] = .integer(1) }
  }

  private func completeUser(_ base: Int, into out: inout TypedBatch) {
    guard out.cells[base + places.name].tag == .null else { return }
    let start = out.arena.count
    for place in [places.givenName, places.familyName] {
      let cell = out.cells[base + place]
      guard cell.tag == .text else { continue }
      if out.arena.count > start { out.arena.append(0x20) }
      let from = Int(cell.low)
      out.arena.append(contentsOf: Array(out.arena[from..<from + Int(cell.length)]))
    }
    if out.arena.count > start {
      out.cells[base + places.name] = .text(offset: start, length: out.arena.count - start)
    }
  }

  /// The first day of a target's period, where only the period is written.
  private func completeTarget(_ base: Int, into out: inout TypedBatch) {
    let period = out.cells[base + places.period]
    let start = out.cells[base + places.startsOn]
    if period.tag == .text, start.tag == .null,
      let found = TargetPeriod(out.string(period))
    {
      out.cells[base + places.startsOn] = append(found.startsOn.description, to: &out.arena)
      if found.text != out.string(period) {
        out.cells[base + places.period] = append(found.text, to: &out.arena)
      }
    }
  }

  private func append(_ text: String, to arena: inout [UInt8]) -> Cell {
    let start = arena.count
    arena.append(contentsOf: text.utf8)
    return .text(offset: start, length: arena.count - start)
  }
}
