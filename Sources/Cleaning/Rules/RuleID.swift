/// Which cleaning rule changed, emptied or refused a value; the raw value is the id people see.
///
/// The words that belong to each id stand in `CleaningRule.all`.
package enum RuleID: String, CaseIterable, Codable, Sendable {
  case textSpaces = "text.spaces"
  case textEntity = "text.entity"
  case textControl = "text.control"
  case textNormalForm = "text.normal-form"
  case textMojibake = "text.mojibake"
  case textPlaceholder = "text.placeholder"
  case textEncoding = "text.encoding"

  case personCase = "person.case"
  case personSwapped = "person.swapped"

  case companyCase = "company.case"

  case emailCase = "email.case"
  case emailWrapping = "email.wrapping"
  case emailSeveral = "email.several"
  case emailSyntax = "email.syntax"

  case phoneE164 = "phone.e164"
  case phoneExtension = "phone.extension"
  case phoneLocal = "phone.local"
  case phoneSeveral = "phone.several"
  case phoneRegionUnknown = "phone.region-unknown"
  case phoneCountryCode = "phone.country-code"
  case phoneLength = "phone.length"
  case phoneUnreadable = "phone.unreadable"

  case urlNormal = "url.normal"
  case urlSyntax = "url.syntax"
  case domainRegistrable = "domain.registrable"
  case domainSyntax = "domain.syntax"

  case countryCode = "country.code"
  case countryUnknown = "country.unknown"
  case cityCase = "city.case"
  case stateCode = "state.code"
  case postcodeFormat = "postcode.format"

  case numberNotation = "number.notation"
  case numberAmbiguous = "number.ambiguous"
  case numberGrouping = "number.grouping"
  case numberTooLarge = "number.too-large"
  case numberUnreadable = "number.unreadable"
  case integerFraction = "integer.fraction"
  case percentNotation = "percent.notation"
  case moneyNotation = "money.notation"
  case moneyAmbiguous = "money.ambiguous"
  case moneyUnreadable = "money.unreadable"
  case currencyCode = "currency.code"
  case currencyUnknown = "currency.unknown"

  case dateNotation = "date.notation"
  case dateMonthName = "date.month-name"
  case dateSerial = "date.serial"
  case dateEpoch = "date.epoch"
  case dateTimeDropped = "date.time-dropped"
  case dateZone = "date.zone"
  case dateAgainstOrder = "date.against-order"
  case dateAmbiguous = "date.ambiguous"
  case dateIncomplete = "date.incomplete"
  case dateImpossible = "date.impossible"
  case dateUnreadable = "date.unreadable"

  case booleanWord = "boolean.word"
  case booleanUnknown = "boolean.unknown"
  case languageCode = "language.code"
  case languageUnknown = "language.unknown"
}
