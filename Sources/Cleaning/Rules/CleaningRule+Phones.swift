extension CleaningRule {
  private static let indonesia = CleaningContext(region: Region("ID"))

  /// Rules on telephone numbers.
  static let phones: [CleaningRule] = [
    CleaningRule(
      .phoneE164, "Telephone number",
      what: "Writes a number as E.164, from international or the region's national notation.",
      why: "It is the one form that can be dialled from everywhere and compared.",
      .phone, "(021) 555-1234", "+62215551234", context: indonesia),
    CleaningRule(
      .phoneExtension, "Telephone extension",
      what: "Keeps an extension behind the number as `;ext=`, as RFC 3966 writes it.",
      why: "The extension is needed for the call but is no part of the number.",
      .phone, "021 555 1234 ext. 12", "+62215551234;ext=12", context: indonesia),
    CleaningRule(
      .phoneLocal, "Number without area code",
      what: "Writes a number of a local length with its country code, and marks it.",
      why: "The plan allows it, but only callers of its area reach it.",
      .phone, "555-1234", "+15551234", context: CleaningContext(region: Region("US"))),
    CleaningRule(
      .phoneSeveral, "Several telephone numbers",
      what: "Writes the numbers of a cell one way, parted by semicolons.",
      why: "Each of them may be wanted, and each must be readable.",
      .phone, "021 555 1234 / 0812 3456 7890", "+62215551234; +6281234567890",
      context: indonesia),
    CleaningRule(
      .phoneRegionUnknown, "Region unknown",
      what: "Refuses a national number where nothing tells its country.",
      why: "The same digits are other people's numbers in other countries.",
      .phone, "021 555 1234", nil),
    CleaningRule(
      .phoneCountryCode, "No such country code",
      what: "Refuses an international number whose code is not in use.",
      why: "It can't be dialled.",
      .phone, "+999 123 456 789", nil),
    CleaningRule(
      .phoneLength, "Impossible length",
      what: "Refuses a number of a length that its numbering plan does not have.",
      why: "Digits are missing or too many, and nothing tells which.",
      .phone, "+62 21 55", nil),
    CleaningRule(
      .phoneUnreadable, "No telephone number",
      what: "Refuses a text with other words in it than labels of telephones.",
      why: "It is a remark, not a number.",
      .phone, "call the front desk", nil),
  ]
}
