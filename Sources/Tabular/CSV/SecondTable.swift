/// Recognises where another table begins below the first one.
enum SecondTable {
  /// The header of a new table at this line, or nil where the line is just a damaged record.
  static func header(
    _ input: [UInt8], _ start: Int, _ line: LooseRecord, _ pieces: [RepairedRecord.Piece],
    columns: Int, dialect: CSVDialect, followsBlank: Bool, isLast: Bool
  ) -> RepairedRecord? {
    guard pieces.count >= 2, pieces.count != columns, !line.isUnclosed, !line.hasStrayQuote else {
      return nil
    }
    let cells = pieces.map { piece -> ArraySlice<UInt8> in
      switch piece {
      case .place(let range): input[range]
      case .text(let bytes): bytes[...]
      }
    }
    guard HeaderDetector.couldBeHeader(cells) else { return nil }
    // The rows below must agree with it, and not with the table above.
    var at = line.next
    var agreeing = 0
    var read = 0
    var reading = LooseRecord.Reading()
    reading.allowsLines = false
    var alike = 0
    while read < 5 {
      var extra: [UInt8] = []
      guard at < input.count else {
        if !isLast { return .starved }
        break
      }
      guard
        let next = LooseRecord.read(
          input.span, from: at, isLast: isLast, dialect: dialect,
          reading: reading, extra: &extra)
      else { return .starved }
      if next.fields.count == pieces.count { agreeing += 1 }
      if next.fields.count == columns { alike += 1 }
      if next.fields.count == 1 && next.contentEnd == at { break }
      read += 1
      at = next.next
    }
    guard agreeing > 0, alike == 0, agreeing * 2 >= read, followsBlank || agreeing >= 2 else {
      return nil
    }
    return .table(pieces, contentEnd: line.contentEnd, next: line.next)
  }
}
