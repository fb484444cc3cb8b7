/// Lines whose quotes do not pair up, and quoted fields that swallow other records.
extension RecordRepair {
  /// Readings of a line whose quotes do not pair up.
  func mendQuotes(_ input: [UInt8], _ start: Int, line: LooseRecord, extra: [UInt8])
    -> RepairedRecord?
  {
    var candidates: [(pieces: [RepairedRecord.Piece], line: LooseRecord)] = []
    if line.fields.count == columns && !line.isUnclosed {
      candidates.append((pieces(line, extra), line))
    }
    var readings: [LooseRecord.Reading] = []
    for literal in 0..<min(columns, 400) {
      var reading = LooseRecord.Reading()
      reading.allowsLines = false
      reading.literalField = literal
      readings.append(reading)
    }
    var paired = LooseRecord.Reading()
    paired.allowsLines = false
    paired.closesAtPair = true
    readings.append(paired)
    var ignoring = LooseRecord.Reading()
    ignoring.allowsLines = false
    ignoring.ignoresQuotes = true
    for reading in readings {
      var scratch: [UInt8] = []
      guard let found = read(input, start, reading, &scratch) else { return .starved }
      guard found.fields.count == columns, !found.isUnclosed else { continue }
      let candidate = pieces(found, scratch)
      if !candidates.contains(where: { texts($0.pieces, input) == texts(candidate, input) }) {
        candidates.append((candidate, found))
      }
    }
    if candidates.isEmpty {
      var scratch: [UInt8] = []
      guard let found = read(input, start, ignoring, &scratch) else { return .starved }
      if found.fields.count == columns { candidates.append((pieces(found, scratch), found)) }
    }
    if candidates.isEmpty && line.fields.count == columns {
      candidates.append((pieces(line, extra), line))
    }
    guard let best = bestFit(candidates, input) else { return nil }
    return .record(
      best.pieces, contentEnd: best.line.contentEnd, next: best.line.next,
      repair: .init(
        kind: line.isUnclosed ? .unclosedQuote : .strayQuote,
        detail: "a quote without its partner was read as an ordinary character"))
  }

  /// The candidate that fits the columns, where no other fits as well.
  func bestFit(
    _ candidates: [(pieces: [RepairedRecord.Piece], line: LooseRecord)], _ input: [UInt8]
  ) -> (pieces: [RepairedRecord.Piece], line: LooseRecord)? {
    if candidates.count == 1 { return candidates[0] }
    let scored = candidates.map { candidate -> (Double, Int) in
      let cells = texts(candidate.pieces, input)
      let fit = plan.shapes.fit(cells.map { $0[...] })
      return (fit.score, cells.reduce(0) { $0 + $1.count { $0 == dialect.quote } })
    }
    guard let top = scored.map(\.0).max() else { return nil }
    let winners = scored.indices.filter { scored[$0].0 == top }
    return winners.min { scored[$0].1 < scored[$1].1 }.map { candidates[$0] }
  }

  /// Whether lines inside a quoted field look like records themselves: a quote that stayed open.
  func isSuspicious(_ input: [UInt8], _ start: Int, _ whole: LooseRecord) -> Bool {
    guard columns >= 3 else { return false }
    var oneLine = LooseRecord.Reading()
    oneLine.allowsLines = false
    var at = start
    while let lineEnd = input[at..<whole.contentEnd].firstIndex(where: {
      $0 == 0x0A || $0 == 0x0D
    }) {
      at = lineEnd + 1
      var extra: [UInt8] = []
      guard at < whole.contentEnd, let inner = read(input, at, oneLine, &extra) else { continue }
      if inner.contentEnd < whole.contentEnd, inner.fields.count == columns, isSound(inner),
        plan.shapes.fit(texts(pieces(inner, extra), input).map { $0[...] }).clashes == 0
      {
        return true
      }
    }
    return false
  }

  /// Whether a line strictly inside the text has as many delimiters as a record.
  static func holdsRecordLines(
    _ input: Span<UInt8>, from start: Int, to end: Int, delimiter: UInt8, columns: Int
  ) -> Bool {
    var delimiters = 0
    var lines = 0
    for index in start..<end {
      let byte = input[index]
      if byte == delimiter {
        delimiters += 1
      } else if byte == 0x0A || byte == 0x0D {
        if lines > 0 && delimiters >= columns - 1 { return true }
        lines += 1
        delimiters = 0
      }
    }
    return false
  }
}
