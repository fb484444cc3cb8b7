extension HygieneCase {
  static let accounts = [
    HygieneCase(
      "account-same-domain",
      [
        Row("account", "bad 1", ["website": "https://www.contoh.co.id/index.html"]),
        Row("account", "bad 2", ["website": "Contoh.co.id"]),
        Row("account", "other", ["website": "http://shop.contoh.co.id"]), Row("account", "blank"),
        Row("account", "deleted", ["website": "shop.contoh.co.id", "is_deleted": 1]),
        Row("account", "elsewhere", ["website": "contoh.co.id"], source: 2),
      ]),
    HygieneCase(
      "account-without-contact",
      [
        Row("account", "bad"), Row("account", "bad deleted"), Row("account", "known"),
        Row("contact", "C1", ["account_ref": "known"]),
        Row("contact", "C2", ["account_ref": "bad deleted", "is_deleted": 1]),
        Row("contact", "C3", ["account_ref": "bad"], source: 2),
      ]),
    HygieneCase(
      "account-orphan-parent",
      [
        Row("account", "bad", ["parent_ref": "A9"]),
        Row("account", "child", ["parent_ref": "alone"]),
        Row("account", "alone"),
      ]),
    HygieneCase(
      "account-parent-cycle",
      [
        Row("account", "bad self", ["parent_ref": "bad self"]),
        Row("account", "bad 1", ["parent_ref": "bad 2"]),
        Row("account", "bad 2", ["parent_ref": "bad 1"]),
        Row("account", "below", ["parent_ref": "bad 1"]),
        Row("account", "child", ["parent_ref": "top"]), Row("account", "top"),
      ]),
    HygieneCase(
      "account-country-unknown",
      [
        Row("account", "bad", ["raw": #"{"country":["EMEA","country.unknown"]}"#]),
        Row("account", "none", ["raw": #"{"country":["N/A","text.placeholder"]}"#]),
        Row("account", "blank"),
        Row("account", "known", ["raw": #"{"country":["USA","country.code"]}"#, "country": "US"]),
      ]),
    HygieneCase(
      "account-website-invalid",
      [
        Row("account", "bad", ["raw": #"{"website":["soon","url.syntax"]}"#]),
        Row("account", "blank"), Row("account", "fine", ["website": "contoh.co.id"]),
      ]),
    HygieneCase(
      "account-phone-invalid",
      [
        Row("account", "bad", ["raw": #"{"phone":["12","phone.length"]}"#]),
        Row("account", "blank"),
        Row("account", "homeless", ["raw": #"{"phone":["0215550","phone.region-unknown"]}"#]),
        Row("account", "fine", ["phone": "+62215550100"]),
      ]),
    HygieneCase(
      "account-phone-country",
      [
        Row("account", "bad", ["country": "ID", "phone": "+49405550100"]),
        Row("account", "home", ["country": "ID", "phone": "+62215550100"]),
        Row("account", "placeless", ["phone": "+49405550100"]),
        Row("account", "silent", ["country": "ID"]),
      ]),
    HygieneCase(
      "account-postcode-invalid",
      [
        Row("account", "bad", ["country": "US", "postcode": "606011"]),
        Row("account", "bad letters", ["country": "ID", "postcode": "JKT10"]),
        Row("account", "zip", ["country": "US", "postcode": "60601-1234"]),
        Row("account", "gap", ["country": "SE", "postcode": "123 45"]),
        Row("account", "no gap", ["country": "CA", "postcode": "K1A0B1"]),
        Row("account", "placeless", ["postcode": "X"]),
        Row("account", "not judged", ["country": "IE", "postcode": "X"]),
        Row("account", "blank", ["country": "US"]),
      ]),
    HygieneCase(
      "account-without-country",
      [
        Row("account", "bad"), Row("account", "known", ["country": "ID"]),
        Row("account", "unread", ["raw": #"{"country":["EMEA","country.unknown"]}"#]),
      ]),
    HygieneCase(
      "account-spelling",
      [
        Row("account", "1", ["industry": "Retail"]), Row("account", "2", ["industry": "Retail"]),
        Row("account", "bad", ["industry": "RETAIL"]),
        Row("account", "other", ["industry": "Food"]),
      ]),
  ]

  static let contacts = [
    HygieneCase(
      "contact-same-email",
      [
        Row("contact", "bad 1", ["email": "info@contoh.co.id"]),
        Row("contact", "bad 2", ["email": "info@contoh.co.id"]),
        Row("contact", "other", ["email": "ayu@contoh.co.id"]), Row("contact", "blank"),
        Row("contact", "blank 2"),
        Row("contact", "deleted", ["email": "ayu@contoh.co.id", "is_deleted": 1]),
      ]),
    HygieneCase(
      "contact-foreign-domain",
      [
        Row("account", "A1", ["website": "https://www.contoh.co.id"]),
        Row("account", "A2", ["website": "lain.co.id"]), Row("account", "A3"),
        Row("contact", "bad", ["account_ref": "A1", "email": "ayu@lain.co.id"]),
        Row("contact", "own", ["account_ref": "A1", "email": "ayu@contoh.co.id"]),
        Row("contact", "private", ["account_ref": "A1", "email": "ayu@gmail.com"]),
        Row("contact", "unknown site", ["account_ref": "A3", "email": "ayu@lain.co.id"]),
        Row("contact", "alone", ["email": "ayu@lain.co.id"]),
      ]),
    HygieneCase(
      "contact-phone-country",
      [
        Row("contact", "bad", ["country": "ID", "phone": "+49405550100"]),
        Row(
          "contact", "bad mobile",
          ["country": "US", "phone": "+13125550100", "mobile": "+628125550100"]),
        Row("contact", "home", ["country": "CA", "phone": "+13125550100"]),
        Row("contact", "silent", ["country": "ID"]),
      ]),
    HygieneCase(
      "contact-owner-inactive",
      [
        Row("user", "U1", ["is_active": 0]), Row("user", "U2", ["is_active": 1]),
        Row("contact", "bad", ["owner_ref": "U1"]), Row("contact", "fine", ["owner_ref": "U2"]),
        Row("contact", "nobody's"),
      ]),
    HygieneCase(
      "contact-created-in-future",
      [
        Row("contact", "bad", ["created_at": "2026-07-01"]),
        Row("contact", "bad instant", ["created_at": "2026-06-30T17:00:00Z"]),
        Row("contact", "today", ["created_at": "2026-06-30"]),
        Row("contact", "just now", ["created_at": "2026-06-30T16:59:59Z"]), Row("contact", "blank"),
      ]),
    HygieneCase(
      "contact-spelling",
      [
        Row("contact", "1", ["source": "Trade Show"]),
        Row("contact", "2", ["source": "Trade Show"]),
        Row("contact", "bad", ["source": "tradeshow"]), Row("contact", "other", ["source": "Web"]),
      ]),
  ]

  static let leads = [
    HygieneCase(
      "lead-phone-invalid",
      [
        Row("lead", "bad", ["raw": #"{"phone":["12","phone.length"]}"#]),
        Row("lead", "bad mobile", ["raw": #"{"mobile":["ask","phone.unreadable"]}"#]),
        Row("lead", "blank"), Row("lead", "fine", ["mobile": "+628125550100"]),
      ]),
    HygieneCase(
      "lead-without-source", [Row("lead", "bad"), Row("lead", "told", ["source": "Web"])]),
    HygieneCase(
      "lead-owner-inactive",
      [
        Row("user", "U1", ["is_active": 0]), Row("user", "U2", ["is_active": 1]),
        Row("lead", "bad", ["owner_ref": "U1", "status": "New"]),
        Row("lead", "bad silent", ["owner_ref": "U1"]),
        Row("lead", "closed", ["owner_ref": "U1", "status": "Closed - Not Converted"]),
        Row("lead", "converted", ["owner_ref": "U1", "is_converted": 1]),
        Row("lead", "fine", ["owner_ref": "U2"]),
      ]),
    HygieneCase(
      "lead-untouched",
      [
        Row("lead", "bad", ["created_at": "2026-06-22"]),
        Row("lead", "bad machine", ["created_at": "2026-06-01T08:00:00Z"]),
        Row("lead", "young", ["created_at": "2026-06-23"]),
        Row("lead", "answered", ["created_at": "2026-06-01"]),
        Row("lead", "told", ["created_at": "2026-06-01", "last_activity_at": "2026-06-03"]),
        Row("lead", "given up", ["created_at": "2026-06-01", "status": "Unqualified"]),
        Row("activity", "T1", ["person_ref": "answered"]),
        Row("activity", "T2", ["person_ref": "bad machine", "kind": "automatic"]),
      ]),
    HygieneCase(
      "lead-status-mismatch",
      [
        Row("lead", "bad", ["status": "Closed - Converted", "is_converted": 0]),
        Row("lead", "done", ["status": "Closed - Converted", "is_converted": 1]),
        Row("lead", "not", ["status": "Closed - Not Converted", "is_converted": 0]),
        Row("lead", "open", ["status": "New", "is_converted": 0]),
      ]),
    HygieneCase(
      "lead-orphan-conversion",
      [
        Row("contact", "C1"), Row("account", "A1"), Row("deal", "D1"),
        Row("lead", "bad", ["converted_contact_ref": "C9"]),
        Row("lead", "bad deal", ["converted_contact_ref": "C1", "converted_deal_ref": "D9"]),
        Row(
          "lead", "whole",
          [
            "converted_contact_ref": "C1", "converted_account_ref": "A1",
            "converted_deal_ref": "D1",
          ]), Row("lead", "open"),
      ]),
  ]

  static let work = [
    HygieneCase(
      "activity-orphan-deal",
      [
        Row("deal", "D1"), Row("activity", "bad", ["deal_ref": "D9"]),
        Row("activity", "linked", ["deal_ref": "D1"]), Row("activity", "free"),
      ]),
    HygieneCase(
      "activity-orphan-person",
      [
        Row("contact", "C1"), Row("lead", "L1"), Row("activity", "bad", ["person_ref": "C9"]),
        Row("activity", "contact", ["person_ref": "C1"]),
        Row("activity", "lead", ["person_ref": "L1"]), Row("activity", "free"),
      ]),
    HygieneCase(
      "activity-without-target",
      [
        Row("activity", "bad"), Row("activity", "person", ["person_ref": "C1"]),
        Row("activity", "object", ["object_ref": "X1"]),
        Row("activity", "account", ["account_ref": "A1"]),
      ]),
    HygieneCase(
      "activity-overdue",
      [
        Row("activity", "bad", ["due_at": "2026-06-29", "is_done": 0]),
        Row("activity", "today", ["due_at": "2026-06-30", "is_done": 0]),
        Row("activity", "done", ["due_at": "2026-06-01", "is_done": 1]),
        Row("activity", "dated", ["due_at": "2026-06-01", "done_at": "2026-06-05"]),
        Row("activity", "some day", ["is_done": 0]),
      ]),
    HygieneCase(
      "stage-change-orphan-deal",
      [
        Row("deal", "D1"), Row("stage_change", "bad", ["deal_ref": "D9", "at": "2026-01-01"]),
        Row("stage_change", "linked", ["deal_ref": "D1", "at": "2026-01-01"]),
      ]),
    HygieneCase(
      "contact-role-orphan-deal",
      [
        Row("deal", "D1"), Row("contact_role", "bad", ["deal_ref": "D9"]),
        Row("contact_role", "linked", ["deal_ref": "D1"]),
      ]),
    HygieneCase(
      "contact-role-orphan-contact",
      [
        Row("contact", "C1"), Row("contact_role", "bad", ["contact_ref": "C9"]),
        Row("contact_role", "linked", ["contact_ref": "C1"]),
      ]),
    HygieneCase(
      "user-same-email",
      [
        Row("user", "bad 1", ["email": "office@contoh.co.id"]),
        Row("user", "bad 2", ["email": "Office@contoh.co.id"]),
        Row("user", "own", ["email": "ayu@contoh.co.id"]), Row("user", "blank"),
      ]),
    HygieneCase(
      "user-manager-inactive",
      [
        Row("user", "M1", ["is_active": 0]), Row("user", "M2", ["is_active": 1]),
        Row("user", "bad", ["manager_ref": "M1", "is_active": 1]),
        Row("user", "gone too", ["manager_ref": "M1", "is_active": 0]),
        Row("user", "fine", ["manager_ref": "M2", "is_active": 1]),
      ]),
    HygieneCase(
      "campaign-ends-before-start",
      [
        Row("campaign", "bad", ["starts_on": "2026-03-02", "ends_on": "2026-03-01"]),
        Row("campaign", "day", ["starts_on": "2026-03-02", "ends_on": "2026-03-02"]),
        Row("campaign", "open end", ["starts_on": "2026-03-02"]),
      ]),
  ]
}
