import Cleaning
import Testing

struct PlaceTests {
  static let cases: [CleanCase] = [
    .init(.country, "ID", "ID"), .init(.country, "id", "ID"), .init(.country, "IDN", "ID"),
    .init(.country, "Indonesia", "ID"), .init(.country, "Indonesien", "ID"),
    .init(.country, "Jerman", "DE"), .init(.country, "Allemagne", "DE"),
    .init(.country, "Alemania", "DE"), .init(.country, "Duitsland", "DE"),
    .init(.country, "U.S.A.", "US"), .init(.country, "United States", "US"),
    .init(.country, "UK", "GB"), .init(.country, "Great Britain", "GB"),
    .init(.country, "Côte d'Ivoire", "CI"), .init(.country, "Österreich", "AT"),
    .init(.country, "Việt Nam", "VN"), .init(.country, "日本", "JP"),
    .init(.country, "South Korea", "KR"), .init(.country, "Korea Selatan", "KR"),
    .init(.country, "The Netherlands", "NL"), .init(.country, "Indonesia (ID)", "ID"),
    .init(.country, "Republic of Kenya", "KE"), .init(.country, "Namibia", "NA"),
    .init(.country, "XX", nil, .countryUnknown), .init(.country, "Europe", nil, .countryUnknown),
    .init(.country, "N/A", nil, .textPlaceholder),
    .init(.state, "california", "CA", .stateCode, .region("US")),
    .init(.state, "Calif.", "CA", .stateCode, .region("US")),
    .init(.state, "Québec", "QC", .stateCode, .region("CA")),
    .init(.state, "São Paulo", "SP", .stateCode, .region("BR")),
    .init(.state, "Thüringen", "TH", .stateCode, .region("DE")),
    .init(.state, "CA", "CA", nil, .region("US")),
    .init(.state, "Jawa Barat", "Jawa Barat", nil, .region("ID")),
    .init(.postcode, "k1a0b1", "K1A 0B1", nil, .region("CA")),
    .init(.postcode, "1234ab", "1234 AB", nil, .region("NL")),
    .init(.postcode, "12345.0", "12345"), .init(.postcode, "02134", "02134"),
    .init(.currency, "usd", "USD"), .init(.currency, "Rp", "IDR"),
    .init(.currency, "USD - U.S. Dollar", "USD"), .init(.currency, "U.S. Dollar", "USD"),
    .init(.currency, "$", nil, .currencyUnknown), .init(.currency, "$", "USD", nil, .region("US")),
    .init(.currency, "000", nil, .textPlaceholder),
    .init(.language, "en_US", "en-US"), .init(.language, "German", "de"),
    .init(.language, "de", "de"), .init(.language, "Klingon", nil, .languageUnknown),
  ]

  @Test("countries, states, postcodes, currencies and languages", arguments: cases)
  func table(_ item: CleanCase) { item.check() }
}
