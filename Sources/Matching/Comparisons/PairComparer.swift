/// Asks all comparisons of a pair of rows; one value per thread, since it reuses scratch space.
struct PairComparer {
  let columns: [FeatureColumn]
  let comparisons: [Comparison]
  let rows: RowValues
  private let swaps: [Int]
  private let emails: [Int]
  /// Comparisons of web domains, and of the names of the organisations that have them.
  private let domains: [Int]
  let organisations: [Int]
  /// Comparisons of the organisations that people work for.
  let employers: [Int]
  /// Comparisons of given and whole names, and their first level that says "somebody else".
  let names: [(index: Int, different: UInt8)]
  /// Comparisons of single names, which mailboxes may spell.
  let spellings: [Int]
  let edits = EditDistance()
  /// The sum of all that was fetched, so that the fetching is not left out.
  var fetched: UInt64 = 0

  init(columns: [FeatureColumn], comparisons: [Comparison], rows: RowValues) {
    self.columns = columns
    self.comparisons = comparisons
    self.rows = rows
    swaps = comparisons.indices.filter { index in
      comparisons[index].partner.map { comparisons[index].column < $0 } ?? false
    }
    emails = comparisons.indices.filter { comparisons[$0].form == .email }
    domains = comparisons.indices.filter { comparisons[$0].form == .domain }
    organisations = comparisons.indices.filter {
      comparisons[$0].form == .company && comparisons[$0].isIdentity
    }
    employers = comparisons.indices.filter {
      comparisons[$0].form == .company && !comparisons[$0].isIdentity
    }
    spellings = comparisons.indices.filter {
      comparisons[$0].form == .givenName || comparisons[$0].form == .familyName
    }
    names = comparisons.indices.compactMap { index in
      let last = UInt8(comparisons[index].levels.count)
      if comparisons[index].form == .givenName { return (index, last) }
      return comparisons[index].form == .personName ? (index, last - 1) : nil
    }
  }

  /// Writes the level of each comparison of rows `i` and `j` into `levels` from `base` on.
  func compare(_ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int) {
    for index in comparisons.indices {
      levels[base + index] = level(of: index, i, j)
    }
    for index in swaps { settleSwap(index, i, j, into: &levels, at: base) }
    for index in emails where levels[base + index] != 0 {
      settleMailbox(index, i, j, into: &levels, at: base)
      settleEmployer(index, i, j, into: &levels, at: base)
    }
    for index in domains where levels[base + index] == 3 {
      settleDomain(index, i, j, into: &levels, at: base)
    }
  }

  /// Match weight of a pair whose levels are known, without the prior.
  func bits(_ i: Int, _ j: Int, _ levels: [UInt8], _ tables: ScoreTables) -> Double {
    var sum: Float = 0
    for index in comparisons.indices where levels[index] != 0 {
      let parts = tables.parts(index, levels, at: 0, bucket: bucket(index, i, j))
      sum += parts.level + parts.rarity
    }
    return Double(sum)
  }

  /// Bucket of the more common of two values.
  @inline(__always)
  private func bucket(_ index: Int, _ i: Int, _ j: Int) -> UInt8 {
    let column = comparisons[index].column
    return max(
      columns[column].facts[Int(rows[i, column])].bucket,
      columns[column].facts[Int(rows[j, column])].bucket)
  }

  /// The level of one comparison, without regard to swapped columns.
  private func level(of index: Int, _ i: Int, _ j: Int) -> UInt8 {
    let column = comparisons[index].column
    let a = rows[i, column]
    let b = rows[j, column]
    if a == 0 || b == 0 { return 0 }
    if isOfTwoScripts(comparisons[index].form, column, a, b) { return 0 }
    return level(comparisons[index].form, column, a, b)
  }

  /// Whether a name is written in Latin letters on one side only, so that nothing can be compared:
  /// `隆` and `Takashi`.
  @inline(__always)
  private func isOfTwoScripts(
    _ form: ComparisonForm, _ column: Int, _ a: UInt32, _ b: UInt32
  ) -> Bool {
    switch form {
    case .givenName, .familyName, .personName:
      (columns[column].bytes[columns[column].range(a).lowerBound] < 0x80)
        != (columns[column].bytes[columns[column].range(b).lowerBound] < 0x80)
    case .company, .email, .phone, .street, .houseNumber, .place, .postcode, .code, .date,
      .smallNumber, .domain, .category, .text, .number:
      false
    }
  }

  /// The level of two values of one column.
  func level(_ form: ComparisonForm, _ column: Int, _ a: UInt32, _ b: UInt32) -> UInt8 {
    switch form {
    case .givenName: givenName(column, a, column, b)
    case .familyName: familyName(column, a, column, b)
    case .personName: personName(column, a, b)
    case .company: company(column, a, b)
    case .email: email(column, a, b)
    case .phone: phone(column, a, b)
    case .street: street(column, a, column, b)
    case .houseNumber: shortCode(column, a, b)
    case .place: place(column, a, b)
    case .postcode: postcode(column, a, b)
    case .code: shortCode(column, a, b)
    case .date: date(column, a, b)
    case .smallNumber: smallNumber(column, a, b)
    case .domain: domain(column, a, b)
    case .category: category(column, a, b)
    case .text: text(column, a, b)
    case .number: number(column, a, b)
    }
  }

  /// Whether two values of one column, or of two, are the same text.
  @inline(__always)
  func areEqual(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Bool {
    left == right ? a == b : columns[left].hashes[Int(a)] == columns[right].hashes[Int(b)]
  }

  /// Edit distance of two values, at most `limit` + 1: letter sets rule most pairs out.
  @inline(__always)
  func distance(
    _ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32, limit: Int
  ) -> Int {
    let lengthA = columns[left].length(a)
    let lengthB = columns[right].length(b)
    if abs(lengthA - lengthB) > limit { return limit + 1 }
    if LetterMask.bound(columns[left].facts[Int(a)].letters, columns[right].facts[Int(b)].letters)
      > limit
    {
      return limit + 1
    }
    return edits.between(
      columns[left].bytes, columns[left].range(a),
      columns[right].bytes, columns[right].range(b))
  }

  /// Distance over the longer length, turned into 0...1; 0 where letters alone rule 0.5 out.
  func similarity(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Float {
    let longest = min(64, max(columns[left].length(a), columns[right].length(b)))
    if longest == 0 { return 0 }
    let limit = longest / 2
    let found = distance(left, a, right, b, limit: limit)
    return found > limit ? 0 : 1 - Float(found) / Float(longest)
  }
}
