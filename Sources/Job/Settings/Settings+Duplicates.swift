import CRM
import Warehouse

/// The settings about duplicates in the words of the layers below.
extension Settings {
  /// The rules by which values survive in golden records.
  var survivorshipRules: SurvivorshipRules {
    var result = SurvivorshipRules()
    result.sources = trustedSources ?? []
    for (name, rules) in survivorship ?? [:] {
      guard let entity = Entity(rawValue: name) else { continue }
      result.rules[entity] = rules.compactMapValues { SurvivorshipRule(rawValue: $0) }
    }
    return result
  }

  /// The protected keys by entity.
  var protectedKeys: [String: [String]] { protectedFields ?? [:] }
}
