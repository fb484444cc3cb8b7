import CRM
import Testing

/// Header rows of vendors other than Salesforce's Data Export.
@Suite("Exports of other vendors are recognised")
struct VendorRecognitionTests {
  static let cases: [HeaderCase] = [
    HeaderCase(
      "Salesforce report of opportunities",
      "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Expected Revenue,Probability (%),Age,Close Date,Created Date,Next Step,Lead Source,Type",
      "salesforce-report-opportunity",
      "Opportunity Owner>owner_ref,Account Name>account_ref,Probability (%)>probability"),
    HeaderCase(
      "Salesforce report of stage history",
      "Opportunity ID,Opportunity Name,From Stage,To Stage,Stage Duration,Last Modified,Amount,Close Date,Stage,Created Date",
      "salesforce-report-history",
      "Opportunity ID>deal_ref,To Stage>stage,From Stage>from_stage,Last Modified>at"),
    HeaderCase(
      "HubSpot deals by label",
      "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Last Activity Date",
      "hubspot-deal", "Record ID>id,Deal Stage>stage,Deal owner>owner_ref,Create Date>created_at"),
    HeaderCase(
      "HubSpot deals by internal name",
      "hs_object_id,dealname,amount,deal_currency_code,dealstage,pipeline,closedate,createdate,hubspot_owner_id,hs_lastmodifieddate",
      "hubspot-deal", "hs_object_id>id,dealstage>stage,deal_currency_code>currency"),
    HeaderCase(
      "HubSpot deals of a warehouse",
      "deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,portal_id,property_dealname,property_amount,property_closedate,property_createdate",
      "hubspot-deal", "deal_id>id,property_dealname>name,property_amount>amount"),
    HeaderCase(
      "HubSpot contacts",
      "Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Country/Region,Create Date,Last Activity Date",
      "hubspot-contact", "Record ID>id,Country/Region>country,Contact owner>owner_ref"),
    HeaderCase(
      "HubSpot companies", "Record ID,Company name,Domain,Company owner,Industry",
      "hubspot-company", "Record ID>id,Company name>name,Domain>website"),
    HeaderCase(
      "HubSpot stage history",
      "Record ID,Deal Name,Deal Stage,Date entered stage,Date left stage,Original Source,Amount,Deal owner",
      "hubspot-stage-history", "Record ID>deal_ref,Date entered stage>at,Deal Stage>stage"),
    HeaderCase(
      "Pipedrive deals",
      "Deal - ID,Deal - Title,Deal - Organization,Deal - Contact person,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Value,Deal - Currency,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Last stage change",
      "pipedrive-deal",
      "Deal - ID>id,Deal - Title>name,Deal - Status>status,Deal - Won time>closed_at"),
    HeaderCase(
      "Pipedrive people",
      "Person - ID,Person - Name,Person - Phone,Person - Email (Work),Person - Organization",
      "pipedrive-person", "Person - ID>id,Person - Email (Work)>email"),
    HeaderCase(
      "Pipedrive organizations", "Organization - ID,Organization - Name,Organization - Address",
      "pipedrive-organization", "Organization - Name>name"),
    HeaderCase(
      "Pipedrive deals of the API",
      "id,creator_user_id,user_id,person_id,org_id,stage_id,title,value,currency,add_time,update_time,stage_change_time,active,deleted,status,probability,lost_reason,close_time,pipeline_id,won_time,lost_time,expected_close_date",
      "pipedrive-api-deal", "id>id,stage_id>stage,won_time>closed_at,add_time>created_at"),
    HeaderCase(
      "Zoho deals",
      "Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Invoiced Items",
      "zoho-deal", "Record Id>id,Deal Owner.id>owner_ref,Closing Date>close_date"),
    HeaderCase(
      "Zoho stage history",
      "Record Id,Deal Name.id,Deal Name,Stage,Stage Duration (Calendar Days),Probability (%),Moved To,Amount,Expected Revenue,Closing Date,Modified By.id,Modified By,Modified Time",
      "zoho-stage-history", "Deal Name.id>deal_ref,Moved To>stage,Stage>from_stage"),
    HeaderCase(
      "Bigin deals",
      "Deal Id,Deal Owner.id,Deal Owner,Deal Name,Company Name.id,Company Name,Sub-Pipeline,Amount,Stage,Closing Date,Pipeline.id,Pipeline",
      "zoho-deal", "Deal Id>id,Company Name.id>account_ref"),
    HeaderCase(
      "Zoho deals of the API",
      "Owner.name,Owner.id,Owner.email,$currency_symbol,Account_Name.name,Account_Name.id,Deal_Name,Stage,Amount,Closing_Date,Probability,Reason_For_Loss__s,Created_Time,Modified_Time,Contact_Name,id",
      "zoho-api-deal",
      "id>id,Owner.id>owner_ref,Account_Name.id>account_ref,Closing_Date>close_date"),
    HeaderCase(
      "Zoho deals of a bulk read",
      "Id,Owner,Deal_Name,Account_Name,Amount,Stage,Closing_Date,Created_Time",
      "zoho-api-deal", "Id>id,Owner>owner_ref,Account_Name>account_ref"),
    HeaderCase(
      "Zoho stage history of the API",
      "Potential_Name.name,Potential_Name.id,Stage,Moved_To__s,Stage_Duration_Calendar_Days,Probability,Amount,Closing_Date,Modified_By.id,Modified_Time,id",
      "zoho-api-stage-history", "Potential_Name.id>deal_ref,Moved_To__s>stage,Stage>from_stage"),
    HeaderCase(
      "Zoho accounts of the API",
      "Owner.name,Owner.id,Account_Name,Phone,Website,Billing_City,Created_Time,Modified_Time,id",
      "zoho-api-account", "id>id,Account_Name>name,Owner.id>owner_ref"),
    HeaderCase(
      "Zoho contacts of the API",
      "Owner.id,First_Name,Last_Name,Account_Name.name,Account_Name.id,Email,Created_Time,id",
      "zoho-api-contact", "id>id,Account_Name.id>account_ref"),
    HeaderCase(
      "Dynamics opportunities",
      "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Est. Revenue,Est. Close Date,Actual Revenue,Actual Close Date,Status,Status Reason,Pipeline Phase,Probability,Owner,Created On,Modified On",
      "dynamics-opportunity",
      "(Do Not Modify) Opportunity>id,Topic>name,Modified On>modified_at,Actual Revenue>amount"),
    HeaderCase(
      "Dynamics opportunities of OData",
      "@odata.etag,opportunityid,name,estimatedvalue,estimatedclosedate,actualvalue,actualclosedate,closeprobability,stepname,salesstagecode,statecode,statuscode,_ownerid_value",
      "dynamics-opportunity", "opportunityid>id,stepname>stage,_ownerid_value>owner_ref"),
    HeaderCase(
      "a log of merged contacts",
      "canonical_vid,contact_id,vid_to_merge,first_name,last_name,timestamp",
      file: "merge_audit.csv", "hubspot-contact-merge-audit"),
    HeaderCase("form submissions", "id,action,created_at,css_class,name,updated_at", nil),
    HeaderCase(
      "properties", "calculated,created_at,field_type,group_name,label,name,type",
      "hubspot-property"),
    HeaderCase(
      "deals by people who write like Pipedrive",
      "deal_title,deal_stage,deal_value,deal_owner,organization", "generic-deal"),
  ]

  @Test("a header row of a vendor", arguments: cases)
  func recognisesVendors(_ sample: HeaderCase) {
    let outcome = Recogniser.recognise(columns: sample.columns, file: sample.file)
    #expect(outcome.profileID == sample.profile)
    guard let recognition = outcome.recognition else { return }
    for (header, field) in sample.mappings where field != "id" {
      let column = sample.columns.firstIndex(of: header)
      #expect(recognition.column(of: field) == column, "\(header) is \(field)")
    }
  }

  @Test(
    "folder and list of profiles agree: ids are unique and each maps known fields once a header")
  func listIsSound() {
    let ids = ProfileList.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for profile in ProfileList.all {
      guard let entity = profile.entity else { continue }
      for entry in profile.columns where entry.field != "id" {
        #expect(
          EntityTable.index(of: entry.field, in: entity) != nil,
          "\(profile.id) maps \(entry.header) to \(entry.field)")
      }
      let headers = profile.columns.map { HeaderName.key($0.header) }
      #expect(Set(headers).count == headers.count, "\(profile.id) names a header twice")
    }
  }
}
