import Testing

/// For each hygiene rule records that break it (their keys begin with "bad") and some that don't.
struct HygieneCase: CustomTestStringConvertible {
  let rule: String
  let rows: [Row]

  init(_ rule: String, _ rows: [Row]) {
    self.rule = rule
    self.rows = rows
  }

  var testDescription: String { rule }

  static let all =
    deals + people + dealCare + dealTime + accounts + contacts + leads + work

  static let deals = [
    HygieneCase(
      "deal-overdue",
      [
        Row("deal", "bad", ["stage": "Proposal", "close_date": "2026-06-29"]),
        Row("deal", "bad unmapped", ["stage": "Odd", "close_date": "2026-06-29"]),
        Row("deal", "today", ["stage": "Proposal", "close_date": "2026-06-30"]),
        Row("deal", "won", ["stage": "Won", "close_date": "2026-06-01"]),
        Row("deal", "parked", ["stage": "Nurture", "close_date": "2026-06-01"]),
        Row("deal", "shut", ["stage": "Odd", "is_closed": 1, "close_date": "2026-06-01"]),
      ]),
    HygieneCase(
      "deal-without-close-date",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "dated", ["stage": "Proposal", "close_date": "2026-07-01"]),
      ]),
    HygieneCase(
      "deal-without-amount",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "early", ["stage": "Prospecting"]),
        Row("deal", "zero", ["stage": "Proposal", "amount": 0]),
      ]),
    HygieneCase(
      "deal-won-without-amount",
      [
        Row("deal", "bad", ["stage": "Won"]), Row("deal", "lost", ["stage": "Lost"]),
        Row("deal", "priced", ["stage": "Won", "amount": 0]),
      ]),
    HygieneCase(
      "deal-won-for-nothing",
      [
        Row("deal", "bad", ["stage": "Won", "amount": 0]),
        Row("deal", "bad refund", ["stage": "Won", "amount": -5]),
        Row("deal", "blank", ["stage": "Won"]),
        Row("deal", "lost", ["stage": "Lost", "amount": 0]),
      ]),
    HygieneCase(
      "deal-without-owner",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "owned", ["stage": "Proposal", "owner_ref": "U1"]),
      ]),
    HygieneCase(
      "deal-owner-inactive",
      [
        Row("user", "U1", ["name": "Ayu", "is_active": 0]),
        Row("user", "U2", ["name": "Budi", "is_active": 1]), Row("user", "U3", ["name": "Citra"]),
        Row("deal", "bad", ["stage": "Proposal", "owner_ref": "U1"]),
        Row("deal", "won", ["stage": "Won", "owner_ref": "U1"]),
        Row("deal", "active", ["stage": "Proposal", "owner_ref": "U2"]),
        Row("deal", "not said", ["stage": "Proposal", "owner_ref": "U3"]),
      ]),
    HygieneCase(
      "deal-owner-unknown",
      [
        Row("user", "U1", ["name": "Ayu Putri", "email": "ayu@example.com"]),
        Row("deal", "bad", ["owner_ref": "U9"]), Row("deal", "id", ["owner_ref": "U1"]),
        Row("deal", "name", ["owner_ref": "ayu putri"]),
        Row("deal", "mail", ["owner_ref": "Ayu@example.com"]), Row("deal", "none"),
      ]),
    HygieneCase(
      "deal-without-account",
      [Row("deal", "bad"), Row("deal", "linked", ["account_ref": "A9"])]),
    HygieneCase(
      "deal-orphan-account",
      [
        Row("account", "A1"), Row("deal", "bad", ["account_ref": "A9"]),
        Row("deal", "linked", ["account_ref": "A1"]), Row("deal", "none"),
      ]),
    HygieneCase(
      "deal-lost-without-reason",
      [
        Row("deal", "bad", ["stage": "Lost"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "told", ["stage": "Lost", "loss_reason": "Price"]),
      ]),
    HygieneCase(
      "deal-closed-in-future",
      [
        Row("deal", "bad", ["stage": "Won", "close_date": "2026-07-01"]),
        Row("deal", "today", ["stage": "Won", "close_date": "2026-06-30"]),
        Row("deal", "open", ["stage": "Proposal", "close_date": "2026-07-01"]),
      ]),
    HygieneCase(
      "deal-closed-before-created",
      [
        Row(
          "deal", "bad", ["stage": "Won", "close_date": "2026-06-01", "created_at": "2026-06-02"]),
        Row(
          "deal", "same day",
          ["stage": "Won", "close_date": "2026-06-01", "created_at": "2026-06-01T09:00:00Z"]),
        Row(
          "deal", "open",
          ["stage": "Proposal", "close_date": "2026-06-01", "created_at": "2026-06-02"]),
      ]),
    HygieneCase(
      "deal-backfilled",
      [
        Row(
          "deal", "bad",
          ["stage": "Lost", "close_date": "2026-06-01", "created_at": "2026-06-01T09:00:00Z"]),
        Row(
          "deal", "next day",
          ["stage": "Lost", "close_date": "2026-06-02", "created_at": "2026-06-01"]),
      ]),
    HygieneCase(
      "deal-stage-unmapped",
      [
        Row("deal", "bad", ["stage": "Odd"]), Row("deal", "mapped", ["stage": "Won"]),
        Row("deal", "none"),
      ]),
    HygieneCase(
      "deal-without-stage",
      [
        Row("deal", "bad"), Row("deal", "staged", ["stage": "Odd"]),
        Row("deal", "status", ["status": "open"]),
      ]),
    HygieneCase(
      "deal-amount-unreadable",
      [
        Row("deal", "bad", ["raw": #"{"amount":["a lot","money"]}"#]), Row("deal", "blank"),
        Row("deal", "cleaned", ["raw": #"{"amount":["1.000","money"]}"#, "amount": 100_000]),
      ]),
  ]

  static let people = [
    HygieneCase(
      "contact-unreachable",
      [
        Row("contact", "bad"), Row("contact", "mail", ["email": "a@example.com"]),
        Row("contact", "phone", ["phone": "+62215550100"]),
        Row("contact", "mobile", ["mobile": "+628125550100"]),
      ]),
    HygieneCase(
      "contact-email-invalid",
      [
        Row("contact", "bad", ["raw": #"{"email":["a at b","email"]}"#]), Row("contact", "blank"),
        Row("contact", "mended", ["raw": #"{"email":["A@B.CO","case"]}"#, "email": "a@b.co"]),
      ]),
    HygieneCase(
      "contact-phone-invalid",
      [
        Row("contact", "bad", ["raw": #"{"phone":["12","phone"]}"#]),
        Row("contact", "bad mobile", ["raw": #"{"mobile":["12","phone"]}"#]),
        Row("contact", "blank"),
        Row("contact", "fine", ["raw": #"{"phone":["021","phone"]}"#, "phone": "+6221555010"]),
      ]),
    HygieneCase(
      "contact-without-account",
      [Row("contact", "bad"), Row("contact", "linked", ["account_ref": "A1"])]),
    HygieneCase(
      "contact-orphan-account",
      [
        Row("account", "A1"), Row("contact", "bad", ["account_ref": "A9"]),
        Row("contact", "linked", ["account_ref": "A1"]), Row("contact", "none"),
      ]),
    HygieneCase(
      "contact-duplicate",
      [
        Row("contact", "kept", cluster: 7), Row("contact", "alone"),
        Row("contact", "bad", cluster: 7, isSurvivor: false),
      ]),
    HygieneCase(
      "account-duplicate",
      [
        Row("account", "kept", cluster: 7), Row("account", "alone"),
        Row("account", "bad", cluster: 7, isSurvivor: false),
      ]),
    HygieneCase(
      "account-without-owner",
      [Row("account", "bad"), Row("account", "owned", ["owner_ref": "U1"])]),
    HygieneCase(
      "account-owner-inactive",
      [
        Row("user", "U1", ["is_active": 0]), Row("user", "U2", ["is_active": 1]),
        Row("account", "bad", ["owner_ref": "U1"]), Row("account", "fine", ["owner_ref": "U2"]),
      ]),
    HygieneCase(
      "lead-duplicate",
      [
        Row("lead", "kept", cluster: 7), Row("lead", "alone"),
        Row("lead", "bad", cluster: 7, isSurvivor: false),
      ]),
    HygieneCase(
      "lead-email-invalid",
      [
        Row("lead", "bad", ["raw": #"{"email":["a at b","email"]}"#]), Row("lead", "blank"),
        Row("lead", "fine", ["email": "a@b.co"]),
      ]),
    HygieneCase(
      "lead-unreachable",
      [
        Row("lead", "bad"), Row("lead", "mail", ["email": "a@example.com"]),
        Row("lead", "mobile", ["mobile": "+628125550100"]),
      ]),
    HygieneCase(
      "lead-is-contact",
      [
        Row("contact", "C1", ["email": "a@example.com"]),
        Row("contact", "C2", ["email": "gone@example.com", "is_deleted": 1]),
        Row("lead", "bad", ["email": "a@example.com"]),
        Row("lead", "converted", ["email": "a@example.com", "is_converted": 1]),
        Row("lead", "other", ["email": "b@example.com"]),
        Row("lead", "deleted contact", ["email": "gone@example.com"]), Row("lead", "blank"),
      ]),
  ]
}
