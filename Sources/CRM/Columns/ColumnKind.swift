package import Cleaning

/// What a column of any table holds and how its values are read.
package struct ColumnKind: Sendable {
  /// Why a column is taken for what it is, strongest first.
  package enum Ground: String, Sendable {
    /// The user said so.
    case setting
    /// A known kind of export has this column.
    case profile
    /// The header means it.
    case header
    /// The values have its form.
    case content
    /// Nothing tells; only characters and white space are cleaned.
    case nothing
  }

  /// The kind its values are cleaned as.
  package var kind: ValueKind
  package var ground: Ground
  /// How dates and numbers of the column are read; the region where no country column tells it.
  package var context: CleaningContext
  /// The columns whose country is the region of this one's values, best first.
  package var countries: [Int]
  /// What was decided by evidence or could not be, one sentence each.
  package var remarks: [String]

  /// A column of a kind, read without any context.
  package init(
    _ kind: ValueKind, _ ground: Ground, context: CleaningContext = .init(),
    countries: [Int] = [], remarks: [String] = []
  ) {
    self.kind = kind
    self.ground = ground
    self.context = context
    self.countries = countries
    self.remarks = remarks
  }
}

extension ValueKind {
  /// Whether the same text means another value in another country.
  package var isRegional: Bool {
    switch self {
    case .phone, .state, .postcode: true
    case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .url, .domain,
      .street, .city, .country, .money, .currency, .number, .integer, .percent, .day, .moment,
      .boolean, .picklist, .language:
      false
    }
  }

  /// Whether other values of the column can tell how one is to be read.
  package var dependsOnColumn: Bool {
    switch self {
    case .day, .moment, .money, .number, .integer, .percent, .boolean: true
    case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .phone, .url,
      .domain, .street, .city, .state, .postcode, .country, .currency, .picklist, .language:
      false
    }
  }
}
