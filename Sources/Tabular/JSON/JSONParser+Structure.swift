/// What stands around the records: arrays, envelopes, groups, names.
extension JSONParser {
  /// Reads one element; false at the end of the text.
  mutating func step(_ text: Span<UInt8>, isLast: Bool) throws(JSONStop) -> Bool {
    var cursor = JSONCursor(at: at, isLast: isLast, maximumDepth: maximumDepth)
    guard let frame = stack.last else {
      cursor.skipSpace(text)
      if cursor.at >= text.count {
        guard isLast else { throw .starved }
        commit(cursor)
        if topCount == 0 && summary.quarantined == 0 { throw .fault(.unexpectedEnd, at: cursor.at) }
        return false
      }
      try topValue(text, &cursor)
      return true
    }
    if frame.isAfterElement {
      let close: UInt8 = frame.kind == .array ? 0x5D : 0x7D
      let isEnd = try cursor.endsAfterElement(text, close: close)
      if isEnd { leave() } else { stack[stack.count - 1].isAfterElement = false }
      commit(cursor)
      return true
    }
    if frame.isFresh {
      let close: UInt8 = frame.kind == .array ? 0x5D : 0x7D
      if try cursor.peek(text) == close {
        cursor.at += 1
        leave()
        commit(cursor)
        return true
      }
      stack[stack.count - 1].isFresh = false
    }
    switch frame.kind {
    case .array: try element(text, &cursor, frame)
    case .envelope: try envelopeMember(text, &cursor)
    case .group, .map: try groupMember(text, &cursor, frame)
    }
    return true
  }

  mutating func topValue(_ text: Span<UInt8>, _ cursor: inout JSONCursor)
    throws(JSONStop)
  {
    let byte = text[cursor.at]
    if topCount > 0 {
      let mayFollow = byte == 0x7B ? topRecords > 0 : byte == 0x5B && allowsArrayNext
      guard mayFollow else { throw .fault(.textAfterEnd, at: cursor.at) }
    }
    switch byte {
    case 0x7B:
      switch try holdsRecords ? .record : JSONEnvelope.judge(text, cursor) {
      case .record:
        holdsRecords = true
        try record(text, &cursor, name: [])
      case .empty:
        let start = cursor
        try cursor.skipValue(text, depth: 1, extra: &extra)
        ignore(text, start, cursor)
        commit(cursor)
      case .envelope:
        summary.saysMoreFollows = false
        isDone = false
        cursor.at += 1
        enter(Frame(kind: .envelope, name: []), cursor)
      }
      topRecords += 1
    case 0x5B:
      cursor.at += 1
      enter(Frame(kind: .array, name: []), cursor)
    default:
      try ignoredValue(text, &cursor)
    }
    topCount += 1
    if topRecords > 1 { isLines = true }
  }

  mutating func element(_ text: Span<UInt8>, _ cursor: inout JSONCursor, _ frame: Frame)
    throws(JSONStop)
  {
    let top = stack.count - 1
    switch try cursor.peek(text) {
    case 0x7B:
      if stack.count == 1 && frame.sawName,
        try JSONEnvelope.judge(text, cursor) == .envelope
      {
        cursor.at += 1
        stack[top].isAfterElement = true
        enter(Frame(kind: .envelope, name: frame.name), cursor)
        return
      }
      try record(text, &cursor, name: frame.name)
      stack[top].sawRecord = true
    case 0x5B:
      if frame.sawRecord, try isEmptyArray(text, cursor) {
        try strayValue(text, &cursor)
        break
      }
      guard stack.count < maximumDepth else { throw .fault(.tooDeep, at: cursor.at) }
      cursor.at += 1
      stack[top].isAfterElement = true
      enter(Frame(kind: .array, name: frame.name), cursor)
      return
    case 0x22 where frame.sawName || !frame.sawRecord:
      let start = cursor
      let name = try cursor.string(text, extra: &extra)
      stack[top].name = Array(JSONEnvelope.text(name, text, extra).utf8)
      stack[top].sawName = true
      ignore(text, start, cursor)
      commit(cursor)
    default: try strayValue(text, &cursor)
    }
    stack[top].isAfterElement = true
  }

  private func isEmptyArray(_ text: Span<UInt8>, _ start: JSONCursor) throws(JSONStop) -> Bool {
    var cursor = start
    cursor.at += 1
    return try cursor.peek(text) == 0x5D
  }

  /// Sets aside an element that is no object where records are: it may have been one.
  private mutating func strayValue(_ text: Span<UInt8>, _ cursor: inout JSONCursor)
    throws(JSONStop)
  {
    let start = cursor
    try cursor.skipValue(text, depth: stack.count + 1, extra: &extra)
    let raw = JSONEnvelope.text(
      .init(
        start: start.at, end: min(cursor.at, start.at + RecordProblem.rawLimit), isExtra: false),
      text, [])
    problems.append(
      RecordProblem(
        kind: .invalidJSON, disposition: .quarantined, position: locate(text, start, cursor),
        recordIndex: tables.rowCount, raw: raw, detail: "the element is not a JSON object",
        fields: [raw]))
    summary.quarantined += 1
    commit(cursor)
  }

  mutating func envelopeMember(_ text: Span<UInt8>, _ cursor: inout JSONCursor)
    throws(JSONStop)
  {
    let top = stack.count - 1
    _ = try cursor.peek(text)
    let start = cursor
    let place = try cursor.key(text, extra: &extra)
    let key = JSONEnvelope.text(place, text, extra)
    let isUnnamed = JSONEnvelope.recordKeys.contains(key)
    let name = isUnnamed ? stack[top].name : Array(key.utf8)
    switch try cursor.peek(text) {
    case 0x5B where try JSONEnvelope.holdsObjects(text, cursor):
      cursor.at += 1
      stack[top].isAfterElement = true
      enter(Frame(kind: .array, name: name), cursor)
      return
    case 0x7B where key == "related_objects":
      cursor.at += 1
      stack[top].isAfterElement = true
      enter(Frame(kind: .group, name: []), cursor)
      return
    case 0x7B where key == "data" || key == "result":
      try record(text, &cursor, name: name)
    default:
      let value = cursor.at
      try cursor.skipValue(text, depth: stack.count, extra: &extra)
      if key == "@odata.context" {
        let url = JSONEnvelope.text(
          .init(start: value, end: cursor.at, isExtra: false), text, extra)
        if let collection = JSONEnvelope.collection(inContext: url) {
          stack[top].name = Array(collection.filter { $0 != "\"" }.utf8)
        }
      }
      if JSONEnvelope.pageKeys.contains(key) {
        let end = min(cursor.at, value + 4_096)
        note(key, JSONEnvelope.text(.init(start: value, end: end, isExtra: false), text, []))
      }
      ignore(text, start, cursor)
      commit(cursor)
    }
    stack[top].isAfterElement = true
  }

  /// Takes in what an answer says about itself; of several in one file the last one counts.
  private mutating func note(_ key: String, _ value: String) {
    if let more = JSONEnvelope.saysMore(key, value) {
      summary.saysMoreFollows = key == "done" ? more : summary.saysMoreFollows || more
      if key == "done" { isDone = !more }
    }
    if key == "totalSize" { summary.announcedRecords = Int(value) }
    summary.declaredRecords = isDone ? summary.announcedRecords : nil
  }

  /// Members of `related_objects`: kinds, and below each kind records by id.
  mutating func groupMember(
    _ text: Span<UInt8>, _ cursor: inout JSONCursor, _ frame: Frame
  ) throws(JSONStop) {
    let top = stack.count - 1
    _ = try cursor.peek(text)
    let start = cursor
    let place = try cursor.key(text, extra: &extra)
    if try cursor.peek(text) == 0x7B {
      if frame.kind == .group {
        let key = JSONEnvelope.text(place, text, extra)
        cursor.at += 1
        stack[top].isAfterElement = true
        enter(Frame(kind: .map, name: Array(key.utf8)), cursor)
        return
      }
      try record(text, &cursor, name: frame.name)
    } else {
      try cursor.skipValue(text, depth: stack.count, extra: &extra)
      ignore(text, start, cursor)
      commit(cursor)
    }
    stack[top].isAfterElement = true
  }

  mutating func enter(_ frame: Frame, _ cursor: JSONCursor) {
    stack.append(frame)
    commit(cursor)
  }

  mutating func leave() {
    let frame = stack.removeLast()
    if stack.isEmpty { allowsArrayNext = frame.kind == .array && frame.sawName }
  }
}
