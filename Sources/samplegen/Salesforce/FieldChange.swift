/// One row of OpportunityFieldHistory: one field of a deal, what it was and what it became.
struct FieldChange {
  let number: Int
  let deal: Int
  let event: DealEvent
  let field: String
  let type: String
  let old: JSON
  let new: JSON

  /// The changes of a deal since its creation, which is a row of its own without values.
  static func all(of row: OpportunityRow) -> [FieldChange] {
    guard let first = row.kept.first else { return [] }
    var changes: [FieldChange] = []
    func add(_ event: DealEvent, _ field: String, _ type: String, _ old: JSON, _ new: JSON) {
      changes.append(
        FieldChange(
          number: row.number * SalesforceID.family * 4 + changes.count, deal: row.number,
          event: event, field: field, type: type, old: old, new: new))
    }
    add(first, "created", "Text", .null, .null)
    for (before, after) in zip(row.kept, row.kept.dropFirst()) {
      if before.stage != after.stage {
        add(
          after, "StageName", "DynamicEnum", .text(before.stage.salesforceLabel),
          .text(after.stage.salesforceLabel))
      }
      if before.amount != after.amount {
        add(after, "Amount", "Currency", amount(before), amount(after))
      }
      if before.close != after.close {
        add(after, "CloseDate", "DateOnly", .text(before.close.iso), .text(after.close.iso))
      }
    }
    return changes
  }

  private static func amount(_ event: DealEvent) -> JSON {
    event.amount.map { .number(Exact.money($0)) } ?? .null
  }

  /// The row as a query answers it.
  var told: JSON {
    SalesforceAnswers.record(
      .fieldHistory, number,
      [
        ("IsDeleted", .flag(false)),
        ("OpportunityId", .text(SalesforceID.text(.opportunity, deal))),
        ("CreatedById", .text(SalesforceID.text(.user, event.by))),
        ("CreatedDate", .text(event.at.salesforce)), ("Field", .text(field)),
        ("DataType", .text(type)), ("OldValue", old), ("NewValue", new),
      ])
  }
}
