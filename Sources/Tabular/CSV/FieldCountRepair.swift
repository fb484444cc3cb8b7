/// Decides what a sound row with too few or too many fields can only mean.
struct FieldCountRepair {
  /// A cell as it was read, with the text it was read from.
  struct Cell {
    var text: [UInt8]
    var isQuoted: Bool
    /// The field with its quotes, where it has them.
    var raw: ArraySlice<UInt8>
  }

  enum Verdict {
    /// Only this row makes sense; nil and no words where the table leaves fields out as a habit,
    /// and the row is as short as it came.
    case row([[UInt8]], RecordProblem.Kind?, String)
    case none
  }

  let shapes: ColumnShapes
  let columns: Int
  let dialect: CSVDialect
  let allowsShortRows: Bool
  let shortRows: ShortRows

  func mend(_ row: [Cell]) -> Verdict {
    row.count < columns ? mendShort(row) : mendLong(row)
  }

  // MARK: Too few

  private func mendShort(_ row: [Cell]) -> Verdict {
    let missing = columns - row.count
    let texts = row.map(\.text)
    let padded = texts + Array(repeating: [], count: missing)
    if missing == 1, let split = splitQuotedPair(row, instead: padded) {
      return .row(
        split, .tooFewFields,
        "expected \(columns) fields, found \(row.count); a delimiter between two quoted values "
          + "was missing")
    }
    // What is missing is blank only where rows leave blanks out; elsewhere it would overwrite.
    guard shortRows.allows(texts) else { return .none }
    if allowsShortRows { return .row(texts, nil, "") }
    guard row.count > 1 else { return .none }
    // The missing fields could be anywhere; only the end may fit.
    let candidates = (0...row.count).map { place in
      Array(texts[..<place]) + Array(repeating: [], count: missing) + Array(texts[place...])
    }
    guard let best = best(of: candidates), best == padded else { return .none }
    return .row(texts, nil, "")
  }

  /// Two quoted fields that touch read as one with a doubled quote; splits them again where that
  /// fits the columns and a row without its last field (`Round 48"`) does not as well.
  private func splitQuotedPair(_ row: [Cell], instead padded: [[UInt8]]) -> [[UInt8]]? {
    guard let quote = dialect.quote else { return nil }
    var candidates = [padded]
    for (index, cell) in row.enumerated() where cell.isQuoted && cell.raw.count >= 4 {
      for place in (cell.raw.startIndex + 2)...(cell.raw.endIndex - 2)
      where cell.raw[place - 1] == quote && cell.raw[place] == quote {
        // Each candidate is a copy of the row.
        if candidates.count > 32 { return nil }
        guard let left = unquoted(cell.raw[..<place], quote),
          let right = unquoted(cell.raw[place...], quote), !left.isEmpty, !right.isEmpty
        else { continue }
        let texts = row.map(\.text)
        candidates.append(Array(texts[..<index]) + [left, right] + Array(texts[(index + 1)...]))
      }
    }
    let best = best(of: candidates)
    return best == padded ? nil : best
  }

  /// The value of one well-formed quoted field, or nil.
  private func unquoted(_ raw: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8]? {
    guard raw.count >= 2, raw.first == quote, raw.last == quote else { return nil }
    var value: [UInt8] = []
    var isPending = false
    for byte in raw.dropFirst().dropLast() {
      if byte == quote {
        if isPending { value.append(quote) }
        isPending.toggle()
      } else {
        if isPending { return nil }
        value.append(byte)
      }
    }
    return isPending ? nil : value
  }

  // MARK: Too many

  private func mendLong(_ row: [Cell]) -> Verdict {
    let surplus = row.count - columns
    let texts = row.map(\.text)
    let extra = "expected \(columns) fields, found \(row.count); "
    // Where all values are quoted, a field without quotes and without text is only a delimiter.
    let bare = row.indices.filter { !row[$0].isQuoted }
    if bare.count == surplus, bare.count < row.count, bare.allSatisfy({ row[$0].text.isEmpty }) {
      let kept = row.indices.filter { row[$0].isQuoted }.map { texts[$0] }
      let isAtEnd = bare.first == columns
      return .row(
        kept, isAtEnd ? .trailingDelimiters : .tooManyFields,
        extra + "a delimiter without a value")
    }
    let cut = Array(texts[..<columns])
    let mayCut = texts[columns...].allSatisfy(\.isEmpty)
    if columns == 1 && !mayCut && !row.contains(where: \.isQuoted) {
      // Delimiters can only be part of the one value.
      let joined = Array(texts.joined(separator: CollectionOfOne(dialect.delimiter)))
      return .row([joined], .tooManyFields, extra + "the table has one column")
    }
    guard surplus <= 3 else {
      return mayCut ? .row(cut, .trailingDelimiters, extra + "the rest is empty") : .none
    }
    var candidates = mayCut ? [cut] : []
    for place in 0..<columns {
      let run = texts[place...(place + surplus)]
      let joined = Array(run.joined(separator: CollectionOfOne(dialect.delimiter)))
      candidates.append(
        Array(texts[..<place]) + [joined] + Array(texts[(place + surplus + 1)...]))
      if surplus == 1 && texts[place].isEmpty {
        candidates.append(Array(texts[..<place]) + Array(texts[(place + 1)...]))
      }
    }
    if mayCut, score(cut) >= candidates.map(score).max() ?? 0 {
      return .row(cut, .trailingDelimiters, extra + "the rest is empty")
    }
    guard let best = best(of: candidates), score(best) > 0 else { return .none }
    return .row(best, .tooManyFields, extra + "only one reading fits the columns")
  }

  // MARK: Which reading fits

  private func score(_ row: [[UInt8]]) -> Double { shapes.fit(row.map { $0[...] }).score }

  /// The candidate that fits better than every other, and clashes with no column.
  private func best(of candidates: [[[UInt8]]]) -> [[UInt8]]? {
    var best: (row: [[UInt8]], score: Double, clashes: Int)?
    var isTied = false
    for candidate in candidates {
      if best?.row == candidate { continue }
      let fit = shapes.fit(candidate.map { $0[...] })
      if let known = best, fit.score <= known.score {
        if fit.score == known.score { isTied = true }
        continue
      }
      best = (candidate, fit.score, fit.clashes)
      isTied = false
    }
    guard let best, !isTied, best.clashes == 0 else { return nil }
    return best.row
  }
}
