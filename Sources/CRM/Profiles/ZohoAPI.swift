// Records of Zoho CRM's API, version 2 and later, by the API names of their fields; a lookup is an
// object {"name":…,"id":…}, a bulk read writes its id alone:
// Deals: id,Owner,Deal_Name,Account_Name,Contact_Name,Amount,Stage,Closing_Date,Probability,
// Expected_Revenue,Type,Next_Step,Lead_Source,Campaign_Source,Reason_For_Loss__s,Pipeline,Currency,
// Created_Time,Modified_Time,Last_Activity_Time,Overall_Sales_Duration,Sales_Cycle_Duration,...
// DealHistory: id,Potential_Name,Stage,Moved_To__s,Stage_Duration_Calendar_Days,Probability,Amount,
// Expected_Revenue,Closing_Date,Modified_By,Modified_Time; Moved_To__s is null for the present stage
// Accounts: id,Owner,Account_Name,Phone,Website,Industry,Employees,Billing_Street,Billing_City,...
// Contacts: id,Owner,First_Name,Last_Name,Account_Name,Title,Email,Phone,Mobile,Mailing_City,...

extension Profile {
  package static let zohoAPIStageHistory = Profile(
    "zoho-api-stage-history", .zoho, "Zoho CRM API stage history", .records(.stageChange),
    required: [
      ["id"], ["Potential_Name.id", "Potential_Name", "Deal_Name.id"], ["Stage"],
      ["Moved_To__s"],
    ],
    mark: ZohoAPI.mark,
    columns: [
      "id": "id", "Potential_Name.id": "deal_ref", "Potential_Name": "deal_ref",
      "Deal_Name.id": "deal_ref", "Modified_Time": "at", "Moved_To__s": "stage",
      "Stage": "from_stage", "Amount": "amount", "Currency": "currency",
      "Closing_Date": "close_date", "Probability": "probability",
    ],
    bookkeeping: ZohoAPI.bookkeeping + ["Stage_Duration_Calendar_Days", "Potential_Name.name"],
    traits: Zoho.traits)

  package static let zohoAPI: [Profile] = [
    Profile(
      "zoho-api-deal", .zoho, "Zoho CRM API deals", .records(.deal),
      required: [["id"], ["Deal_Name"], ["Stage"], ["Owner.id", "Owner"], ["Closing_Date"]],
      mark: ZohoAPI.mark,
      forbidden: ["Moved_To__s"],
      columns: [
        "id": "id", "Deal_Name": "name", "Account_Name.id": "account_ref",
        "Account_Name": "account_ref", "Contact_Name.id": "contact_ref",
        "Contact_Name": "contact_ref", "Owner.id": "owner_ref", "Owner": "owner_ref",
        "Pipeline": "pipeline", "Stage": "stage", "Amount": "amount", "Currency": "currency",
        "Probability": "probability", "Closing_Date": "close_date", "Lead_Source": "source",
        "Type": "type", "Reason_For_Loss__s": "loss_reason",
        "Forecast_Category__s": "forecast_category", "Next_Step": "next_step",
        "Campaign_Source.id": "campaign_ref", "Campaign_Source": "campaign_ref",
        "Last_Activity_Time": "last_activity_at", "Created_Time": "created_at",
        "Modified_Time": "modified_at",
      ],
      bookkeeping: ZohoAPI.bookkeeping,
      traits: Zoho.traits),
    .zohoAPIStageHistory,
    Profile(
      "zoho-api-account", .zoho, "Zoho CRM API accounts", .records(.account),
      required: [["id"], ["Account_Name"], ["Owner.id", "Owner"], ["Created_Time"]],
      mark: ZohoAPI.mark,
      forbidden: ["Deal_Name", "Last_Name", "Account_Name.id"],
      columns: [
        "id": "id", "Account_Name": "name", "Website": "website", "Phone": "phone",
        "Billing_Street": "street", "Billing_City": "city", "Billing_State": "state",
        "Billing_Code": "postcode", "Billing_Country": "country", "Industry": "industry",
        "Account_Type": "segment", "Employees": "employees", "Annual_Revenue": "annual_revenue",
        "Currency": "currency", "Owner.id": "owner_ref", "Owner": "owner_ref",
        "Parent_Account.id": "parent_ref", "Parent_Account": "parent_ref",
        "Last_Activity_Time": "last_activity_at", "Created_Time": "created_at",
        "Modified_Time": "modified_at",
      ],
      bookkeeping: ZohoAPI.bookkeeping,
      traits: Zoho.traits),
    Profile(
      "zoho-api-contact", .zoho, "Zoho CRM API contacts", .records(.contact),
      required: [["id"], ["Last_Name"], ["Owner.id", "Owner"], ["Created_Time"]],
      mark: ZohoAPI.mark,
      forbidden: ["Lead_Status", "Company", "Deal_Name"],
      columns: [
        "id": "id", "Account_Name.id": "account_ref", "Account_Name": "account_ref",
        "Salutation": "salutation", "First_Name": "given_name", "Last_Name": "family_name",
        "Title": "title", "Email": "email", "Phone": "phone", "Mobile": "mobile",
        "Mailing_Street": "street", "Mailing_City": "city", "Mailing_State": "state",
        "Mailing_Zip": "postcode", "Mailing_Country": "country", "Lead_Source": "source",
        "Owner.id": "owner_ref", "Owner": "owner_ref", "Email_Opt_Out": "email_opt_out",
        "Date_of_Birth": "birth_date", "Last_Activity_Time": "last_activity_at",
        "Created_Time": "created_at", "Modified_Time": "modified_at",
      ],
      bookkeeping: ZohoAPI.bookkeeping + ["Full_Name"],
      traits: Zoho.traits),
  ]
}

/// What records of Zoho CRM's API have in common.
enum ZohoAPI {
  /// What tells them from other vendors' tables: times by their API names.
  static let mark = "_Time"

  static let bookkeeping = [
    "Owner.name", "Owner.email", "Account_Name.name", "Contact_Name.name", "Campaign_Source.name",
    "Parent_Account.name", "Created_By.id", "Created_By.name", "Created_By.email", "Created_By",
    "Modified_By.id", "Modified_By.name", "Modified_By.email", "Modified_By", "Expected_Revenue",
    "Exchange_Rate", "Change_Log_Time__s", "Overall_Sales_Duration", "Sales_Cycle_Duration",
    "Lead_Conversion_Time", "Record_Status__s", "Locked__s", "$currency_symbol", "$editable",
  ]
}
