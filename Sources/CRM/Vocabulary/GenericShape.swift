/// What a table of one entity looks like when no vendor's profile fits: concept to field.
struct GenericShape: Sendable {
  let entity: Entity
  /// What a column becomes whose header is the entity's noun alone: "Deal", "Quota".
  let bare: String
  /// What a concept becomes; `id` is the record's own key.
  let fields: [Concept: String]
  /// What a column that names another entity becomes: the company of a deal.
  let references: [Entity: String]
  /// Entities whose properties are the record's own: a lead has its company's website.
  let owns: Set<Entity>
  /// How much a field speaks for this entity; 1 where not listed.
  let weights: [String: Double]
  /// Sets of fields; a table matches only if it has all of at least one set.
  let needs: [[String]]
  /// Nil where the fields speak for themselves; else the table's name or a header must name the
  /// entity, unless one of these fields is there.
  let namedBy: [String]?

  /// The field a meaning becomes in this table, beside how good a source it is: 0 is the best.
  func field(of meaning: HeaderMeaning) -> (field: String, priority: Int)? {
    if let context = meaning.context, context != entity, !owns.contains(context) { return nil }
    guard let noun = meaning.noun, noun != entity, !owns.contains(noun) || meaning.concept == .id
    else { return ownField(of: meaning) }
    guard let reference = references[noun] else { return nil }
    guard let concept = meaning.concept else { return (reference, 1) }
    if concept == .id {
      // An id is no company name: a lead's account id has no field of its own.
      let index = EntityTable.index(of: reference, in: entity)
      let isReference = index.map { EntityTable.fields(of: entity)[$0].target != nil } ?? false
      return isReference || reference.hasSuffix("_ref") ? (reference, 0) : nil
    }
    if concept == .name { return (reference, 2) }
    return concept == .email && noun == .user ? (reference, 3) : nil
  }

  private func ownField(of meaning: HeaderMeaning) -> (field: String, priority: Int)? {
    if let noun = meaning.noun, noun != entity {
      // The company of a lead, the person of a contact table.
      if meaning.concept == nil || meaning.concept == .name {
        return references[noun].map { ($0, meaning.concept == nil ? 1 : 2) }
          ?? fields[.name].map { ($0, 2) }
      }
    }
    guard let concept = meaning.concept else { return (bare, 1) }
    if concept == .id { return ("id", meaning.noun == entity ? 0 : 1) }
    if let field = fields[concept] { return (field, meaning.noun == nil ? 1 : 0) }
    // Where there is nothing else that a code could be, it may tell the records apart.
    return concept == .code ? ("id", Self.codePriority) : nil
  }

  /// How good a source of the key a code is: any id is better.
  static let codePriority = 2

  /// How much a field speaks for this entity.
  func weight(of field: String) -> Double { weights[field] ?? 1 }
}

extension GenericShape {
  /// One shape an entity, in the order in which equals are preferred.
  static let all: [GenericShape] = [
    deal, account, contact, lead, stageChange, activity, user, product, target, rate, campaign,
    contactRole,
  ]

  /// Concepts that nearly every entity has.
  static func lifecycle(_ own: [Concept: String]) -> [Concept: String] {
    let shared: [Concept: String] = [
      .createdAt: "created_at", .modifiedAt: "modified_at", .isDeleted: "is_deleted",
      .mergedInto: "merged_into_ref",
    ]
    return shared.merging(own) { _, own in own }
  }
}
