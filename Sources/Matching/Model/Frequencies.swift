/// Fills in how common values are and weights of words from a frequency table.
enum Frequencies {
  /// The value and word tables of a column as the data show them.
  static func count(_ column: FeatureColumn) -> (values: FrequencyTable, words: FrequencyTable) {
    (
      FrequencyTable.of(column.hashes, column.rows, total: column.filled),
      FrequencyTable.of(column.wordFacts.map(\.hash), column.wordRows, total: column.filled)
    )
  }

  /// Sets `bucket` of each value, and of each word `weight` and how many rows have it, as far as the
  /// tables tell: under a frozen model the same value gives the same blocking keys tomorrow.
  static func apply(
    values: FrequencyTable, words: FrequencyTable, to column: inout FeatureColumn
  ) {
    let listed = FrequencyLookup(values)
    for value in column.facts.indices {
      column.facts[value].bucket = Rarity.bucket(listed.count(column.hashes[value]))
    }
    for word in column.wordFacts.indices.dropFirst() {
      let count = words.count(column.wordFacts[word].hash)
      column.wordRows[word] = UInt32(count)
      column.wordFacts[word].weight = wordWeight(word, column, count, words.total)
    }
  }

  /// Inverse document frequency between 0.05 and 1; street types and legal forms weigh less.
  private static func wordWeight(
    _ word: Int, _ column: FeatureColumn, _ count: Float, _ total: Double
  ) -> Float {
    let share = Double(count) / (total + 1)
    var weight = Float(-logOf(share) / logOf(total + 2))
    let range = column.textRange(word: UInt32(word))
    switch column.kind {
    case .company:
      if CompanyWords.isFiller(column.wordBytes.span.extracting(range)) { weight *= 0.2 }
    case .street, .text:
      if AddressWords.types.contains(column.wordBytes.span.extracting(range)) { weight *= 0.3 }
    case .ignored, .code, .givenName, .familyName, .personName, .email, .phone, .houseNumber,
      .city, .state, .postcode, .country, .date, .year, .month, .day, .domain, .category, .number:
      break
    }
    return max(0.05, min(1, weight))
  }
}
