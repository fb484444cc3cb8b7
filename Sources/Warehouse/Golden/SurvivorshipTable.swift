package import CRM

/// Fields that survive together, so that no golden record has one record's street in another's
/// city.
package struct SurvivorshipGroup: Sendable, Equatable {
  /// The name in settings: that of the one field, or what the fields are.
  package let name: String
  /// The fields, all from one record.
  package let fields: [String]
  /// How the record is chosen.
  package let rule: SurvivorshipRule

  init(_ name: String, _ rule: SurvivorshipRule, _ fields: [String] = []) {
    self.name = name
    self.fields = fields.isEmpty ? [name] : fields
    self.rule = rule
  }
}

/// The default rule of every field: one table, which `survivorship` in dealpipe.yaml overrides.
package enum SurvivorshipTable {
  /// The groups of an entity; every field of its golden record is in one of them.
  package static func groups(of entity: Entity) -> [SurvivorshipGroup] {
    switch entity {
    case .account: account
    case .contact: contact
    case .lead: lead
    case .deal, .stageChange, .activity, .user, .campaign, .product, .contactRole, .rate,
      .target:
      []
    }
  }

  private static let stamps = [
    SurvivorshipGroup("created_at", .earliest),
    SurvivorshipGroup("modified_at", .latest),
    SurvivorshipGroup("last_activity_at", .latest),
  ]

  private static let address = SurvivorshipGroup(
    "address", .mostComplete, ["street", "city", "state", "postcode", "country"])

  private static let account =
    [
      SurvivorshipGroup("name", .mostFrequent),
      SurvivorshipGroup("website", .mostFrequent),
      SurvivorshipGroup("phone", .verifiedFirst),
      address,
      SurvivorshipGroup("industry", .mostFrequent),
      SurvivorshipGroup("segment", .mostFrequent),
      SurvivorshipGroup("employees", .mostRecent),
      SurvivorshipGroup("revenue", .mostRecent, ["annual_revenue", "currency"]),
      SurvivorshipGroup("source", .oldest),
      SurvivorshipGroup("owner_ref", .mostRecent),
      SurvivorshipGroup("parent_ref", .mostRecent),
      SurvivorshipGroup("tax_number", .mostFrequent),
    ] + stamps

  private static let person = [
    SurvivorshipGroup(
      "name", .longest, ["salutation", "given_name", "family_name", "full_name"]),
    SurvivorshipGroup("title", .mostRecent),
    SurvivorshipGroup("email", .verifiedFirst),
    SurvivorshipGroup("phone", .verifiedFirst),
    SurvivorshipGroup("mobile", .verifiedFirst),
    address,
    SurvivorshipGroup("source", .oldest),
    SurvivorshipGroup("owner_ref", .mostRecent),
    SurvivorshipGroup("email_opt_out", .anyTrue),
    SurvivorshipGroup("do_not_call", .anyTrue),
  ]

  private static let contact =
    person + [
      SurvivorshipGroup("account_ref", .mostRecent),
      SurvivorshipGroup("birth_date", .mostFrequent),
    ] + stamps

  private static let lead =
    person + [
      SurvivorshipGroup("company", .mostFrequent),
      SurvivorshipGroup("website", .mostFrequent),
      SurvivorshipGroup("industry", .mostFrequent),
      SurvivorshipGroup("status", .mostRecent),
      SurvivorshipGroup("budget", .mostRecent, ["budget", "currency"]),
      SurvivorshipGroup("is_converted", .anyTrue),
      SurvivorshipGroup(
        "conversion", .mostComplete,
        [
          "converted_at", "converted_account_ref", "converted_contact_ref", "converted_deal_ref",
        ]),
    ] + stamps
}

/// The rules in force: the defaults, and what the settings say otherwise.
package struct SurvivorshipRules: Sendable, Equatable {
  /// Names of sources, the most trusted first; others follow by name.
  package var sources: [String] = []
  /// Rule by entity and group.
  package var rules: [Entity: [String: SurvivorshipRule]] = [:]

  package init() {}

  /// The groups of an entity with the rules in force.
  package func groups(of entity: Entity) -> [SurvivorshipGroup] {
    SurvivorshipTable.groups(of: entity).map { group in
      guard let rule = rules[entity]?[group.name] else { return group }
      return SurvivorshipGroup(group.name, rule, group.fields)
    }
  }

  /// The rules as text, to see whether they have changed.
  func text(of entity: Entity) -> String {
    (["sources=" + sources.joined(separator: ",")]
      + groups(of: entity).map { "\($0.name)=\($0.rule.rawValue)" }).joined(separator: " ")
  }
}

extension SurvivorshipRules {
  /// The fields of a golden record, in order.
  package static func fields(of entity: Entity) -> [String] {
    GoldenSchema.fields(of: entity).map(\.id)
  }

  /// The rule of every field that the golden records in the database were made by.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  package static func inForce(
    of entity: Entity, in store: Store
  ) throws -> [String: SurvivorshipRule] {
    let kept = try store.text(
      "select value from remembered where subject = ? and name = 'rules'",
      [.text(subject(of: entity))])
    var chosen: [String: SurvivorshipRule] = [:]
    for word in (kept ?? "").split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { chosen[parts[0]] = SurvivorshipRule(rawValue: parts[1]) }
    }
    var rules: [String: SurvivorshipRule] = [:]
    for group in SurvivorshipTable.groups(of: entity) {
      for field in group.fields { rules[field] = chosen[group.name] ?? group.rule }
    }
    return rules
  }

  /// What the rules of an entity are remembered under.
  static func subject(of entity: Entity) -> String { "survivorship \(entity.rawValue)" }
}
