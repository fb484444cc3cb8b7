/// What a column holds, which decides how its values are cleaned and compared.
package enum ValueKind: String, CaseIterable, Codable, Sendable {
  /// A key: only surrounding white space is removed, never case or leading zeros.
  case id
  /// A short single-line text.
  case text
  /// A long text, in which line breaks are kept.
  case note
  /// A whole name of a person, perhaps with title and suffix.
  case personName
  case givenName
  case familyName
  /// The name of an organisation with its legal form.
  case company
  case email
  case phone
  case url
  /// A host name, cleaned to its registrable domain.
  case domain
  case street
  case city
  case state
  case postcode
  /// A country, cleaned to ISO 3166 alpha-2.
  case country
  /// An amount, perhaps with a currency mark, cleaned to a plain decimal.
  case money
  /// A currency, cleaned to ISO 4217.
  case currency
  case number
  case integer
  case percent
  /// A calendar day as written, never shifted by a zone.
  case day
  /// A day or a UTC instant.
  case moment
  case boolean
  /// A value out of a short list.
  case picklist
  /// A language, cleaned to its ISO 639 code.
  case language
}
