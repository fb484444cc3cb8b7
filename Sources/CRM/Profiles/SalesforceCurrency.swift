// Header row of CurrencyType.csv in a Salesforce Data Export:
// Id,IsoCode,ConversionRate,DecimalPlaces,IsActive,IsCorporate,CreatedDate,CreatedById,
// LastModifiedDate,LastModifiedById,SystemModstamp

// Header row of DatedConversionRate.csv in a Salesforce Data Export:
// Id,IsoCode,StartDate,NextStartDate,ConversionRate,CreatedDate,CreatedById,LastModifiedDate,
// LastModifiedById,SystemModstamp

extension Profile {
  package static let salesforceCurrencyType = Profile(
    "salesforce-currency-type", .salesforce, "Salesforce Data Export, CurrencyType",
    .records(.rate),
    required: [["IsoCode"], ["ConversionRate"], ["IsCorporate", "DecimalPlaces", "IsActive"]],
    forbidden: ["StartDate"],
    columns: [
      "Id": "id",
      "IsoCode": "currency",
      "ConversionRate": "rate",
      "IsCorporate": "is_base",
      "IsActive": "is_active",
    ],
    bookkeeping: Salesforce.bookkeeping + ["CreatedDate", "LastModifiedDate", "DecimalPlaces"],
    traits: .salesforce(prefix: "01L"))

  package static let salesforceDatedConversionRate = Profile(
    "salesforce-dated-conversion-rate", .salesforce, "Salesforce Data Export, DatedConversionRate",
    .records(.rate),
    required: [["IsoCode"], ["ConversionRate"], ["StartDate"]],
    columns: [
      "Id": "id",
      "IsoCode": "currency",
      "StartDate": "valid_from",
      "ConversionRate": "rate",
    ],
    bookkeeping: Salesforce.bookkeeping + ["CreatedDate", "LastModifiedDate", "NextStartDate"],
    traits: .salesforce(prefix: "04w", dateOnly: ["StartDate", "NextStartDate"]))
}
