/// Fills in how common values are and weights of words from a frequency table.
enum Frequencies {
  /// The value and word tables of a column as the data show them.
  static func count(_ column: FeatureColumn) -> (values: FrequencyTable, words: FrequencyTable) {
    (
      FrequencyTable.of(column.hashes, column.rows, total: column.filled),
      FrequencyTable.of(column.wordFacts.map(\.hash), column.wordRows, total: column.filled)
    )
  }

  /// Sets `bucket` of each value and `weight` of each word.
  static func apply(
    values: FrequencyTable, words: FrequencyTable, to column: inout FeatureColumn
  ) {
    let listed = FrequencyLookup(values)
    for value in column.facts.indices {
      column.facts[value].bucket = Rarity.bucket(listed.count(column.hashes[value]))
    }
    for word in column.wordFacts.indices.dropFirst() {
      column.wordFacts[word].weight = wordWeight(word, column, words)
    }
  }

  /// Inverse document frequency between 0.05 and 1; street types and legal forms weigh less.
  private static func wordWeight(
    _ word: Int, _ column: FeatureColumn, _ table: FrequencyTable
  ) -> Float {
    let share = Double(table.count(column.wordFacts[word].hash)) / (table.total + 1)
    var weight = Float(-logOf(share) / logOf(table.total + 2))
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
