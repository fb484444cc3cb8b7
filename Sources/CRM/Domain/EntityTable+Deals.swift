import Cleaning

extension EntityTable {
  static let deal: [Field] =
    [
      Field("name", .text, .text, "What the deal is called"),
      Field(
        "account_ref", .reference, .id, tracked: true, target: .account, "The company that may buy"),
      Field("contact_ref", .reference, .id, target: .contact, "The person who decides or is asked"),
      Field(
        "owner_ref", .reference, .id, tracked: true, target: .user, "The user who works on the deal"
      ),
      Field(
        "pipeline", .text, .picklist, tracked: true,
        "The pipeline the deal is in, where the CRM has several"),
      Field(
        "stage", .text, .picklist, tracked: true,
        "The deal's stage, as the CRM names it; `stage_label` has the canonical one"),
      Field(
        "status", .text, .picklist, tracked: true,
        "Open, won or lost, where the CRM tells that apart from the stage"),
      Field("amount", .money, .money, tracked: true, "What the deal is worth"),
      Field(
        "currency", .text, .currency, tracked: true,
        "The currency of the record's amounts (ISO 4217)"),
      Field(
        "probability", .real, .percent, tracked: true,
        "How likely the deal is won, as the CRM says, from 0 to 1"),
      Field(
        "close_date", .day, .day, tracked: true,
        "The day the deal is expected to close, or did by the CRM's own account"),
      Field("closed_at", .moment, .moment, tracked: true, "When the deal was closed"),
      Field("source", .text, .picklist, "What the deal came from, as the CRM names it"),
      Field("type", .text, .picklist, "The kind of deal, such as new business or renewal"),
      Field("loss_reason", .text, .picklist, "Why the deal was lost, as the CRM names it"),
      Field(
        "forecast_category", .text, .picklist, tracked: true,
        "How sure the owner calls it, as the CRM names it"),
      Field("next_step", .text, .note, "What is to be done next"),
      Field(
        "product_ref", .reference, .id, target: .product, "The product, where the deal has one only"
      ),
      Field(
        "campaign_ref", .reference, .id, target: .campaign, "The campaign that the deal came from"),
      Field("is_closed", .boolean, .boolean, "Whether the CRM counts the deal as closed"),
      Field("is_won", .boolean, .boolean, "Whether the CRM counts the deal as won"),
      Field("need", .text, .text, "Qualification: what the customer needs"),
      Field("budget", .text, .text, "Qualification: whether there is money for it"),
      Field("authority", .text, .text, "Qualification: who decides"),
      Field("timeline", .text, .text, "Qualification: when it is needed"),
      Field(
        "last_activity_at", .moment, .moment,
        "When anything was last done about the deal, as the CRM says"),
      Field(
        "stage_changed_at", .moment, .moment, "When the deal entered its stage, as the CRM says"),
    ] + lifecycle

  static let stageChange: [Field] = [
    Field("deal_ref", .reference, .id, target: .deal, "The deal that changed"),
    Field("at", .moment, .moment, "When it changed"),
    Field("stage", .text, .picklist, "The stage from then on, as the CRM names it"),
    Field("from_stage", .text, .picklist, "The stage before, where the history tells it"),
    Field("pipeline", .text, .picklist, "The pipeline from then on, where the history tells it"),
    Field("amount", .money, .money, "What the deal was worth from then on"),
    Field("currency", .text, .currency, "The currency of the record's amounts (ISO 4217)"),
    Field("close_date", .day, .day, "The day it was expected to close from then on"),
    Field("probability", .real, .percent, "How likely it was won from then on, from 0 to 1"),
    Field(
      "forecast_category", .text, .picklist,
      "How sure the owner called it from then on, as the CRM names it"),
    Field(
      "owner_ref", .reference, .id, target: .user, "The user who changed it, or its owner then"),
    Field(
      "is_deleted", .boolean, .boolean,
      "Whether the CRM marks the record as deleted, as in a recycle bin"),
    Field("from_amount", .money, .money, "What the deal was worth before"),
    Field("from_close_date", .day, .day, "The day it was expected to close before"),
  ]

  static let contactRole: [Field] =
    [
      Field("deal_ref", .reference, .id, target: .deal, "The deal"),
      Field("contact_ref", .reference, .id, target: .contact, "The person who has a part in it"),
      Field("role", .text, .picklist, "The part, such as decision maker"),
      Field("is_primary", .boolean, .boolean, "Whether the person is the main one of the deal"),
    ] + lifecycle
}
