/// Sound lines with another number of fields than the table has.
extension RecordRepair {
  func judgeCount(
    _ input: [UInt8], _ start: Int, _ line: LooseRecord, _ extra: [UInt8]
  ) -> RepairedRecord {
    let found = pieces(line, extra)
    if let table = SecondTable.header(
      input, start, line, found, columns: columns, dialect: dialect, followsBlank: followsBlank,
      isLast: isLast)
    {
      return table
    }
    if found.count == 1 && columns > 1, let unwrapped = unwrap(line, input, extra),
      unwrapped.count == columns
    {
      return .record(
        unwrapped, contentEnd: line.contentEnd, next: line.next,
        repair: .init(
          kind: .wholeRecordQuoted, detail: "the whole record stood inside one quoted cell"))
    }
    let repair = FieldCountRepair(
      shapes: plan.shapes, columns: columns, dialect: dialect,
      allowsShortRows: plan.allowsShortRows, shortRows: plan.shortRows)
    switch repair.mend(cells(line, extra, input)) {
    case .row(let row, let kind, let detail):
      return .record(
        row.map { .text($0) }, contentEnd: line.contentEnd, next: line.next,
        repair: kind.map { .init(kind: $0, detail: detail) })
    case .none:
      return quarantine(line, extra, of: input)
    }
  }

  func cells(_ record: LooseRecord, _ extra: [UInt8], _ input: [UInt8])
    -> [FieldCountRepair.Cell]
  {
    record.fields.map { field in
      FieldCountRepair.Cell(
        text: Array(
          field.isExtra ? extra[field.start..<field.end] : input[field.start..<field.end]),
        isQuoted: field.isQuoted, raw: input[field.raw])
    }
  }

  /// A line whose delimiter is another one: it must give sound fields, and the usual delimiter none.
  func otherDelimiter(_ input: [UInt8], _ start: Int) -> RepairedRecord? {
    var fits: [(LooseRecord, [UInt8])] = []
    for delimiter in [0x2C, 0x3B, 0x09, 0x7C, 0x20] as [UInt8] where delimiter != dialect.delimiter
    {
      var other = dialect
      other.delimiter = delimiter
      let reading = LooseRecord.Reading()
      var extra: [UInt8] = []
      guard
        let found = LooseRecord.read(
          input.span, from: start, isLast: isLast, dialect: other, reading: reading,
          extra: &extra)
      else {
        if input.count - start <= plan.longestRecord { return .starved }
        continue
      }
      let isConvincing = delimiter != 0x20 || found.fields.allSatisfy(\.isQuoted)
      if found.fields.count == columns, isSound(found), isConvincing,
        !isSuspicious(input, start, found)
      {
        fits.append((found, extra))
      }
    }
    guard fits.count == 1, let (record, extra) = fits.first else { return nil }
    return .record(
      pieces(record, extra), contentEnd: record.contentEnd, next: record.next,
      repair: .init(kind: .otherDelimiter, detail: "the record uses another delimiter"))
  }

  /// The fields of a record that stands inside one quoted cell.
  func unwrap(_ line: LooseRecord, _ input: [UInt8], _ extra: [UInt8])
    -> [RepairedRecord.Piece]?
  {
    guard line.fields.count == 1, line.fields[0].isQuoted else { return nil }
    let place = line.fields[0]
    let inner = Array(
      place.isExtra ? extra[place.start..<place.end] : input[place.start..<place.end])
    var innerExtra: [UInt8] = []
    var plain = dialect
    plain.isWrapped = false
    guard
      let record = LooseRecord.read(
        inner.span, from: 0, isLast: true, dialect: plain, reading: LooseRecord.Reading(),
        extra: &innerExtra), record.next == inner.count
    else { return nil }
    return record.fields.map { field in
      .text(Array((field.isExtra ? innerExtra : inner)[field.start..<field.end]))
    }
  }

  /// A lone carriage return that ends this record although others end otherwise.
  func splitAtReturn(_ input: [UInt8], _ start: Int) -> RepairedRecord? {
    var reading = LooseRecord.Reading()
    reading.allowsLines = false
    reading.splitsAtReturn = true
    var extra: [UInt8] = []
    guard let first = read(input, start, reading, &extra), first.fields.count == columns else {
      return nil
    }
    return .record(
      pieces(first, extra), contentEnd: first.contentEnd, next: first.next,
      repair: .init(kind: .otherLineEnd, detail: "the record ends with a lone carriage return"))
  }
}
