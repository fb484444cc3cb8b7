import CRM

extension HygieneRule {
  /// Contacts with a phone number that can't work.
  static let contactPhoneInvalid = HygieneRule(
    "contact-phone-invalid", .contact, .validity, .info,
    title: "Contacts with a phone number that can't work",
    what: "The phone number fits no numbering plan of its country.",
    why: "The call does not get through.",
    fix: "Correct it; the text as it came is in the column raw.",
    condition: """
      (record.phone is null
      and json_extract(record.raw, '$.phone') is not null) or (record.mobile is null
      and json_extract(record.raw, '$.mobile') is not null)
      """)
}
