/// Where the fields stand that a record's other fields are completed from; -1 where there is none.
struct FieldPlaces: Sendable {
  let currency: Int
  let name: Int
  let givenName: Int
  let familyName: Int
  let kind: Int
  let status: Int
  let isDeleted: Int
  let dueAt: Int
  let doneAt: Int
  let isDone: Int
  let objectRef: Int
  let dealRef: Int
  let accountRef: Int
  let period: Int
  let startsOn: Int

  init(_ entity: Entity) {
    func place(_ field: String) -> Int { EntityTable.index(of: field, in: entity) ?? -1 }
    currency = place("currency")
    name = place("name")
    givenName = place("given_name")
    familyName = place("family_name")
    kind = place("kind")
    status = place("status")
    isDeleted = place("is_deleted")
    dueAt = place("due_at")
    doneAt = place("done_at")
    isDone = place("is_done")
    objectRef = place("object_ref")
    dealRef = place("deal_ref")
    accountRef = place("account_ref")
    period = place("period")
    startsOn = place("starts_on")
  }
}
