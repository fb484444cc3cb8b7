import CRM

extension HygieneRule {
  /// Contacts with the phone number of another country.
  static let contactPhoneCountry = HygieneRule(
    "contact-phone-country", .contact, .structure, .info,
    title: "Contacts with the phone number of another country",
    what: "The country code of the phone number is not that of the contact's country.",
    why: "Either the country or the number is wrong; nobody calls at the right hour.",
    fix: "Check which of the two is right.",
    needs: ["contact.phone|contact.mobile", "contact.country"],
    condition: """
      record.phone not like dialling.prefix || '%'
      or record.mobile not like dialling.prefix || '%'
      """,
    detail: "record.country || ' ' || coalesce(record.mobile, record.phone)")
}
