// Header rows of Zoho CRM exports; lookups come as pairs, the order and subset vary by org:
// Record Id,Deal Owner.id,Deal Owner,Deal Name,Account Name.id,Account Name,Contact Name.id,
// Contact Name,Amount,Stage,Closing Date,Probability (%),Expected Revenue,Type,Next Step,Lead Source,
// Campaign Source.id,Campaign Source,Created Time,Modified Time,Last Activity Time,Reason For Loss,
// Currency,Pipeline
// Stage history: Record Id,Deal Name.id,Deal Name,Stage,Stage Duration (Calendar Days),
// Probability (%),Moved To,Amount,Expected Revenue,Closing Date,Modified By.id,Modified By,
// Modified Time
// Bigin: Deal Id,Deal Owner.id,Deal Owner,Deal Name,Company Name.id,Company Name,...,Sub-Pipeline,
// Amount,Stage,Closing Date,...,Pipeline.id,Pipeline

extension Profile {
  package static let zohoDeal = Profile(
    "zoho-deal", .zoho, "Zoho CRM deals", .records(.deal),
    required: [
      ["Record Id", "Deal Id"], ["Deal Name"], ["Stage"], ["Closing Date", "Deal Owner"],
    ],
    forbidden: ["Moved To", "Deal Name.id"],
    columns: [
      "Record Id": "id",
      "Deal Id": "id",
      "Deal Name": "name",
      "Account Name.id": "account_ref",
      "Company Name.id": "account_ref",
      "Account Name": "account_ref",
      "Company Name": "account_ref",
      "Contact Name.id": "contact_ref",
      "Contact Name": "contact_ref",
      "Deal Owner.id": "owner_ref",
      "Deal Owner": "owner_ref",
      "Pipeline": "pipeline",
      "Sub-Pipeline": "pipeline",
      "Stage": "stage",
      "Amount": "amount",
      "Currency": "currency",
      "Probability (%)": "probability",
      "Closing Date": "close_date",
      "Lead Source": "source",
      "Type": "type",
      "Reason For Loss": "loss_reason",
      "Forecast Category": "forecast_category",
      "Next Step": "next_step",
      "Campaign Source.id": "campaign_ref",
      "Last Activity Time": "last_activity_at",
      "Created Time": "created_at",
      "Modified Time": "modified_at",
    ],
    bookkeeping: Zoho.bookkeeping,
    traits: Zoho.traits)

  package static let zohoStageHistory = Profile(
    "zoho-stage-history", .zoho, "Zoho CRM stage history", .records(.stageChange),
    required: [["Record Id"], ["Deal Name.id", "Deal Name"], ["Stage"], ["Moved To"]],
    columns: [
      "Record Id": "id",
      "Deal Name.id": "deal_ref",
      "Deal Name": "deal_ref",
      "Modified Time": "at",
      "Moved To": "stage",
      "Stage": "from_stage",
      "Amount": "amount",
      "Currency": "currency",
      "Closing Date": "close_date",
      "Probability (%)": "probability",
    ],
    bookkeeping: Zoho.bookkeeping + ["Stage Duration (Calendar Days)", "Deal Name"],
    traits: Zoho.traits)

  package static let zohoAccount = Profile(
    "zoho-account", .zoho, "Zoho CRM accounts", .records(.account),
    required: [
      ["Record Id"], ["Account Name"], ["Account Owner", "Account Owner.id", "Billing City"],
    ],
    forbidden: ["Deal Name", "Last Name"],
    columns: [
      "Record Id": "id",
      "Account Name": "name",
      "Website": "website",
      "Phone": "phone",
      "Billing Street": "street",
      "Billing City": "city",
      "Billing State": "state",
      "Billing Code": "postcode",
      "Billing Country": "country",
      "Industry": "industry",
      "Account Type": "segment",
      "Employees": "employees",
      "Annual Revenue": "annual_revenue",
      "Currency": "currency",
      "Account Owner.id": "owner_ref",
      "Account Owner": "owner_ref",
      "Parent Account.id": "parent_ref",
      "Parent Account": "parent_ref",
      "Last Activity Time": "last_activity_at",
      "Created Time": "created_at",
      "Modified Time": "modified_at",
    ],
    bookkeeping: Zoho.bookkeeping + ["Parent Account"],
    traits: Zoho.traits)

  package static let zohoPerson: [Profile] = [
    Profile(
      "zoho-lead", .zoho, "Zoho CRM leads", .records(.lead),
      required: [["Record Id"], ["Last Name"], ["Lead Owner", "Lead Owner.id", "Lead Status"]],
      columns: [
        "Record Id": "id", "Salutation": "salutation", "First Name": "given_name",
        "Last Name": "family_name", "Title": "title", "Email": "email", "Phone": "phone",
        "Mobile": "mobile", "Street": "street", "City": "city", "State": "state",
        "Zip Code": "postcode", "Country": "country", "Lead Source": "source",
        "Lead Owner.id": "owner_ref", "Lead Owner": "owner_ref", "Email Opt Out": "email_opt_out",
        "Last Activity Time": "last_activity_at", "Company": "company", "Website": "website",
        "Industry": "industry", "Lead Status": "status", "Is Converted": "is_converted",
        "Converted Date Time": "converted_at", "Converted Account.id": "converted_account_ref",
        "Converted Contact.id": "converted_contact_ref", "Converted Deal.id": "converted_deal_ref",
        "Created Time": "created_at", "Modified Time": "modified_at",
      ],
      bookkeeping: Zoho.bookkeeping + ["Lead Owner"],
      traits: Zoho.traits),
    Profile(
      "zoho-contact", .zoho, "Zoho CRM contacts", .records(.contact),
      required: [
        ["Record Id"], ["Last Name"], ["Contact Owner", "Contact Owner.id", "Mailing City"],
      ],
      columns: [
        "Record Id": "id", "Account Name.id": "account_ref", "Account Name": "account_ref",
        "Salutation": "salutation", "First Name": "given_name", "Last Name": "family_name",
        "Title": "title", "Email": "email", "Phone": "phone", "Mobile": "mobile",
        "Mailing Street": "street", "Mailing City": "city", "Mailing State": "state",
        "Mailing Zip": "postcode", "Mailing Country": "country", "Lead Source": "source",
        "Contact Owner.id": "owner_ref", "Contact Owner": "owner_ref",
        "Email Opt Out": "email_opt_out", "Date of Birth": "birth_date",
        "Last Activity Time": "last_activity_at", "Created Time": "created_at",
        "Modified Time": "modified_at",
      ],
      bookkeeping: Zoho.bookkeeping,
      traits: Zoho.traits),
  ]
}

/// What Zoho's exports have in common.
enum Zoho {
  static let bookkeeping = [
    "Created By.id", "Created By", "Modified By.id", "Modified By", "Deal Owner", "Account Owner",
    "Contact Owner", "Account Name", "Contact Name", "Campaign Source", "Pipeline.id",
    "Expected Revenue", "Change Log Time", "Overall Sales Duration", "Sales Cycle Duration",
    "Lead Conversion Time",
  ]

  static let traits = Traits(idStyle: .zoho, probability: .percent)
}
