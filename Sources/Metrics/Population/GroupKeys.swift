/// Which group every deal and lead belongs to; blank is `(none)`, the last group.
///
/// Values are compared trimmed, with spaces collapsed and case folded, and shown in the commonest
/// spelling (METRICS.md section 11, "Groups"). Owners are people: equal names stay apart.
package struct GroupKeys: Sendable {
  package let by: GroupBy
  /// The shown keys, sorted; `(none)` last, there only if something has no value.
  package let keys: [String]
  /// Group per deal.
  package let ofDeal: [Int32]
  /// Group per lead; -1 where the group means nothing for leads.
  package let ofLead: [Int32]
  /// The owner behind each group; none for other kinds and for `(none)`.
  package let owners: [Ref]
  /// The pipeline behind each group; none for other kinds and for `(none)`.
  package let pipelines: [Ref]

  /// The key of records without a value.
  package static let noneKey = "(none)"

  package init(_ by: GroupBy, of facts: Facts) {
    self.by = by
    switch by {
    case .owner:
      let names = GroupKeys.distinctNames(
        facts.owners.map { (facts.text($0.name), facts.text($0.id)) })
      let order = GroupKeys.order(
        names, deals: facts.deals.map(\.owner), leads: facts.leads.map(\.owner))
      keys = order.keys
      ofDeal = order.ofDeal
      ofLead = order.ofLead
      owners = order.refs
      pipelines = Array(repeating: .none, count: order.keys.count)
    case .pipeline:
      let order = GroupKeys.order(
        GroupKeys.names(ofPipelines: facts),
        deals: facts.deals.map { deal in
          let pipeline = deal.stage.position.map { facts.stages[$0].pipeline } ?? .none
          let isNamed = pipeline.position.map { !facts.pipelines[$0].name.isBlank } ?? false
          return isNamed ? pipeline : .none
        },
        leads: [])
      keys = order.keys
      ofDeal = order.ofDeal
      ofLead = Array(repeating: -1, count: facts.leads.count)
      owners = Array(repeating: .none, count: order.keys.count)
      pipelines = order.refs
    case .source, .segment:
      let isSource = by == .source
      let table = SpellingTable(
        (facts.deals.map { isSource ? $0.leadSource : $0.segment })
          + facts.leads.map { isSource ? $0.source : $0.segment },
        in: facts)
      keys = table.keys
      ofDeal = Array(table.groups[..<facts.deals.count])
      ofLead = Array(table.groups[facts.deals.count...])
      owners = Array(repeating: .none, count: table.keys.count)
      pipelines = owners
    }
  }

  /// What the group of each pipeline is called.
  static func names(ofPipelines facts: Facts) -> [String] {
    distinctNames(facts.pipelines.map { (facts.text($0.name), "") })
  }

  /// Names made distinct by their id where two are equal.
  private static func distinctNames(_ names: [(name: String, id: String)]) -> [String] {
    var seen: [String: Int] = [:]
    for name in names { seen[name.name, default: 0] += 1 }
    return names.map { name in
      if name.name.isEmpty { return name.id.isEmpty ? noneKey : name.id }
      return seen[name.name] == 1 || name.id.isEmpty ? name.name : "\(name.name) (\(name.id))"
    }
  }

  /// Groups by reference, sorted by name; references nobody uses make no group.
  private static func order(
    _ names: [String], deals: [Ref], leads: [Ref]
  ) -> (keys: [String], ofDeal: [Int32], ofLead: [Int32], refs: [Ref]) {
    var isUsed = [Bool](repeating: false, count: names.count)
    var usesNone = false
    for ref in deals + leads {
      if let position = ref.position { isUsed[position] = true } else { usesNone = true }
    }
    let used = names.indices.filter { isUsed[$0] }
      .sorted { names[$0] != names[$1] ? names[$0] < names[$1] : $0 < $1 }
    var groupOf = [Int32](repeating: 0, count: names.count)
    for (group, position) in used.enumerated() { groupOf[position] = Int32(group) }
    let noneGroup = Int32(used.count)
    func group(_ ref: Ref) -> Int32 { ref.position.map { groupOf[$0] } ?? noneGroup }
    return (
      used.map { names[$0] } + (usesNone ? [noneKey] : []), deals.map(group), leads.map(group),
      used.map { Ref($0) } + (usesNone ? [.none] : [])
    )
  }
}
