import CRM
import Warehouse
import Yams

/// The settings about duplicates: what survives, and what keeps records apart.
extension SettingsFile {
  private static let matched = Entity.allCases.filter(\.isMatched).map(\.rawValue)

  /// `survivorship: {sources: [salesforce, hubspot], contact: {phone: most_recent}}`.
  func survivorship(_ node: Node, _ key: Key, _ settings: inout Settings) throws {
    var rules: [String: [String: String]] = [:]
    for (inner, value) in try mapping(node, key.name) {
      if inner.name == "sources" {
        settings.trustedSources = try names(value, inner)
        continue
      }
      guard let entity = Entity(rawValue: inner.name), entity.isMatched else {
        throw unknown(inner, ["sources"] + Self.matched)
      }
      let open = SurvivorshipTable.groups(of: entity).filter(\.rule.isChoice).map(\.name)
      let choices = SurvivorshipRule.allCases.filter(\.isChoice).map(\.rawValue)
      for (group, rule) in try mapping(value, inner.name) {
        guard open.contains(group.name) else { throw unknown(group, open) }
        rules[inner.name, default: [:]][group.name] = try oneOf(choices, rule, group)
      }
    }
    settings.survivorship = rules
  }

  /// `protected_keys: {account: [ERP_Number__c]}`.
  func protectedKeys(_ node: Node, _ key: Key) throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    for (entity, value) in try mapping(node, key.name) {
      guard Self.matched.contains(entity.name) else { throw unknown(entity, Self.matched) }
      result[entity.name] = try names(value, entity)
    }
    return result
  }

  private func names(_ node: Node, _ key: Key) throws -> [String] {
    guard case .sequence(let items) = node else { throw wrong(key, "a list, `[one, another]`") }
    return try items.map { try text($0, key) }
  }
}
