// Header rows of Dynamics 365, "Export to Excel" saved as CSV, and of its OData service:
// (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,
// Potential Customer,Account,Contact,Est. Revenue,Est. Close Date,Actual Revenue,Actual Close Date,
// Status,Status Reason,Pipeline Phase,Sales Stage,Probability,Rating,Owner,Created On,Modified On
// opportunityid,name,estimatedvalue,estimatedclosedate,actualvalue,actualclosedate,closeprobability,
// stepname,salesstagecode,statecode,statuscode,_ownerid_value,_transactioncurrencyid_value

extension Profile {
  package static let dynamicsOpportunity = Profile(
    "dynamics-opportunity", .dynamics, "Dynamics 365 opportunities", .records(.deal),
    required: [
      ["(Do Not Modify) Opportunity", "opportunityid", "Opportunity"], ["Topic", "name"],
      [
        "Est. Revenue", "Est. Close Date", "Pipeline Phase", "Sales Stage", "estimatedvalue",
        "stepname", "Estimated Revenue",
      ],
      [
        "(Do Not Modify) Opportunity", "_ownerid_value", "statecode", "statuscode",
        "Status Reason", "Pipeline Phase",
      ],
    ],
    columns: [
      "(Do Not Modify) Opportunity": "id",
      "opportunityid": "id",
      "Opportunity": "id",
      "Topic": "name",
      "name": "name",
      "_parentaccountid_value": "account_ref",
      "_customerid_value": "account_ref",
      "Account": "account_ref",
      "Potential Customer": "account_ref",
      "_parentcontactid_value": "contact_ref",
      "Contact": "contact_ref",
      "_ownerid_value": "owner_ref",
      "Owner": "owner_ref",
      "stepname": "stage",
      "Pipeline Phase": "stage",
      "Sales Stage": "stage",
      "salesstagecode@OData.Community.Display.V1.FormattedValue": "stage",
      "Status": "status",
      "statecode@OData.Community.Display.V1.FormattedValue": "status",
      "statecode": "status",
      "Actual Revenue": "amount",
      "actualvalue": "amount",
      "Est. Revenue": "amount",
      "Estimated Revenue": "amount",
      "estimatedvalue": "amount",
      "Currency": "currency",
      "_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue": "currency",
      "Probability": "probability",
      "closeprobability": "probability",
      "Est. Close Date": "close_date",
      "Estimated Close Date": "close_date",
      "Actual Close Date": "closed_at",
      "Source Campaign": "campaign_ref",
      "Status Reason": "loss_reason",
      "Created On": "created_at",
      "Modified On": "modified_at",
      "(Do Not Modify) Modified On": "modified_at",
    ],
    bookkeeping: Dynamics.bookkeeping,
    traits: Dynamics.traits)

  package static let dynamicsAccount = Profile(
    "dynamics-account", .dynamics, "Dynamics 365 accounts", .records(.account),
    required: [
      ["(Do Not Modify) Account", "accountid"], ["Account Name", "name"],
      ["(Do Not Modify) Account", "_ownerid_value", "createdon", "statecode"],
    ],
    columns: [
      "(Do Not Modify) Account": "id", "accountid": "id", "Account Name": "name", "name": "name",
      "Website": "website", "websiteurl": "website", "Main Phone": "phone", "telephone1": "phone",
      "Address 1: Street 1": "street", "address1_line1": "street", "Address 1: City": "city",
      "Address 1: State/Province": "state",
      "address1_stateorprovince": "state", "Address 1: ZIP/Postal Code": "postcode",
      "address1_postalcode": "postcode", "Address 1: Country/Region": "country",
      "address1_country": "country", "Industry": "industry", "Relationship Type": "segment",
      "Number of Employees": "employees",
      "Annual Revenue": "annual_revenue", "revenue": "annual_revenue", "Currency": "currency",
      "_ownerid_value": "owner_ref", "Owner": "owner_ref", "Parent Account": "parent_ref",
      "_masterid_value": "merged_into_ref",
      "Created On": "created_at",
      "Modified On": "modified_at",
      "(Do Not Modify) Modified On": "modified_at",
    ],
    bookkeeping: Dynamics.bookkeeping,
    traits: Dynamics.traits)

  package static let dynamicsPeople: [Profile] = [
    Profile(
      "dynamics-lead", .dynamics, "Dynamics 365 leads", .records(.lead),
      required: [
        ["(Do Not Modify) Lead", "leadid"], ["Topic", "Last Name", "Name", "lastname"],
        ["(Do Not Modify) Lead", "_ownerid_value", "createdon", "statecode"],
      ],
      columns: [
        "(Do Not Modify) Lead": "id", "leadid": "id", "First Name": "given_name",
        "Last Name": "family_name",
        "Name": "full_name", "Job Title": "title", "Email": "email", "emailaddress1": "email",
        "Business Phone": "phone", "telephone1": "phone", "Mobile Phone": "mobile",
        "Company Name": "company",
        "Website": "website", "Industry": "industry", "Lead Source": "source",
        "Status": "status", "Status Reason": "status", "Street 1": "street", "City": "city",
        "State/Province": "state", "ZIP/Postal Code": "postcode", "Country/Region": "country",
        "_ownerid_value": "owner_ref", "Owner": "owner_ref",
        "_masterid_value": "merged_into_ref", "Created On": "created_at",
        "Modified On": "modified_at",
        "(Do Not Modify) Modified On": "modified_at",
      ],
      bookkeeping: Dynamics.bookkeeping,
      traits: Dynamics.traits),
    Profile(
      "dynamics-contact", .dynamics, "Dynamics 365 contacts", .records(.contact),
      required: [
        ["(Do Not Modify) Contact", "contactid"], ["Full Name", "Last Name", "lastname"],
        ["(Do Not Modify) Contact", "_ownerid_value", "createdon", "statecode"],
      ],
      columns: [
        "(Do Not Modify) Contact": "id", "contactid": "id",
        "_parentcustomerid_value": "account_ref", "Company Name": "account_ref",
        "Account": "account_ref", "First Name": "given_name",
        "Last Name": "family_name", "Full Name": "full_name",
        "Job Title": "title", "Email": "email", "emailaddress1": "email",
        "Business Phone": "phone", "telephone1": "phone", "Mobile Phone": "mobile",
        "Address 1: Street 1": "street", "Address 1: City": "city",
        "Address 1: State/Province": "state", "Address 1: ZIP/Postal Code": "postcode",
        "Address 1: Country/Region": "country", "_ownerid_value": "owner_ref",
        "Owner": "owner_ref", "Birthday": "birth_date",
        "_masterid_value": "merged_into_ref", "Created On": "created_at",
        "Modified On": "modified_at",
        "(Do Not Modify) Modified On": "modified_at",
      ],
      bookkeeping: Dynamics.bookkeeping,
      traits: Dynamics.traits),
  ]
}

/// What the exports of Dynamics 365 have in common.
enum Dynamics {
  static let bookkeeping = [
    "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "@odata.etag", "Est. Revenue",
    "estimatedvalue", "Potential Customer", "Sales Stage", "statecode", "statuscode", "merged",
  ]

  static let traits = Traits(
    idStyle: .guid, probability: .percent, actualAmounts: ["Actual Revenue", "actualvalue"])
}
