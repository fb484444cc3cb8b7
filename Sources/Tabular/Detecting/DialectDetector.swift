/// Finds the dialect of a delimited sample by reading it with the real reader in every likely way.
///
/// A reading scores high where most rows have the same number of cells, the cells look like values
/// (a number, a date, words without a delimiter in them) and no quote stands out of place.
enum DialectDetector {
  struct Decision {
    var dialect: CSVDialect
    var confidence: Double
    var reasons: [String]
  }

  private struct Candidate {
    var dialect: CSVDialect
    var score: Double
    var columns: Int
    var agreeing: Int
    var rows: Int
    var hasOddRows: Bool
    /// Whether the first row is no record of the table: a preamble.
    var hasPreamble = false

    /// Whether all rows have as many cells, and more than two, too many for chance.
    var isSteady: Bool { columns > 2 && rows > 4 && agreeing == rows }

    /// Whether a usual delimiter, or a rare one that can't be chance, parts every row alike.
    var partsEveryRow: Bool {
      columns > 1 && rows > 2 && agreeing == rows && !hasOddRows
        && prior(dialect.delimiter, isSteady: isSteady) >= (isSteady ? 0.85 : 1)
    }
  }

  private static let sampleSize = 1 << 16
  static let rowLimit = 400

  static func decide(_ sample: [UInt8], isWhole: Bool, options: ReadOptions) -> Decision {
    let part = Array(sample.prefix(sampleSize))
    let partIsWhole = isWhole && part.count == sample.count
    let lineEnd = lineEnd(of: part)
    var candidates: [Candidate] = []
    for delimiter in DialectCandidates.delimiters(part, options) {
      var hasOddRows = false
      for (quote, escape) in DialectCandidates.quotes(
        part, delimiter, options) where quote != nil || hasOddRows
      {
        let dialect = CSVDialect(
          delimiter: delimiter, quote: quote, escape: escape, lineEnd: lineEnd)
        let candidate = judge(part, dialect, isWhole: partIsWhole)
        hasOddRows = hasOddRows || candidate.hasOddRows
        candidates.append(candidate)
      }
    }
    if candidates.isEmpty {
      let dialect = CSVDialect(
        delimiter: options.delimiter ?? 0x2C, quote: nil, escape: .doubled, lineEnd: lineEnd)
      candidates.append(judge(part, dialect, isWhole: partIsWhole))
    }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where candidate.score > best.score + 1e-9 {
      best = candidate
    }
    // A line above the table that is parted as all others are by another delimiter is its header.
    if best.hasPreamble, let whole = candidates.first(where: \.partsEveryRow) { best = whole }
    if options.delimiter == nil, best.columns > 1,
      let delimiter = listDelimiter(part, best, isWhole: partIsWhole)
    {
      let name = CSVDialect.name(of: best.dialect.delimiter)
      best.dialect.delimiter = delimiter
      return Decision(
        dialect: best.dialect, confidence: 0.5,
        reasons: ["one column: its header holds no \(name), so those below are part of the values"])
    }
    let rival =
      candidates.filter { $0.dialect.delimiter != best.dialect.delimiter }.map(\.score).max() ?? 0
    refine(&best.dialect, part, isWhole: partIsWhole)
    let confidence =
      options.delimiter != nil || best.score <= 0
      ? (options.delimiter != nil ? 1 : 0.1) : max(0.1, min(1, 0.5 + (best.score - rival)))
    return Decision(
      dialect: best.dialect, confidence: (confidence * 100).rounded() / 100,
      reasons: reasons(best, rival: rival, options: options))
  }

  private static func listDelimiter(_ sample: [UInt8], _ best: Candidate, isWhole: Bool) -> UInt8? {
    let found = SampleRows.read(sample, dialect: best.dialect, limit: rowLimit, isWhole: isWhole)
    return ListColumn.delimiter(found.rows, columns: best.columns, of: sample)
  }

  // MARK: Scores

  private static func judge(_ sample: [UInt8], _ dialect: CSVDialect, isWhole: Bool) -> Candidate {
    var found = SampleRows.read(sample, dialect: dialect, limit: rowLimit, isWhole: isWhole)
    // Remarks above a table say nothing of how it is parted.
    let remarks = found.rows.prefix { sample[$0.start] == 0x23 }.count
    if remarks > 1, remarks < found.rows.count { found.rows.removeFirst(remarks) }
    let rows = found.rows.filter { !$0.isBlank }
    let columns = found.modalCount
    let agreeing = rows.count { $0.cells.count == columns }
    var candidate = Candidate(
      dialect: dialect, score: 0, columns: columns, agreeing: agreeing, rows: rows.count,
      hasOddRows: found.oddCount > 0)
    guard !rows.isEmpty else { return candidate }
    // Spaces and colons stand inside names and times: they part a table only from its first row on.
    let isWeak = prior(dialect.delimiter) < 0.9
    let outside = columns > 1 && !isWeak ? loneCells(rows, columns) : 0
    let trust = isWeak && rows[0].cells.count != columns ? 0.4 : 1
    let counted = Double(rows.count) - 0.8 * Double(outside)
    let consistency = Double(agreeing) / counted
    let tidy = 1 - Double(found.oddCount) / Double(rows.count)
    let shape = shapeScore(rows, columns: columns, dialect)
    let width = columns == 1 ? 0.45 : 1 - 0.5 / Double(columns)
    candidate.hasPreamble = columns > 1 && rows[0].cells.count == 1
    candidate.score =
      consistency * consistency.squareRoot() * (0.15 + 0.85 * tidy) * shape * width
      * prior(dialect.delimiter, isSteady: candidate.isSteady)
      * quotePrior(dialect, rows) * trust
    return candidate
  }

  /// Rows of one cell above and below the table: a preamble or a footer, and no disagreement.
  private static func loneCells(_ rows: [SampleRows.Row], _ columns: Int) -> Int {
    let above = rows.prefix { $0.cells.count == 1 }.count
    let below = rows.reversed().prefix { $0.cells.count == 1 }.count
    return min(above + below, rows.count / 2 + 3, rows.count - 1)
  }

  /// The share of cells that look like values, weighing homogeneous columns more.
  private static func shapeScore(
    _ rows: [SampleRows.Row], columns: Int, _ dialect: CSVDialect
  ) -> Double {
    var good = 0.0
    var total = 0.0
    var counts = Array(
      repeating: [Int](repeating: 0, count: ValueShape.allCases.count), count: columns)
    for row in rows.filter({ $0.cells.count == columns }).prefix(120) {
      for (index, cell) in row.cells.enumerated() {
        let shape = ValueShape.of(cell)
        counts[index][Int(shape.rawValue)] += 1
        total += 1
        if row.isQuoted[index] {
          good += 1
        } else {
          good += shape == .other ? 0.25 : (shape == .empty ? 0.85 : 1)
        }
      }
    }
    guard total > 0 else { return 0.1 }
    var homogeneous = 0.0
    for column in counts {
      let filled = column.reduce(0, +) - column[0]
      guard filled > 0 else { continue }
      let top =
        ValueShape.allCases.filter { $0 != .empty }.map { shape in
          ValueShape.allCases.filter { $0 != .empty && $0.isAkin(shape) }
            .reduce(0) { $0 + column[Int($1.rawValue)] }
        }.max() ?? 0
      homogeneous += Double(top) / Double(filled)
    }
    return (good / total) * (0.7 + 0.3 * homogeneous / Double(columns))
  }

  /// How usual a delimiter is; a rare sign that parts every row alike may well be one.
  private static func prior(_ delimiter: UInt8, isSteady: Bool = false) -> Double {
    switch delimiter {
    case 0x23, 0x26, 0x2A: isSteady ? 0.85 : 0.5
    case 0x2C: 1.02
    case 0x09: 1.01
    case 0x3B, 0x7C: 1
    case 0x5E, 0x7E, 0x1F, 0x01: 0.95
    case 0x3A: 0.6
    case 0x20: 0.55
    default: 0.5
    }
  }

  /// Favours a quote that is used, and the ordinary one.
  private static func quotePrior(_ dialect: CSVDialect, _ rows: [SampleRows.Row]) -> Double {
    let quoted = rows.contains { $0.isQuoted.contains(true) }
    switch dialect.quote {
    case 0x22: return !quoted ? 0.985 : dialect.escape == .doubled ? 1 : 1.001
    case nil: return 0.75
    default: return quoted ? 0.99 : 0.8
    }
  }

  /// How lines end, by count.
  static func lineEnd(of sample: [UInt8]) -> CSVDialect.LineEnd {
    var lf = 0
    var crlf = 0
    var cr = 0
    for (index, byte) in sample.enumerated() {
      if byte == 0x0A {
        if index > 0 && sample[index - 1] == 0x0D { crlf += 1 } else { lf += 1 }
      } else if byte == 0x0D && !(index + 1 < sample.count && sample[index + 1] == 0x0A) {
        cr += 1
      }
    }
    if cr > 0 && lf == 0 && crlf == 0 { return .cr }
    if cr * 5 > lf + crlf { return .mixed }
    if crlf == 0 { return .lf }
    return lf * 10 > crlf ? .mixed : .crlf
  }

  private static func reasons(_ best: Candidate, rival: Double, options: ReadOptions) -> [String] {
    let name = CSVDialect.name(of: best.dialect.delimiter)
    if options.delimiter != nil { return ["delimiter \(name) as set"] }
    return [
      "delimiter \(name): \(best.agreeing) of \(best.rows) sampled rows have \(best.columns) "
        + "fields; score \(twoDigits(best.score)), next best \(twoDigits(rival))"
    ]
  }

  private static func twoDigits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
