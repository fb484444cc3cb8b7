extension CleaningRule {
  /// Rules on amounts and numbers.
  static let numbers: [CleaningRule] = [
    CleaningRule(
      .moneyNotation, "Amount",
      what: "Writes an amount as plain digits with a point, exact to the last digit.",
      why: "Programs read this notation only, and binary floating point would change cents.",
      .money, "Rp 12.500.000", "12500000"),
    CleaningRule(
      .moneyAmbiguous, "Ambiguous amount",
      what: "Refuses an amount that can be read in two ways, or whose mark stands for several "
        + "currencies in a column of more than one, and that its column does not settle.",
      why: "`1.234` is a thousand in one country and one and a bit in another.",
      .money, "1.234", nil),
    CleaningRule(
      .moneyUnreadable, "No amount",
      what: "Refuses a text that is no single amount.",
      why: "Blank is not zero, and a range is not a number.",
      .money, "10-20", nil),
    CleaningRule(
      .numberNotation, "Number",
      what: "Writes a number as plain digits with a point.",
      why: "Programs read this notation only.",
      .number, "12,345.6", "12345.6"),
    CleaningRule(
      .numberAmbiguous, "Ambiguous number",
      what: "Refuses a number whose only mark may group digits or mark the fraction.",
      why: "The two readings differ by a factor of a thousand.",
      .number, "1,234", nil),
    CleaningRule(
      .numberGrouping, "Irregular grouping",
      what: "Refuses digits that are grouped in no known way.",
      why: "A digit or a mark is missing, and nothing tells which.",
      .money, "1,2345,678", nil),
    CleaningRule(
      .numberTooLarge, "Number out of range",
      what: "Refuses a number of more than eighteen digits.",
      why: "It would not be exact, and is no amount of money.",
      .number, "99999999999999999999", nil),
    CleaningRule(
      .numberUnreadable, "No number",
      what: "Refuses a text that is no number.",
      why: "A value is never made up.",
      .number, "about 5", nil),
    CleaningRule(
      .integerFraction, "Fraction in a whole number",
      what: "Refuses a number with a fraction where only whole ones are meant.",
      why: "Rounding would hide the mistake.",
      .integer, "12.5", nil),
    CleaningRule(
      .percentNotation, "Percentage",
      what: "Writes a percentage as plain digits and keeps its sign.",
      why: "Without the sign, 45 and 0.45 could not be told apart.",
      .percent, "12,5 %", "12.5%"),
    CleaningRule(
      .currencyCode, "Currency",
      what: "Writes a currency as its ISO 4217 code.",
      why: "Rates are looked up by code.",
      .currency, "€", "EUR"),
    CleaningRule(
      .currencyUnknown, "Unknown currency",
      what: "Refuses a text that names no currency, or one that several countries share.",
      why: "A guess would misprice the deal.",
      .currency, "doubloons", nil),
  ]
}
