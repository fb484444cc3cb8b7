import Cleaning

/// The fields of every entity: one declaration for mapping, cleaning, schema and dictionary.
package enum EntityTable {
  /// The fields of an entity in column order, without the record's own id, which every row has.
  package static func fields(of entity: Entity) -> [Field] {
    switch entity {
    case .account: account
    case .contact: contact
    case .lead: lead
    case .deal: deal
    case .stageChange: stageChange
    case .activity: activity
    case .user: user
    case .campaign: campaign
    case .product: product
    case .contactRole: contactRole
    case .rate: rate
    case .target: target
    }
  }

  /// The position of a field among an entity's fields, or nil.
  package static func index(of field: String, in entity: Entity) -> Int? {
    fields(of: entity).firstIndex { $0.id == field }
  }

  /// What every record of a CRM tells of its own life.
  static let lifecycle: [Field] = [
    Field("created_at", .moment, .moment, "When the record was created in the CRM"),
    Field("modified_at", .moment, .moment, "When the record was last changed in the CRM"),
    Field(
      "is_deleted", .boolean, .boolean, tracked: true,
      "Whether the CRM marks the record as deleted, as in a recycle bin"),
    Field(
      "merged_into_ref", .reference, .id,
      "The record that the CRM itself merged this one into, by its key"),
    Field(
      "merged_refs", .text, .text,
      "The records that the CRM itself merged into this one, by their keys, parted by semicolons"),
    Field(
      "merged_at", .moment, .moment,
      "When the CRM merged it into another record, where that one's `merged_refs` tell it"),
  ]

  /// What becomes of a record in its own CRM; golden records and exports have none of it.
  package static let ownFate: Set<String> = [
    "is_deleted", "merged_into_ref", "merged_refs", "merged_at",
  ]
}
