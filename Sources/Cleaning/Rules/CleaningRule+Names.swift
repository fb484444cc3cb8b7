extension CleaningRule {
  /// Rules on names of people and organisations.
  static let names: [CleaningRule] = [
    CleaningRule(
      .personCase, "Case of a person's name",
      what: "Gives a name in capitals or small letters only its usual case; mixed case stays.",
      why: "Forms are filled in with caps lock on, and letters go out to JOHN SMITH.",
      .personName, "LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"),
    CleaningRule(
      .personSwapped, "Last name first",
      what: "Writes `Last, First` as `First Last`; suffixes behind a comma stay.",
      why: "One column should hold names in one order.",
      .personName, "Smith, John", "John Smith"),
    CleaningRule(
      .companyCase, "Case of a company's name",
      what: "Gives a name of one case its usual one, with abbreviations and legal forms kept.",
      why: "Registers print in capitals; people write otherwise.",
      .company, "PT SUMBER MAKMUR TBK", "PT Sumber Makmur Tbk"),
  ]
}
