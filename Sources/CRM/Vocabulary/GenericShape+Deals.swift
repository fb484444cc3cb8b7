extension GenericShape {
  static let deal = GenericShape(
    entity: .deal,
    bare: "name",
    fields: lifecycle([
      .name: "name", .subject: "name", .title: "name", .pipeline: "pipeline", .stage: "stage",
      .status: "status", .state: "status", .amount: "amount", .revenue: "amount",
      .price: "amount", .currency: "currency", .probability: "probability",
      .closeDate: "close_date", .endsOn: "close_date", .closedAt: "closed_at",
      .doneAt: "closed_at", .source: "source", .kind: "type", .lossReason: "loss_reason",
      .forecastCategory: "forecast_category", .nextStep: "next_step", .isClosed: "is_closed",
      .isWon: "is_won", .need: "need", .budget: "budget", .authority: "authority",
      .timeline: "timeline", .lastActivityAt: "last_activity_at",
      .stageChangedAt: "stage_changed_at", .date: "created_at", .startsOn: "created_at",
    ]),
    references: [
      .account: "account_ref", .contact: "contact_ref", .user: "owner_ref",
      .product: "product_ref", .campaign: "campaign_ref", .lead: "name",
    ],
    owns: [],
    weights: [
      "id": 0.5, "name": 1, "stage": 4, "amount": 2.5, "close_date": 3, "closed_at": 2.5,
      "probability": 3, "pipeline": 2, "loss_reason": 3, "forecast_category": 2, "is_won": 3,
      "is_closed": 1.5, "status": 1.2, "created_at": 0.5, "modified_at": 0.3, "owner_ref": 0.5,
      "account_ref": 1, "product_ref": 0.7, "source": 0.5, "type": 0.4, "next_step": 2,
      "currency": 0.4, "stage_changed_at": 1,
    ],
    needs: [
      ["stage", "amount"], ["stage", "close_date"], ["stage", "account_ref"], ["stage", "name"],
      ["stage", "closed_at"], ["stage", "probability"], ["stage", "owner_ref"],
      ["status", "amount"], ["status", "close_date"], ["status", "closed_at"],
      ["amount", "close_date"], ["amount", "closed_at"], ["amount", "probability"],
      ["is_won", "amount"], ["is_won", "close_date"], ["id", "stage"],
    ],
    namedBy: nil)

  static let stageChange = GenericShape(
    entity: .stageChange,
    bare: "stage",
    fields: [
      .stage: "stage", .status: "stage", .fromStage: "from_stage", .stageChangedAt: "at",
      .date: "at", .createdAt: "at", .modifiedAt: "at", .startsOn: "at", .validFrom: "at",
      .pipeline: "pipeline", .amount: "amount", .currency: "currency",
      .closeDate: "close_date", .probability: "probability",
      .forecastCategory: "forecast_category", .isDeleted: "is_deleted",
    ],
    references: [.deal: "deal_ref", .user: "owner_ref"], owns: [],
    weights: [
      "id": 0.3, "deal_ref": 2, "stage": 3, "from_stage": 7, "at": 2, "amount": 0.5,
      "close_date": 0.5, "owner_ref": 0.2, "probability": 0.5, "pipeline": 1,
    ],
    needs: [["deal_ref", "stage", "at"]], namedBy: nil)

  static let activity = GenericShape(
    entity: .activity,
    bare: "subject",
    fields: lifecycle([
      .kind: "kind", .subject: "subject", .title: "subject",
      .status: "status", .dueAt: "due_at", .date: "due_at", .startsOn: "due_at",
      .doneAt: "done_at", .isDone: "is_done", .isClosed: "is_done", .createdAt: "created_at",
    ]),
    references: [
      .deal: "deal_ref", .account: "account_ref", .user: "owner_ref", .contact: "person_ref",
      .lead: "person_ref",
    ],
    owns: [],
    weights: [
      "id": 0.5, "kind": 1.5, "subject": 2, "due_at": 1.5, "done_at": 2.5, "is_done": 2.5,
      "owner_ref": 0.5, "deal_ref": 1, "account_ref": 0.5, "person_ref": 1, "status": 0.5,
      "created_at": 0.3,
    ],
    needs: [
      ["kind", "due_at"], ["subject", "due_at"], ["kind", "done_at"], ["subject", "done_at"],
      ["subject", "is_done"], ["subject", "deal_ref"],
      ["kind", "person_ref"], ["kind", "deal_ref"], ["kind", "subject"],
    ],
    namedBy: nil)

  static let target = GenericShape(
    entity: .target,
    bare: "amount",
    fields: [
      .period: "period", .startsOn: "starts_on", .date: "starts_on", .validFrom: "starts_on",
      .target: "amount", .amount: "amount", .revenue: "amount", .currency: "currency",
      .pipeline: "pipeline", .name: "owner_ref", .team: "owner_ref",
    ],
    references: [.user: "owner_ref", .target: "amount"], owns: [],
    weights: [
      "id": 0.2, "period": 4, "amount": 2, "starts_on": 0.5, "owner_ref": 0.3, "currency": 0.2,
    ],
    needs: [["period", "amount"], ["starts_on", "amount"]], namedBy: nil)

  static let rate = GenericShape(
    entity: .rate,
    bare: "rate",
    fields: [
      .currency: "currency", .code: "currency", .name: "currency", .rate: "rate",
      .validFrom: "valid_from", .date: "valid_from", .startsOn: "valid_from",
      .isBase: "is_base", .isActive: "is_active",
    ],
    references: [.rate: "rate"], owns: [],
    weights: ["id": 0.2, "currency": 2, "rate": 5, "valid_from": 2],
    needs: [["currency", "rate"]], namedBy: nil)
}
