// Columns of Product2 as flattened by a warehouse loader (custom columns left out):
// last_referenced_date,is_active,description,last_modified_date,record_type_id,product_code,
// _fivetran_synced,last_viewed_date,is_deleted,last_modified_by_id,system_modstamp,name,id,
// created_by_id,created_date,family,display_url,external_id,quantity_unit_of_measure,
// stock_keeping_unit

extension Profile {
  package static let salesforceProduct = Profile(
    "salesforce-product", .salesforce, "Salesforce Data Export, Product2", .records(.product),
    required: [["Id"], ["Name"], ["ProductCode", "Family"], ["IsActive", "StockKeepingUnit"]],
    forbidden: ["UnitPrice", "TotalPrice", "Quantity", "OpportunityId"],
    columns: [
      "Id": "id",
      "Name": "name",
      "Family": "family",
      "ProductCode": "code",
      "StockKeepingUnit": "code",
      "CurrencyIsoCode": "currency",
      "IsActive": "is_active",
      "CreatedDate": "created_at",
      "LastModifiedDate": "modified_at",
      "SystemModstamp": "modified_at",
      "IsDeleted": "is_deleted",
      "_fivetran_deleted": "is_deleted",
    ],
    bookkeeping: Salesforce.bookkeeping + [
      "NumberOfQuantityInstallments", "NumberOfRevenueInstallments",
    ],
    traits: .salesforce(prefix: "01t"))
}
