extension MarketFacts {
  /// The United States: nicknames, corporations and LLCs, ten-digit numbers.
  static let america = MarketFacts(
    code: "US",
    country: "United States",
    countryVariants: ["USA", "US", "U.S.A.", "united states"],
    topLevelDomain: "com",
    female: words(
      "Elizabeth Katherine Margaret Jennifer Patricia Susan Deborah Rebecca Victoria Emily Hannah"
        + " Grace Samantha Christine Abigail Nicole Olivia Pamela"),
    male: words(
      "Robert William Michael James Richard Thomas Joseph Charles Daniel Matthew Anthony Andrew"
        + " Edward Benjamin Samuel Gregory Timothy Christopher"),
    families: words(
      "Carter Bennett Coleman Fletcher Griffin Hayes Jennings Lawson Mercer Norris Osborne Palmer"
        + " Ramsey Sawyer Thornton Underwood Vaughn Whitfield Yates O'Connor McAllister Delgado"
        + " Nakamura Ferreira"),
    cities: [
      City("Austin", "TX", "787", "512"), City("Chicago", "IL", "606", "312"),
      City("Columbus", "OH", "432", "614"), City("Denver", "CO", "802", "303"),
      City("Portland", "OR", "972", "503"), City("Atlanta", "GA", "303", "404"),
    ],
    streets: [
      "# Main St", "# Commerce Blvd, Suite 200", "# Harbor Dr", "# Industrial Pkwy", "# Oak Avenue",
      "# W 4th Street",
    ],
    firstWords: words(
      "Summit Harbor Prairie Granite Cedar Pioneer Lakeside Copper Northfield Evergreen Redwood"
        + " Keystone Maple Frontier Silver Cascade"),
    secondWords: words(
      "Logistics Foods Medical Industries Packaging Supply Robotics Distribution Textiles Hardware"
        + " Freight Plastics"),
    joiner: " ",
    legalForms: [
      LegalForm("% Inc.", 45), LegalForm("% LLC", 30), LegalForm("% Corp.", 15),
      LegalForm("%, Inc.", 10),
    ],
    titles: [
      "Operations Manager", "VP Supply Chain", "Director of Procurement", "Warehouse Manager",
      "IT Director", "CFO", "Buyer", "Chief Operating Officer",
    ],
    mobilePrefixes: [
      "5124", "5126", "3124", "3127", "6144", "6148", "3034", "3037", "5034", "5038", "4044",
      "4047",
    ],
    mobileLength: 6)
}
