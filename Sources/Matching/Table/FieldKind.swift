/// What a column holds, which decides how two of its values are compared and blocked.
package enum FieldKind: String, CaseIterable, Codable, Sendable {
  /// Takes no part in matching: row numbers, stamps, owners, notes.
  case ignored
  /// A key given by somebody else (tax, ERP, social security number): equal or one typo apart.
  case code
  case givenName
  case familyName
  /// A whole person's name in one column, in any order.
  case personName
  /// An organisation, shop, site or product name.
  case company
  case email
  case phone
  /// A street line, or a whole address in one column.
  case street
  case houseNumber
  case city
  case state
  case postcode
  case country
  /// A calendar date in one column, such as a date of birth.
  case date
  /// Year, month and day of one date kept in three columns.
  case year
  case month
  case day
  /// A web address or domain.
  case domain
  /// One of few values: gender, industry, type.
  case category
  /// Words whose rare ones carry the meaning: titles, descriptions.
  case text
  case number
}

extension FieldKind {
  /// How much work it is to make a value comparable, roughly: 1 for one that is only folded.
  var effort: Int {
    switch self {
    case .ignored, .givenName, .familyName, .city, .state, .country, .category, .houseNumber,
      .postcode, .code, .year, .month, .day, .number:
      1
    case .email, .date, .domain, .text: 2
    case .personName, .company, .street, .phone: 4
    }
  }
}
