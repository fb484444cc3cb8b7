// Header row of OpportunityContactRole.csv in a Salesforce Data Export:
// Id,OpportunityId,ContactId,Role,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,
// SystemModstamp,IsDeleted,CurrencyIsoCode

extension Profile {
  package static let salesforceContactRole = Profile(
    "salesforce-contact-role", .salesforce, "Salesforce Data Export, OpportunityContactRole",
    .records(.contactRole),
    required: [["Id"], ["OpportunityId"], ["ContactId"], ["Role", "IsPrimary"]],
    columns: [
      "Id": "id",
      "OpportunityId": "deal_ref",
      "ContactId": "contact_ref",
      "Role": "role",
      "IsPrimary": "is_primary",
      "CreatedDate": "created_at",
      "LastModifiedDate": "modified_at",
      "SystemModstamp": "modified_at",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + ["CurrencyIsoCode"],
    traits: .salesforce(prefix: "00K"))
}
