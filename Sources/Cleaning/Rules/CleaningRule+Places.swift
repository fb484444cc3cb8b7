extension CleaningRule {
  /// Rules on parts of postal addresses.
  static let places: [CleaningRule] = [
    CleaningRule(
      .countryCode, "Country",
      what: "Writes a country as ISO 3166 alpha-2, from names in eight languages and from codes.",
      why: "Reports group by country, and telephone numbers are read by it.",
      .country, "Deutschland", "DE"),
    CleaningRule(
      .countryUnknown, "Unknown country",
      what: "Refuses a text that names no country.",
      why: "A guess would send the row to the wrong region.",
      .country, "Atlantis", nil),
    CleaningRule(
      .cityCase, "Case of a place name",
      what: "Gives a name of one case its usual one.",
      why: "Groups and letters should show one spelling.",
      .city, "SÃO PAULO", "São Paulo"),
    CleaningRule(
      .stateCode, "State",
      what: "Writes a state as its postal code, in regions that have such codes.",
      why: "Names and codes are mixed in one column.",
      .state, "California", "CA", context: CleaningContext(region: Region("US"))),
    CleaningRule(
      .postcodeFormat, "Postcode",
      what: "Writes capitals and the customary gap; removes `.0` that a spreadsheet added.",
      why: "The same code should have one spelling. Lost zeros are not added: none can be proved.",
      .postcode, "sw1a1aa", "SW1A 1AA", context: CleaningContext(region: Region("GB"))),
  ]
}
