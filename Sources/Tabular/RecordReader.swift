/// Reads the records of one member, a batch at a time, in bounded memory.
package final class RecordReader {
  private let member: TableMember
  private let source: ByteSource
  private var decoder: TextDecoder
  private var core: Core
  private var isEnded = false
  private var raw: [UInt8] = []
  private var skip: Int
  private let pieceSize: Int

  private enum Core {
    case csv(CSVParser)
    case json(JSONParser)
    /// While a parser is at work it is not here.
    case atWork
  }

  init(_ member: TableMember, pieceSize: Int) throws(TabularError) {
    self.member = member
    self.pieceSize = pieceSize
    source = try ByteSource(member.reopened(), member.location, options: member.options)
    decoder = TextDecoder(
      member.decision.encoding, isKnownValid: member.decision.isValidUTF8)
    skip = member.decision.markLength
    switch member.plan {
    case .csv(let plan):
      core = .csv(
        CSVParser(
          plan: plan,
          lines: LineCounter(
            start: member.decision.markLength, lineEnd: plan.dialect.lineEnd,
            encoding: member.decision.encoding)))
    case .json:
      core = .json(
        JSONParser(
          isLines: member.detection.format == .ndjson,
          maximumDepth: member.options.maximumDepth,
          lines: LineCounter(
            start: member.decision.markLength, lineEnd: .lf,
            encoding: member.decision.encoding)))
    }
  }

  /// What was read so far; final once `nextBatch()` has given nil.
  package var summary: ReadSummary {
    var summary =
      switch core {
      case .csv(let parser): parser.summary
      case .json(let parser): parser.summary
      case .atWork: ReadSummary()
      }
    summary.undecodableBytes = decoder.undecodable
    return summary
  }

  /// The next records of one table, or nil after the last.
  ///
  /// - Throws: what the file system says, or where the text is no JSON.
  package func nextBatch() throws(TabularError) -> RecordBatch? {
    while true {
      switch core {
      case .csv(var parser):
        core = .atWork
        defer { core = .csv(parser) }
        if let batch = parser.next(isLast: isEnded) { return batch }
        if isEnded { return nil }
        try fill(&parser.text)
        if !decoder.patches.isEmpty { parser.note(decoder.patches) }
      case .json(var parser):
        core = .atWork
        defer { core = .json(parser) }
        do {
          if let batch = try parser.next(isLast: isEnded) { return batch }
        } catch {
          try source.checkUnchanged()
          throw .invalidJSON(
            path: member.shownPath, line: error.line, column: error.column, reason: error.fault)
        }
        if isEnded { return nil }
        try fill(&parser.text)
        if !decoder.patches.isEmpty { parser.note(decoder.patches) }
      case .atWork:
        return nil
      }
    }
  }

  private func fill(_ text: inout [UInt8]) throws(TabularError) {
    // A record that is longer than a piece is read again with each: the pieces grow with it.
    let pieceSize = max(pieceSize, text.count / 2)
    if decoder.isIdentity && skip == 0 {
      isEnded = try source.read(count: pieceSize, appendingTo: &text) == 0
      if isEnded { try source.checkUnchanged() }
      return
    }
    raw.removeAll(keepingCapacity: true)
    isEnded = try source.read(count: pieceSize, appendingTo: &raw) == 0
    if isEnded { try source.checkUnchanged() }
    if skip > 0 {
      let dropped = min(skip, raw.count)
      raw.removeFirst(dropped)
      skip -= dropped
    }
    decoder.decode(raw, isLast: isEnded, into: &text)
  }
}
