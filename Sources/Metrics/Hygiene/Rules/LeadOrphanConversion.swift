import CRM

extension HygieneRule {
  /// Converted leads whose contact, account or deal is missing.
  static let leadOrphanConversion = HygieneRule(
    "lead-orphan-conversion", .lead, .structure, .warning,
    title: "Converted leads whose contact, account or deal is missing",
    what: "The lead was converted into a record that no export holds.",
    why: "What became of the lead can't be told; its campaign gets no credit.",
    fix: "Export contacts, accounts and deals too, or restore the record.",
    needs: ["lead.converted_contact_ref|lead.converted_account_ref|lead.converted_deal_ref"],
    condition: """
      (record.converted_contact_ref is not null
          and not known_contact(record.source_id, record.converted_contact_ref)
          and record.source_id in (select source_id from contact))
      or (record.converted_account_ref is not null
          and not known_account(record.source_id, record.converted_account_ref)
          and record.source_id in (select source_id from account))
      or (record.converted_deal_ref is not null
          and not known_deal(record.source_id, record.converted_deal_ref)
          and record.source_id in (select source_id from deal))
      """)
}
