import Cleaning

/// Which cleaning rules take part in a clean-up.
package struct RuleChoice: Sendable {
  private let allowed: Set<RuleID>
  private let allowsAll: Bool

  /// Chooses rules by id (`phone.e164`) or family (`phone`).
  ///
  /// - Parameters:
  ///   - only: the rules that may change values; all where empty.
  ///   - skip: the rules that may not.
  /// - Throws: `JobError.unknown` for a name that is neither.
  package init(only: [String] = [], skip: [String] = []) throws(JobError) {
    let chosen = try RuleChoice.rules(only)
    allowed = (only.isEmpty ? Set(RuleID.allCases) : chosen).subtracting(try RuleChoice.rules(skip))
    allowsAll = allowed.count == RuleID.allCases.count
  }

  /// Whether a rule may change, empty or refuse a value.
  func allows(_ rule: RuleID) -> Bool { allowsAll || allowed.contains(rule) }

  private static func rules(_ names: [String]) throws(JobError) -> Set<RuleID> {
    var rules: Set<RuleID> = []
    for name in names {
      let found = RuleID.allCases.filter {
        $0.rawValue == name || $0.rawValue.hasPrefix(name + ".")
      }
      if found.isEmpty {
        throw .unknown(what: "cleaning rule", name: name, known: RuleID.allCases.map(\.rawValue))
      }
      rules.formUnion(found)
    }
    return rules
  }
}
