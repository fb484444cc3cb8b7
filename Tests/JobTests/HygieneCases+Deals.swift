extension HygieneCase {
  static let dealCare = [
    HygieneCase(
      "deal-incomplete",
      [
        Row("deal", "bad source", ["stage": "Prospecting", "name": "A"]),
        Row("deal", "bad type", ["stage": "Won", "name": "B", "source": "Web"]),
        Row("deal", "early", ["stage": "Prospecting", "name": "C", "source": "Web"]),
        Row("deal", "whole", ["stage": "Won", "name": "D", "source": "Web", "type": "New"]),
        Row("deal", "lost", ["stage": "Lost"]), Row("deal", "odd", ["stage": "Odd"]),
      ]),
    HygieneCase(
      "deal-without-contact",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "own", ["stage": "Proposal", "contact_ref": "C1"]),
        Row("deal", "role", ["stage": "Proposal"]),
        Row("contact_role", "R1", ["deal_ref": "role", "contact_ref": "C1"]),
        Row("contact_role", "R2", ["deal_ref": "bad", "contact_ref": "C1", "is_deleted": 1]),
      ]),
    HygieneCase(
      "deal-status-mismatch",
      [
        Row("deal", "bad won", ["stage": "Won", "is_won": 0, "is_closed": 1]),
        Row("deal", "bad lost", ["stage": "Lost", "is_won": 0, "is_closed": 0]),
        Row("deal", "bad open", ["stage": "Proposal", "is_won": 0, "is_closed": 1]),
        Row("deal", "won", ["stage": "Won", "is_won": 1, "is_closed": 1]),
        Row("deal", "parked", ["stage": "Nurture", "is_won": 0, "is_closed": 1]),
        Row("deal", "silent", ["stage": "Won"]),
      ]),
    HygieneCase(
      "deal-probability-mismatch",
      [
        Row("deal", "bad won", ["stage": "Won", "probability": 0]),
        Row("deal", "bad lost", ["stage": "Lost", "probability": 1]),
        Row("deal", "bad open", ["stage": "Proposal", "probability": 1]),
        Row("deal", "won", ["stage": "Won", "probability": 1]),
        Row("deal", "lost", ["stage": "Lost", "probability": 0]),
        Row("deal", "odd", ["stage": "Odd", "probability": 1]),
        Row("deal", "silent", ["stage": "Won"]),
      ]),
    HygieneCase(
      "deal-currency-mismatch",
      [
        Row("account", "A1", ["currency": "IDR"]), Row("account", "A2"),
        Row("deal", "bad", ["account_ref": "A1", "currency": "USD"]),
        Row("deal", "same", ["account_ref": "A1", "currency": "IDR"]),
        Row("deal", "unsaid", ["account_ref": "A2", "currency": "USD"]),
        Row("deal", "alone", ["currency": "USD"]),
      ]),
    HygieneCase(
      "deal-identical",
      [
        Row("deal", "bad 1", ["account_ref": "A", "amount": 900, "close_date": "2026-08-01"]),
        Row("deal", "bad 2", ["account_ref": "A", "amount": 900, "close_date": "2026-08-01"]),
        Row("deal", "day", ["account_ref": "A", "amount": 900, "close_date": "2026-08-02"]),
        Row("deal", "account", ["account_ref": "B", "amount": 900, "close_date": "2026-08-01"]),
        Row("deal", "nothing", ["account_ref": "A", "amount": 0, "close_date": "2026-08-03"]),
        Row("deal", "nothing 2", ["account_ref": "A", "amount": 0, "close_date": "2026-08-03"]),
        Row(
          "deal", "deleted",
          ["account_ref": "A", "amount": 900, "close_date": "2026-08-02", "is_deleted": 1]),
      ]),
    HygieneCase(
      "deal-spelling",
      ["Web", "Web", "Partner", "Partner"].enumerated().map { index, source in
        Row("deal", "\(index)", ["source": .text(source)])
      } + [
        Row("deal", "bad case", ["source": "web"]),
        Row("deal", "bad space", ["source": "Part ner"]),
        Row("deal", "blank"),
      ]),
    HygieneCase(
      "deal-value-once",
      (0..<50).map { Row("deal", "\($0)", ["source": $0 < 25 ? "Web" : "Partner"]) } + [
        Row("deal", "bad", ["source": "Fax"]), Row("deal", "case", ["source": "WEB"]),
        Row("deal", "blank"),
      ]),
    HygieneCase(
      "deal-owner-overloaded",
      (0..<10).map {
        Row("deal", "bad \($0)", ["stage": "Proposal", "owner_ref": "U1"])
      }
        + ["U2", "U3", "U4"].map { Row("deal", $0, ["stage": "Proposal", "owner_ref": .text($0)]) }
        + [
          Row("deal", "won", ["stage": "Won", "owner_ref": "U1"]),
          Row("deal", "nobody's", ["stage": "Proposal"]),
        ]),
  ]

  static let dealTime = [
    HygieneCase(
      "deal-without-next-step",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "planned", ["stage": "Proposal", "next_step": "Call"]),
      ]),
    HygieneCase(
      "deal-without-activity",
      [
        Row("deal", "bad", ["stage": "Proposal", "created_at": "2026-06-16"]),
        Row("deal", "young", ["stage": "Proposal", "created_at": "2026-06-17"]),
        Row("deal", "won", ["stage": "Won", "created_at": "2026-01-05"]),
        Row("deal", "called", ["stage": "Proposal", "created_at": "2026-01-05"]),
        Row("deal", "role", ["stage": "Proposal", "created_at": "2026-01-05"]),
        Row(
          "deal", "told",
          ["stage": "Proposal", "created_at": "2026-01-05", "last_activity_at": "2026-02-01"]),
        Row("activity", "T1", ["deal_ref": "called", "done_at": "2026-01-06"]),
        Row("activity", "T2", ["person_ref": "C1", "due_at": "2026-07-06"]),
        Row("activity", "T3", ["deal_ref": "bad", "done_at": "2026-06-20", "is_deleted": 1]),
        Row("contact_role", "R1", ["deal_ref": "role", "contact_ref": "C1"]),
      ]),
    HygieneCase(
      "deal-stale",
      [
        Row("deal", "bad", ["stage": "Proposal"]), Row("deal", "won", ["stage": "Won"]),
        Row("deal", "bad planned", ["stage": "Proposal"]),
        Row("deal", "bad told", ["stage": "Proposal", "last_activity_at": "2026-04-30T09:00:00Z"]),
        Row("deal", "fresh", ["stage": "Proposal"]), Row("deal", "never", ["stage": "Proposal"]),
        Row("activity", "T1", ["deal_ref": "bad", "done_at": "2026-04-30T09:00:00Z"]),
        Row("activity", "T2", ["deal_ref": "won", "done_at": "2026-01-02"]),
        Row("activity", "T3", ["deal_ref": "fresh", "done_at": "2026-05-01"]),
        Row("activity", "T4", ["deal_ref": "bad planned", "due_at": "2026-07-20"]),
        Row("activity", "T5", ["deal_ref": "bad planned", "done_at": "2026-03-20"]),
      ]),
    HygieneCase(
      "deal-stuck",
      // Ten deals that advanced from the stage in 10 days each, and three that are still in it.
      (0..<10).flatMap { stage("done \($0)", from: "2026-03-01", until: "2026-03-11") } + [
        Row("deal", "bad", ["stage": "Prospecting", "created_at": "2026-06-01"]),
        Row("stage_change", "H1", ["deal_ref": "bad", "at": "2026-06-01", "stage": "Prospecting"]),
        Row("deal", "young", ["stage": "Prospecting", "created_at": "2026-06-20"]),
        Row(
          "stage_change", "H2", ["deal_ref": "young", "at": "2026-06-20", "stage": "Prospecting"]),
        Row("deal", "parked", ["stage": "Nurture", "created_at": "2026-06-01"]),
        Row("stage_change", "H3", ["deal_ref": "parked", "at": "2026-06-01", "stage": "Nurture"]),
      ]),
    HygieneCase(
      "deal-pushed-often",
      pushes("bad", "Proposal", 3) + pushes("twice", "Proposal", 2) + pushes("won", "Won", 3)
        + pushes("parked", "Nurture", 3)),
    HygieneCase(
      "deal-month-end",
      (1...5).map {
        Row(
          "deal", "bad \($0)",
          ["stage": "Proposal", "owner_ref": "U1", "close_date": "2026-07-31"])
      } + [
        Row("deal", "day", ["stage": "Proposal", "owner_ref": "U1", "close_date": "2026-07-30"]),
        Row("deal", "won", ["stage": "Won", "owner_ref": "U1", "close_date": "2026-05-31"]),
        Row("deal", "few", ["stage": "Proposal", "owner_ref": "U2", "close_date": "2026-09-30"]),
      ]),
    HygieneCase(
      "deal-won-without-follow-up",
      [
        Row("deal", "bad", ["stage": "Won", "close_date": "2026-05-31"]),
        Row("deal", "bad machine", ["stage": "Won", "close_date": "2026-03-02"]),
        Row("deal", "new", ["stage": "Won", "close_date": "2026-06-01"]),
        Row("deal", "old", ["stage": "Won", "close_date": "2025-06-29"]),
        Row("deal", "followed", ["stage": "Won", "close_date": "2026-03-02"]),
        Row("deal", "lost", ["stage": "Lost", "close_date": "2026-03-02"]),
        Row("activity", "T1", ["deal_ref": "bad", "done_at": "2026-05-31T09:00:00Z"]),
        Row("activity", "T2", ["deal_ref": "followed", "due_at": "2026-09-01"]),
        Row(
          "activity", "T3",
          ["deal_ref": "bad machine", "done_at": "2026-04-01", "kind": "automatic"]),
      ]),
    HygieneCase(
      "deal-close-date-far",
      [
        Row("deal", "bad", ["stage": "Proposal", "close_date": "2028-07-01"]),
        Row("deal", "near", ["stage": "Proposal", "close_date": "2028-06-30"]),
        Row("deal", "won", ["stage": "Won", "close_date": "2029-01-01"]),
      ]),
  ]

  /// A deal that went from prospecting to qualification, with its history.
  private static func stage(_ key: String, from start: String, until end: String) -> [Row] {
    [
      Row("deal", key, ["stage": "Qualification", "created_at": .text(start)]),
      Row(
        "stage_change", key + " 1",
        ["deal_ref": .text(key), "at": .text(start), "stage": "Prospecting"]),
      Row(
        "stage_change", key + " 2",
        ["deal_ref": .text(key), "at": .text(end), "stage": "Qualification"]),
    ]
  }

  /// A deal whose close date moved a month later some times, with its history.
  private static func pushes(_ key: String, _ stage: String, _ count: Int) -> [Row] {
    [Row("deal", key, ["stage": .text(stage), "created_at": "2026-01-05"])]
      + (0...count).map { index in
        Row(
          "stage_change", "H \(key) \(index)",
          [
            "deal_ref": .text(key), "at": .text("2026-0\(index + 1)-05"),
            "stage": "Proposal", "close_date": .text("2026-0\(index + 3)-20"),
          ])
      }
      + (stage == "Proposal"
        ? []
        : [
          Row(
            "stage_change", "H \(key) end",
            [
              "deal_ref": .text(key), "at": "2026-06-10", "stage": .text(stage),
              "close_date": .text("2026-0\(count + 3)-20"),
            ])
        ])
  }
}
