// Header row of ForecastingQuota.csv in a Salesforce Data Export:
// Id,CompositeKeyId,CurrencyIsoCode,QuotaAmount,QuotaQuantity,CreatedDate,CreatedById,
// LastModifiedDate,LastModifiedById,SystemModstamp

// The API adds QuotaOwnerId, StartDate and ForecastingTypeId; without them a quota has no period.

extension Profile {
  package static let salesforceQuota = Profile(
    "salesforce-quota", .salesforce, "Salesforce Data Export, ForecastingQuota", .records(.target),
    required: [["Id"], ["QuotaAmount"]],
    columns: [
      "Id": "id",
      "StartDate": "starts_on",
      "PeriodId": "period",
      "QuotaAmount": "amount",
      "CurrencyIsoCode": "currency",
      "QuotaOwnerId": "owner_ref",
    ],
    bookkeeping: Salesforce.bookkeeping + ["CreatedDate", "LastModifiedDate"],
    traits: .salesforce(prefix: nil, dateOnly: ["StartDate"]))
}
